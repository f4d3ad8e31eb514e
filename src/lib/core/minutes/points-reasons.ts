import { inTable } from '../rules/describe-threshold.ts';
import type { TitleResult } from '../rules/result.ts';
import { decides } from '../rules/threshold.ts';
import { countInSentence, formatNumber, listInSentence } from '../vietnamese.ts';
import { bind, bold, heading, lead, paragraph } from './bind.ts';
import type { Block, Run, Table } from './document.ts';
import { voiceOf, type MinutesInput } from './input.ts';
import { differingConclusion } from './level-reasons.ts';
import { schoolText } from './results-table.ts';
import { titleGaps } from './title-gaps.ts';

/** "IV. XẾP LOẠI VÀ LÝ DO" under a set of points: the conditions of the title, the title, what lacks for the next. */
export function pointsReasons(input: MinutesInput, number: string): Block[] {
  const { isSelf } = voiceOf(input);
  const title = shownTitle(input);
  const after: (string | Run)[][] = [
    verdictRuns(input, title),
    ...nextTitle(input),
    ...againstOwnPoints(input),
    ...differingConclusion(input)
  ];
  return [
    heading(1, isSelf ? `${number}. TỰ XẾP LOẠI VÀ LÝ DO` : `${number}. XẾP LOẠI VÀ LÝ DO`),
    lead(`1. Điều kiện của danh hiệu ${title.outcome.label} đối với ${schoolText(input)}:`),
    { type: 'table', table: conditionsTable(title) },
    ...after.map((runs, index) => paragraph(`${index + 2}. `, ...runs))
  ];
}

/** The title reached; the lowest one when none is. */
function shownTitle({ evaluation }: MinutesInput): TitleResult {
  const { titles, outcome } = evaluation.verdict;
  return titles.find((title) => title.outcome.id === outcome?.id) ?? titles.at(-1)!;
}

function conditionsTable(title: TitleResult): Table {
  const words = { pass: 'Đạt', fail: 'Không đạt', unknown: 'Chưa kết luận' };
  return {
    columns: [
      { width: 10, align: 'center' },
      { width: 68, align: 'left' },
      { width: 32, align: 'center' },
      { width: 32, align: 'center' },
      { width: 23, align: 'center' }
    ],
    head: ['TT', 'Điều kiện', 'Yêu cầu', 'Thực tế', 'Kết quả'],
    rows: title.conditions.map((it, index) => ({
      type: 'cells',
      cells: [
        String(index + 1),
        it.label,
        inTable(it.required),
        it.actual ?? '',
        it.certain || it.state === 'unknown' ? words[it.state] : `${words[it.state]} (tạm tính)`
      ].map(bind)
    })),
    size: 12
  };
}

function verdictRuns(input: MinutesInput, title: TitleResult): (string | Run)[] {
  const { verdict, criteria } = input.evaluation;
  const lead = voiceOf(input).isSelf ? 'Tự xếp loại: ' : 'Xếp loại: ';
  if (verdict.outcome === null)
    return [
      lead,
      bold('chưa kết luận'),
      `, còn ${countInSentence(verdict.missing.length)} tiêu chí chưa kiểm tra: ${listInSentence(verdict.missing)}.`
    ];
  const held = title.conditions.filter((it) => it.state === 'pass').length;
  const points = `${formatNumber(verdict.totalPoints ?? 0)}/${formatNumber(input.set.maxPoints)} điểm`;
  const unsure = criteria.filter(
    (it) => !it.criterion.recordOnly && !decides(it.criterion.pointsStatus)
  ).length;
  const isUnsure = verdict.kind === 'provisional';
  return [
    lead,
    bold(`${isUnsure ? 'tạm tính ' : ''}${verdict.outcome.sentence}`),
    ` (${points}, đạt ${held}/${title.conditions.length} điều kiện).`,
    ...(isUnsure && unsure > 0
      ? [
          ` Điểm tối đa của ${countInSentence(unsure)} dòng chưa được đối chiếu với văn bản gốc; kết quả này chưa dùng để đề nghị công nhận.`
        ]
      : [])
  ];
}

/** What lacks for the title above the one reached. */
function nextTitle(input: MinutesInput): string[][] {
  const { verdict } = input.evaluation;
  if (verdict.outcome === null) return [];
  const rank = verdict.outcome.rank + 1;
  const next = verdict.titles.find((title) => title.outcome.rank === rank);
  const gaps = next ? titleGaps(input, next.outcome.id) : [];
  if (!next || gaps.length === 0) return [];
  return [[`Thư viện chưa đạt danh hiệu ${next.outcome.label} vì còn thiếu ${listInSentence(gaps)}.`]];
}

function againstOwnPoints(input: MinutesInput): string[][] {
  const own = input.selfAssessment;
  const { verdict, criteria } = input.evaluation;
  if (!own || verdict.outcome === null) return [];
  const difference = (verdict.totalPoints ?? 0) - (own.evaluation.verdict.totalPoints ?? 0);
  const lines = criteria.filter((it) => {
    const before = own.visit.answers[it.criterion.id]?.points;
    return it.points !== null && before !== undefined && it.points !== before;
  });
  if (lines.length === 0) return [['Kết quả chấm điểm trùng với kết quả tự chấm của nhà trường.']];
  const way =
    difference === 0
      ? 'cùng tổng điểm nhưng khác'
      : `${difference < 0 ? 'thấp hơn' : 'cao hơn'} ${countInSentence(Math.abs(difference))} điểm,`;
  const where = listInSentence(lines.map((it) => `tiêu chí ${it.criterion.no}`));
  return [[`So với kết quả tự chấm, Đoàn kiểm tra chấm ${way} tại ${where}.`]];
}
