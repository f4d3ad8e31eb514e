import { consideredLevel } from '../rules/target.ts';
import type { CriterionResult } from '../rules/result.ts';
import { countInSentence } from '../vietnamese.ts';
import type { SchoolKind } from '../model/organisation.ts';
import { bind, heading, lead } from './bind.ts';
import { actualCell, hasNoThreshold, noteCell, requirementCell, resultCell } from './cells.ts';
import type { Block, Row, Table } from './document.ts';
import { shortcomings } from './findings.ts';
import { voiceOf, type MinutesInput } from './input.ts';
import { printedPhotos } from './photos.ts';

const SCHOOLS: Record<SchoolKind, string> = {
  mam_non: 'trường mầm non',
  tieu_hoc: 'trường tiểu học',
  thcs: 'trường THCS',
  thpt: 'trường THPT',
  nhieu_cap: 'trường phổ thông nhiều cấp học'
};

/**
 * Rows of the minutes: level 1, and level 2 where it is asked for or was answered. A figure of level 2 that follows
 * from facts of level 1 is no answer.
 */
export function printedCriteria({ set, visit, evaluation }: MinutesInput): CriterionResult[] {
  const considered = consideredLevel(set, visit, evaluation.criteria);
  return evaluation.criteria.filter(
    ({ criterion, threshold, required }) =>
      threshold?.op !== 'not-required' &&
      !criterion.recordOnly &&
      (required || (criterion.level ?? 1) <= considered || visit.answers[criterion.id] !== undefined)
  );
}

/** "III. KẾT QUẢ KIỂM TRA" under a set of levels. */
export function levelResults(input: MinutesInput, number: string): Block[] {
  const { isSelf, team } = voiceOf(input);
  const printed = printedCriteria(input);
  const levels = printed.some((it) => it.criterion.level === 2) ? 'Mức độ 1 và Mức độ 2' : 'Mức độ 1';
  const asked = `${countInSentence(printed.length)} tiêu chí ${levels} áp dụng cho ${schoolText(input)}`;
  return [
    heading(
      1,
      isSelf ? `${number}. KẾT QUẢ TỰ ĐÁNH GIÁ` : `${number}. KẾT QUẢ KIỂM TRA THEO TỪNG TIÊU CHUẨN`
    ),
    lead(
      isSelf
        ? `${team} xem xét ${asked}, kết quả như sau:`
        : `${team} kiểm tra trực tiếp tại thư viện ${asked}. Kết quả như sau:`
    ),
    { type: 'table', table: levelTable(input, printed) }
  ];
}

/** "trường THCS", as the sentences name the kind of school. */
export function schoolText({ school }: MinutesInput): string {
  return school.school ? SCHOOLS[school.school.kind] : 'nhà trường';
}

/** Numbers such as 1.1.2 need 12 mm at 12 pt. */
function levelTable(input: MinutesInput, printed: readonly CriterionResult[]): Table {
  const { isSelf } = voiceOf(input);
  const photos = printedPhotos(input);
  const rows = input.set.standards.flatMap((standard): Row[] => {
    const own = printed.filter((it) => it.standard.id === standard.id);
    if (own.length === 0) return [];
    return [
      { type: 'group', text: bind(`Tiêu chuẩn ${standard.no}. ${standard.title}`) },
      ...own.map((it): Row => ({
        type: 'cells',
        cells: [
          it.criterion.no,
          it.label,
          requirementCell(it),
          actualCell(input, it),
          resultCell(it),
          noteCell(input, it.criterion.id, shortcomings(input.visit), photos)
        ].map(bind)
      }))
    ];
  });
  return {
    columns: [
      { width: 12, align: 'center' },
      { width: 50, align: 'left' },
      { width: 30, align: 'left' },
      { width: 31, align: 'left' },
      { width: 20, align: 'center' },
      { width: 22, align: 'left' }
    ],
    head: [
      'TT',
      'Tiêu chí',
      'Yêu cầu',
      'Thực tế',
      isSelf ? 'Tự đánh giá' : 'Kết quả',
      isSelf ? 'Minh chứng' : 'Ghi chú'
    ],
    rows: [...rows, ...notes(input, printed)],
    size: 12
  };
}

function notes(input: MinutesInput, printed: readonly CriterionResult[]): Row[] {
  const name = fullName(input);
  const { team } = voiceOf(input);
  const texts = [
    ...(printed.some((it) => !hasNoThreshold(it) && !it.certain && it.state !== 'na')
      ? [`(*) Ngưỡng chưa được đối chiếu với nguyên văn ${name}; kết quả ghi theo ngưỡng này là tạm tính.`]
      : []),
    ...(printed.some(hasNoThreshold)
      ? [
          `(**) Bộ tiêu chuẩn đang dùng chưa có ngưỡng; ${team} ghi nhận số liệu, không tính đạt hay không đạt.`
        ]
      : []),
    `Bộ tiêu chuẩn áp dụng: ${name}, bản ${input.set.version}.`
  ];
  return texts.map((text) => ({ type: 'note', text: bind(text) }));
}

/** "Thông tư số 16/2022/TT-BGDĐT" */
export function fullName({ set }: MinutesInput): string {
  return set.name.replace(/ (\d)/, ' số $1');
}
