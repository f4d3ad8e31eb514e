import type { Outcome } from '../model/standard-set.ts';
import { unmetWords } from '../rules/reason-words.ts';
import { consideredLevel } from '../rules/target.ts';
import { countInSentence, dateInWords, formatNumber, lowerFirst, listInSentence } from '../vietnamese.ts';
import { bold, heading, paragraph, sentence } from './bind.ts';
import type { Block, Run } from './document.ts';
import { issuerInText, voiceOf, type MinutesInput } from './input.ts';
import { failuresText, openText } from './reason-text.ts';
import { standardReasons } from './standard-reasons.ts';

/** "IV. XẾP LOẠI VÀ LÝ DO" under a set of levels: standard by standard, last the general verdict. */
export function levelReasons(input: MinutesInput, number: string): Block[] {
  const { isSelf } = voiceOf(input);
  const texts: (string | Run)[][] = [
    ...standardReasons(input).map((text) => [text]),
    verdictRuns(input),
    ...differingConclusion(input)
  ];
  return [
    heading(1, isSelf ? `${number}. TỰ XẾP LOẠI VÀ LÝ DO` : `${number}. XẾP LOẠI VÀ LÝ DO`),
    ...texts.map((runs, index) => paragraph(`${index + 1}. `, ...runs))
  ];
}

function verdictRuns(input: MinutesInput): (string | Run)[] {
  const { verdict } = input.evaluation;
  const lead = voiceOf(input).isSelf ? 'Tự xếp loại: ' : 'Xếp loại chung: ';
  if (verdict.outcome === null) return [lead, bold('chưa kết luận'), `, ${openText(input)}.`];
  const { kind, outcome, decided, applicable } = verdict;
  if (kind === 'provisional') {
    const basis = ` trên ${formatNumber(decided)}/${formatNumber(applicable)} tiêu chí đã có ngưỡng`;
    const why = outcome.rank === 0 ? `; ${failing(input, 1)}` : '';
    return [lead, bold(`tạm tính ${outcome.sentence}`), `${basis}${why}.${notYet(input)}`];
  }
  if (outcome.rank === 0) return [lead, bold(outcome.sentence), `; ${failing(input, 1)}.`];
  return [lead, bold(outcome.sentence), `; ${reachedText(input, outcome)}.`];
}

/** All criteria of the level reached hold; what keeps the school from the next one, when it asked for that. */
function reachedText(input: MinutesInput, outcome: Outcome): string {
  const { evaluation, visit, set } = input;
  const all = evaluation.criteria.filter(
    (it) => it.state !== 'na' && (it.criterion.level ?? 1) <= outcome.rank
  ).length;
  const holds = `${all}/${all} tiêu chí đều đạt`;
  const considered = consideredLevel(set, visit, evaluation.criteria);
  return considered > outcome.rank
    ? `${all}/${all} tiêu chí Mức độ 1 đều đạt; chưa đạt Mức độ 2 vì ${failing(input, 2)}`
    : holds;
}

/** The criteria that keep the library from a level; where a rule of another kind does, its conditions. */
function failing(input: MinutesInput, level: 1 | 2): string {
  const { criteria, verdict } = input.evaluation;
  const failed = criteria.filter((it) => it.state === 'fail' && it.criterion.level === level);
  if (failed.length > 0) return failuresText(input, failed);
  const reasons = verdict.reasons.find((it) => it.outcome.rank === level);
  return `chưa đủ điều kiện${reasons ? `: ${listInSentence(unmetWords(reasons.reason))}` : ''}`;
}

/** What is still to be done before this may be used for recognition: the office's duty. */
function notYet(input: MinutesInput): string {
  const { unconfirmed } = input.evaluation.verdict;
  const use = ' Kết quả này chưa phải là kết luận đánh giá và chưa dùng để đề nghị công nhận.';
  const where =
    unconfirmed.length > 1
      ? `các tiêu chí ${listInSentence(unconfirmed)}`
      : `tiêu chí ${listInSentence(unconfirmed)}`;
  const many = countInSentence(unconfirmed.length);
  if (voiceOf(input).isSelf) return `${use} Còn ${many} ngưỡng chờ đối chiếu, nêu tại ${where}.`;
  const until = input.confirmBy ? ` trước ${dateInWords(input.confirmBy)}` : '';
  return (
    `${use} ${issuerInText(input)} đối chiếu ${many} ngưỡng nêu tại ` +
    `${where}${until}, lập biên bản bổ sung và thông báo cho nhà trường.`
  );
}

/** The team concludes otherwise than the figures: both are printed, with the reason. */
export function differingConclusion(input: MinutesInput): (string | Run)[][] {
  const { conclusion } = input.visit;
  const computed = input.evaluation.verdict.outcome;
  const concluded = input.set.outcomes.find((it) => it.id === conclusion.outcome);
  if (!concluded || concluded.id === computed?.id) return [];
  return [
    [
      `Kết quả tính theo số liệu: ${computed?.sentence ?? 'chưa kết luận'}. ${voiceOf(input).team} kết luận: `,
      bold(concluded.sentence),
      `. Lý do: ${sentence(lowerFirst(conclusion.reason ?? 'chưa ghi'))}`
    ]
  ];
}
