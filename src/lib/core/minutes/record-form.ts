import { factText } from '../rules/figure.ts';
import { withComputedFacts } from '../rules/totals.ts';
import { capitalised, dateInWords, schoolYearText } from '../vietnamese.ts';
import { bind, bold, heading, paragraph, withoutEnd } from './bind.ts';
import { refusals } from './closing.ts';
import type { Block, DocumentHeader, DocumentModel } from './document.ts';
import type { MinutesInput } from './input.ts';
import { basis } from './opening.ts';
import { photoAnnex } from './photos.ts';
import { recordRecipients, recordSignatures } from './record-signers.ts';
import { recordSection } from './record-section.ts';

const NUMERALS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/**
 * What a school sends of itself: the survey at the start of the year, the report at its end. Same layout as minutes
 * (NĐ 30/2020/NĐ-CP), the school as issuer. Every total and every end of year is computed; where the school's own
 * books state another, the document says so below the table.
 */
export function buildRecordForm(recorded: MinutesInput): DocumentModel {
  const input = { ...recorded, visit: withComputedFacts(recorded.set, recorded.visit) };
  const annex = photoAnnex(input);
  return {
    title: `${capitalised(kindOf(input).toLocaleLowerCase('vi'))} ${withoutEnd(input.school.name)}`,
    createdAt: input.createdAt,
    identity: input.identity,
    draft: input.draft,
    header: header(input),
    blocks: [
      ...(input.set.basis === '' && !input.visit.about.basis?.length ? [] : basis(input)),
      ...opening(input),
      ...general(input),
      ...input.set.standards.flatMap((standard, index) =>
        recordSection(input, recorded.visit.facts, standard, NUMERALS[index + 1] ?? String(index + 2))
      )
    ],
    closing: [...refusals(input.visit), paragraph(closingText(input))],
    signatures: recordSignatures(input),
    recipients: recordRecipients(input),
    annex: annex && { ...annex, reference: bind(`(Kèm theo ${subject(input).join(' ')})`) },
    shortCode: input.draft ? null : input.shortCode
  };
}

/** "PHIẾU KHẢO SÁT", "BÁO CÁO" */
function kindOf({ visit }: MinutesInput): string {
  return visit.about.kind === 'report' ? 'BÁO CÁO' : 'PHIẾU KHẢO SÁT';
}

/** BC is the decree's sign of a report; a filled form has none of its own and keeps the letters of its name. */
function header(input: MinutesInput): DocumentHeader {
  const { issuer } = input.issuer;
  const sign = input.visit.about.kind === 'report' ? 'BC' : 'PKS';
  return {
    parentLine: issuer?.parentLine ?? '',
    nameLine: issuer?.nameLine ?? input.issuer.name.toLocaleUpperCase('vi'),
    symbol: issuer ? `/${sign}-${issuer.symbol}` : `/${sign}`,
    number: input.number,
    kind: kindOf(input),
    subject: subject(input)
  };
}

/** "Thư viện đầu năm học 2026 - 2027": the set's name without the kind of document that stands above it. */
function subject(input: MinutesInput): string[] {
  const kind = kindOf(input).toLocaleLowerCase('vi');
  const { name } = input.set;
  const own = name.toLocaleLowerCase('vi').startsWith(kind) ? name.slice(kind.length).trim() : name;
  const year = input.visit.about.schoolYear ? schoolYearText(input.visit.about.schoolYear) : '';
  if (year === '') return [capitalised(own)];
  return /năm học$/i.test(own)
    ? [bind(`${capitalised(own)} ${year}`)]
    : [capitalised(own), bind(`năm học ${year}`)];
}

function opening({ school, visit }: MinutesInput): Block[] {
  const { date } = visit.about;
  return [
    paragraph(bold('Đơn vị:'), ` ${school.name}${school.school ? `, ${school.school.address}` : ''}.`),
    paragraph(bold('Ngày lập:'), ` ${date ? dateInWords(date) : 'ngày …… tháng …… năm ……'}.`)
  ];
}

/** Figures of the school as a whole, as asked on the tab Thông tin. */
function general({ set, visit }: MinutesInput): Block[] {
  const facts = set.facts.filter((fact) => fact.general);
  if (facts.length === 0) return [];
  const cells = facts.map(({ id, label, unit }) => {
    const value = visit.facts[id];
    return [label, value === undefined ? 'chưa ghi' : factText(set, id, value, unit)].map(bind);
  });
  return [
    heading(1, 'I. THÔNG TIN CHUNG'),
    {
      type: 'table',
      table: {
        columns: [
          { width: 115, align: 'left' },
          { width: 50, align: 'right' }
        ],
        head: ['Nội dung', 'Số liệu'],
        rows: cells.map((row) => ({ type: 'cells', cells: row })),
        size: 12
      }
    }
  ];
}

function closingText({ visit }: MinutesInput): string {
  const { date } = visit.about;
  const day = date ? ` tính đến ${dateInWords(date)}` : '';
  return `Số liệu trên${day}; nhà trường chịu trách nhiệm về tính chính xác của số liệu./.`;
}
