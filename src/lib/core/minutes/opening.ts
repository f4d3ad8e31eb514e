import type { VisitKind } from '../model/visit.ts';
import { targetOf } from '../rules/target.ts';
import { dateInWords, lowerFirst, schoolYearText, timeInWords } from '../vietnamese.ts';
import { bold, paragraph, withoutEnd } from './bind.ts';
import type { Block, DocumentHeader } from './document.ts';
import type { MinutesInput } from './input.ts';

/** Characters of 14 pt bold that surely fit the 165 mm of a line. */
const SUBJECT_LINE = 64;

export function header(input: MinutesInput): DocumentHeader {
  const { issuer } = input.issuer;
  return {
    parentLine: issuer?.parentLine ?? '',
    nameLine: issuer?.nameLine ?? input.issuer.name.toLocaleUpperCase('vi'),
    symbol: `/BB-${issuer?.symbol ?? ''}`,
    number: input.number,
    kind: 'BIÊN BẢN',
    subject: subject(input)
  };
}

/** "Biên bản kiểm tra, đánh giá thư viện Trường …", the PDF's title. */
export function documentTitle(input: MinutesInput): string {
  return `Biên bản ${lowerFirst(taskOf(input))} ${input.school.name}`;
}

/** The name stays on one line with the task when it fits, else the line breaks before "Trường". */
function subject(input: MinutesInput): string[] {
  const year = input.visit.about.schoolYear;
  const lines = year ? [`năm học ${schoolYearText(year)}`] : [];
  const task = taskOf(input);
  if (input.visit.about.kind === 'self-assessment') return [task, ...lines];
  const whole = `${task} ${input.school.name}`;
  return whole.length <= SUBJECT_LINE ? [whole, ...lines] : [task, input.school.name, ...lines];
}

function taskOf({ set, visit }: MinutesInput): string {
  const byKind: Record<VisitKind, string> = {
    inspection: set.scheme === 'levels' ? 'Kiểm tra, đánh giá thư viện' : 'Kiểm tra thư viện',
    're-inspection': 'Phúc tra thư viện',
    survey: 'Khảo sát thư viện',
    report: 'Báo cáo công tác thư viện',
    'self-assessment':
      set.scheme === 'levels'
        ? `Tự đánh giá thư viện${visit.about.target ? ` theo tiêu chuẩn ${targetOf(set, visit)?.label}` : ''}`
        : 'Tự kiểm tra thư viện'
  };
  return byKind[visit.about.kind ?? 'inspection'];
}

/** "Căn cứ …;" from the law to the decision of the team, in italics, the last with a point. */
export function basis({ set, visit }: MinutesInput): Block[] {
  const texts = [...set.basis.split('\n'), ...(visit.about.basis ?? [])];
  return texts.map((text, index) =>
    paragraph({
      text: `Căn cứ ${withoutEnd(text)}${index === texts.length - 1 ? '.' : ';'}`,
      italic: true
    })
  );
}

export function timeAndPlace(input: MinutesInput): Block[] {
  const { about } = input.visit;
  const started = about.startedAt ? timeInWords(about.startedAt) : '…… giờ …… phút';
  const day = about.date ? dateInWords(about.date) : 'ngày …… tháng …… năm ……';
  const { name, school } = input.school;
  const own = `Thư viện ${introduced(name, input.school.shortName)}${school?.address ? `, ${school.address}` : ''}`;
  return [
    paragraph(bold('Thời gian bắt đầu:'), ` ${started}, ${day}.`),
    paragraph(bold('Địa điểm:'), ` ${withoutEnd(about.place ?? own)}.`)
  ];
}

/** "Trường Trung học cơ sở (THCS) Suối Nhum": brackets introduce the abbreviation of the short name. */
function introduced(name: string, shortName: string): string {
  const kinds: [string, string][] = [
    ['Trung học cơ sở', 'THCS'],
    ['Trung học phổ thông', 'THPT'],
    ['Tiểu học', 'TH'],
    ['Mầm non', 'MN']
  ];
  const kind = kinds.find(([full, short]) => name.includes(full) && shortName.split(' ').includes(short));
  return kind ? name.replace(kind[0], `${kind[0]} (${kind[1]})`) : name;
}
