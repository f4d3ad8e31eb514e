import { inTable } from '../rules/describe-threshold.ts';
import { nextOutcome } from '../rules/missing.ts';
import { type OutcomeReasons, type Reason } from '../rules/reason.ts';
import { countInSentence, formatNumber, listInSentence, lowerFirst } from '../vietnamese.ts';
import { bind, bold, heading, lead, paragraph } from './bind.ts';
import type { Block, Run, Table } from './document.ts';
import { voiceOf, type MinutesInput } from './input.ts';
import { differingConclusion } from './level-reasons.ts';
import { openText } from './reason-text.ts';
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
    ...(title
      ? [
          lead(`1. Điều kiện của danh hiệu ${title.outcome.label} đối với ${schoolText(input)}:`),
          { type: 'table' as const, table: conditionsTable(title) }
        ]
      : []),
    ...after.map((runs, index) => paragraph(`${index + (title ? 2 : 1)}. `, ...runs))
  ];
}

/** The title reached; the lowest one when none is. */
function shownTitle({ evaluation }: MinutesInput): OutcomeReasons | undefined {
  const { reasons, outcome } = evaluation.verdict;
  return reasons.find((title) => title.outcome.id === outcome?.id) ?? reasons.at(-1);
}

function conditionsTable({ reason }: OutcomeReasons): Table {
  const words = { pass: 'Đạt', fail: 'Không đạt', unknown: 'Chưa kết luận', na: 'Không áp dụng' };
  return {
    columns: [
      { width: 10, align: 'center' },
      { width: 68, align: 'left' },
      { width: 32, align: 'center' },
      { width: 32, align: 'center' },
      { width: 23, align: 'center' }
    ],
    head: ['TT', 'Điều kiện', 'Yêu cầu', 'Thực tế', 'Kết quả'],
    rows: conditionsOf(reason).map((it, index) => ({
      type: 'cells',
      cells: [
        String(index + 1),
        it.label ?? '',
        inTable(it.required),
        it.actual ?? '',
        it.certain || it.state === 'unknown' ? words[it.state] : `${words[it.state]} (tạm tính)`
      ].map(bind)
    })),
    size: 12
  };
}

/** One line a condition; a group that is no conjunction stays one line, with its words. */
function conditionsOf(reason: Reason): Reason[] {
  return reason.kind === 'all' && reason.children.length > 0
    ? reason.children.flatMap(conditionsOf)
    : [reason];
}

function verdictRuns(input: MinutesInput, title: OutcomeReasons | undefined): (string | Run)[] {
  const { verdict } = input.evaluation;
  const lead = voiceOf(input).isSelf ? 'Tự xếp loại: ' : 'Xếp loại: ';
  if (verdict.outcome === null || !title) return [lead, bold('chưa kết luận'), `, ${openText(input)}.`];
  const conditions = conditionsOf(title.reason).filter((it) => it.state !== 'na');
  const held = conditions.filter((it) => it.state === 'pass').length;
  const points = `${formatNumber(verdict.totalPoints ?? 0)}/${formatNumber(input.set.maxPoints)} điểm`;
  const isUnsure = verdict.kind === 'provisional';
  return [
    lead,
    bold(`${isUnsure ? 'tạm tính ' : ''}${verdict.outcome.sentence}`),
    ` (${points}, đạt ${held}/${conditions.length} điều kiện).`,
    ...(isUnsure ? [doubtText(input)] : [])
  ];
}

/** On how many of the applicable criteria a provisional title rests, and which ones wait. */
function doubtText({ evaluation: { verdict } }: MinutesInput): string {
  const { decided, applicable, unconfirmed, unconfirmedConditions } = verdict;
  const lines =
    unconfirmed.length > 0
      ? ` Kết quả tính trên ${formatNumber(decided)}/${formatNumber(applicable)} tiêu chí đã rõ điểm tối đa;` +
        ` ${countInSentence(unconfirmed.length)} tiêu chí chưa được đối chiếu với văn bản gốc: ${listInSentence(unconfirmed)}.`
      : '';
  const conditions =
    unconfirmedConditions.length > 0
      ? ` Điều kiện chưa đối chiếu: ${listInSentence(unconfirmedConditions.map(lowerFirst))}.`
      : '';
  return `${lines}${conditions} Kết quả này chưa dùng để đề nghị công nhận.`;
}

/** What lacks for the title above the one reached. */
function nextTitle(input: MinutesInput): string[][] {
  const next = input.evaluation.verdict.outcome === null ? null : nextOutcome(input.evaluation);
  const gaps = next ? titleGaps(input, next.outcome) : [];
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
