import type { OrganisationId, Sha256 } from '../../src/lib/core/ids.ts';
import type { Block, DocumentModel } from '../../src/lib/core/minutes/document.ts';
import type { MinutesInput } from '../../src/lib/core/minutes/inspection-minutes.ts';
import type { Organisation } from '../../src/lib/core/model/organisation.ts';
import type { StandardSet } from '../../src/lib/core/model/standard-set.ts';
import type { Participant, Visit } from '../../src/lib/core/model/visit.ts';
import { evaluateVisit } from '../../src/lib/core/rules/evaluate.ts';
import { school } from './visits.ts';

const organisation = (part: Partial<Organisation>): Organisation => ({
  id: 'o' as OrganisationId,
  kind: 'school',
  parent: null,
  name: '',
  shortName: '',
  validFrom: null,
  validTo: null,
  school: null,
  issuer: null,
  ...part
});

export const SUOI_NHUM = organisation({
  name: 'Trường Trung học cơ sở Suối Nhum',
  shortName: 'Trường THCS Suối Nhum',
  school: {
    ...school('thcs'),
    address: 'số 215 đường Suối Nhum, khu phố 3, phường Bình Lâm, Thành phố Hồ Chí Minh'
  }
});

export const OFFICE = organisation({
  kind: 'commune',
  name: 'Phòng Văn hóa - Xã hội phường Bình Lâm',
  shortName: 'Phòng VHXH',
  issuer: {
    parentLine: 'UBND PHƯỜNG BÌNH LÂM',
    nameLine: 'PHÒNG VĂN HÓA - XÃ HỘI',
    inText: 'Phòng Văn hóa - Xã hội',
    symbol: 'VHXH',
    reportsTo: 'Chủ tịch UBND phường'
  }
});

export const PEOPLE: Record<string, Participant> = {
  p1: person('Ông', 'Lê Hữu Phước', 'Phó Trưởng phòng Văn hóa - Xã hội', 'team', 'head', 1),
  p3: person('Ông', 'Trần Quốc Vinh', 'Hiệu trưởng Trường THCS Rạch Tre', 'team', 'member', 2),
  p2: person('Bà', 'Đặng Thị Ngọc Hân', 'chuyên viên Phòng Văn hóa - Xã hội', 'team', 'secretary', 3),
  p5: person('Bà', 'Nguyễn Thị Kim Loan', 'nhân viên thư viện', 'school', null, 4),
  p4: person('Ông', 'Huỳnh Văn Khải', 'Hiệu trưởng', 'school', null, 5)
};

function person(
  courtesy: Participant['courtesy'],
  name: string,
  post: string,
  side: Participant['side'],
  role: Participant['role'],
  order: number
): Participant {
  return { courtesy, name, post, side, role, order, user: null };
}

export function minutesInput(
  set: StandardSet,
  visit: Visit,
  parts: Partial<MinutesInput> = {}
): MinutesInput {
  return {
    set,
    school: SUOI_NHUM,
    issuer: OFFICE,
    visit,
    evaluation: evaluateVisit(set, SUOI_NHUM.school!, visit),
    selfAssessment: null,
    confirmBy: null,
    number: null,
    shortCode: '7F3K-92QX',
    draft: false,
    createdAt: '2026-11-12T10:52:00+07:00',
    identity: 'a'.repeat(64),
    ...parts
  };
}

export const HASH = '1a2b3c4d'.padEnd(64, '0') as Sha256;

/** The text of blocks, one a line, with ordinary spaces; table rows as "a | b | c". */
export function linesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'heading') return [plain(block.text)];
    if (block.type === 'paragraph') return [plain(block.runs.map((run) => run.text).join(''))];
    return block.table.rows.map((row) => plain(row.type === 'cells' ? row.cells.join(' | ') : row.text));
  });
}

/** The lines of one section, from its heading to the next one of level 1. */
export function section(document: DocumentModel, number: string): string[] {
  const isTop = (block: Block) => block.type === 'heading' && block.level === 1;
  const start = document.blocks.findIndex(
    (block) => isTop(block) && 'text' in block && block.text.startsWith(`${number}.`)
  );
  const after = document.blocks.findIndex((block, index) => index > start && isTop(block));
  return linesOf(document.blocks.slice(start, after === -1 ? undefined : after));
}

export function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}
