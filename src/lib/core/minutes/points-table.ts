import type { CriterionResult } from '../rules/result.ts';
import { isGate } from '../rules/set-index.ts';
import { formatNumber, lowerFirst, schoolYearText } from '../vietnamese.ts';
import { bind, heading, paragraph } from './bind.ts';
import { actualCell, noteCell } from './cells.ts';
import type { Block, Row, Table } from './document.ts';
import { shortcomings } from './findings.ts';
import { issuerInText, voiceOf, type MinutesInput } from './input.ts';
import { printedPhotos } from './photos.ts';

/** "III. KẾT QUẢ KIỂM TRA CỤ THỂ" under a set of points. */
export function pointsResults(input: MinutesInput, number: string): Block[] {
  const { isSelf } = voiceOf(input);
  const year = input.visit.about.schoolYear;
  return [
    heading(1, isSelf ? `${number}. KẾT QUẢ TỰ KIỂM TRA` : `${number}. KẾT QUẢ KIỂM TRA CỤ THỂ`),
    { type: 'table', table: pointsTable(input) },
    paragraph(
      `Điểm tối đa của từng dòng theo bảng chấm điểm ${issuerInText(input)} áp dụng` +
        `${year ? ` trong năm học ${schoolYearText(year)}` : ''}. ` +
        'Các dòng không tính điểm được ghi trong phiếu kiểm tra, không đưa vào bảng.'
    )
  ];
}

function pointsTable(input: MinutesInput): Table {
  const { set, evaluation } = input;
  const rows = set.standards.flatMap((standard): Row[] => {
    const own = evaluation.criteria.filter(
      (it) => it.standard.id === standard.id && !it.criterion.recordOnly
    );
    return [
      { type: 'group', text: bind(`Tiêu chuẩn ${standard.no}. ${standard.title}`) },
      ...own.map((it): Row => ({ type: 'cells', cells: line(input, it).map(bind) })),
      total(input, `Cộng tiêu chuẩn ${standard.no}`, standard.id, standard.maxPoints ?? 0)
    ];
  });
  return {
    columns: [
      { width: 11, align: 'center' },
      { width: 78, align: 'left' },
      { width: 14, align: 'center' },
      { width: 14, align: 'center' },
      { width: 14, align: 'center' },
      { width: 34, align: 'left' }
    ],
    head: ['TT', 'Tiêu chí và số liệu', 'Điểm tối đa', 'Tự chấm', 'Điểm chấm', 'Ghi chú'],
    rows: [...rows, total(input, 'TỔNG CỘNG NĂM TIÊU CHUẨN', null, set.maxPoints)],
    size: 12
  };
}

function line(input: MinutesInput, result: CriterionResult): string[] {
  const { criterion, label, points } = result;
  const seen = actualCell(input, result);
  // What people typed keeps its capitals: it may be a name.
  const ownWords =
    (criterion.kind === 'choice' || criterion.kind === 'yes-no') &&
    !input.visit.answers[criterion.id]?.actual;
  const own = input.selfAssessment?.visit.answers[criterion.id]?.points;
  const gate = isGate(input.set, criterion) ? 'Xét danh hiệu' : '';
  const note = noteCell(input, criterion.id, shortcomings(input.visit), printedPhotos(input));
  return [
    criterion.no,
    seen ? `${label}: ${ownWords ? lowerFirst(seen) : seen}` : label,
    formatNumber(criterion.maxPoints ?? 0),
    own === undefined ? '' : formatNumber(own),
    points === null ? '' : formatNumber(points),
    [gate, note].filter(Boolean).join('; ')
  ];
}

/** The sum of one standard, or of all when `standard` is null. */
function total(input: MinutesInput, label: string, standard: string | null, max: number): Row {
  const sum = (results: MinutesInput['evaluation']['standards']) =>
    formatNumber(
      results
        .filter((it) => standard === null || it.standard.id === standard)
        .reduce((points, it) => points + (it.points ?? 0), 0)
    );
  const own = input.selfAssessment?.evaluation.standards;
  return {
    type: 'cells',
    bold: true,
    cells: ['', label, formatNumber(max), own ? sum(own) : '', sum(input.evaluation.standards), '']
  };
}
