import { listInSentence, lowerFirst } from '../vietnamese.ts';
import { leavesOfReason, type Reason } from './reason.ts';
import type { Evaluation, Verdict } from './result.ts';

/** How a condition stands: "Đạt.", "Không đạt.", "Chưa rõ: chưa có ngưỡng." */
export function reasonWord({ state, lacks }: Pick<Reason, 'state' | 'lacks'>): string {
  switch (state) {
    case 'pass':
      return 'Đạt.';
    case 'fail':
      return 'Không đạt.';
    case 'na':
      return 'Không áp dụng.';
    case 'unknown':
      return lacks === 'threshold' ? 'Chưa kết luận: chưa có ngưỡng.' : 'Chưa kết luận.';
  }
}

/** The trees of a verdict as they are shown: lowest outcome first, each root with the outcome's name. */
export function reasonsByOutcome({ verdict }: Evaluation): Reason[] {
  return verdict.reasons.map(({ outcome, reason }) => ({ ...reason, label: outcome.label })).reverse();
}

/** The conditions that do not hold, in their own words; what the whole asks for where none of them has words. */
export function unmetWords(reason: Reason): string[] {
  const open = leavesOfReason(reason).filter((it) => it.state === 'fail' && it.label !== null);
  const words = [...new Set(open.map((it) => lowerFirst(it.label ?? '')))];
  return words.length > 0 ? words : [reason.required];
}

/**
 * Why an open verdict with all its answers decides nothing, inside a sentence: judgements that the lowest outcome waits
 * for, or that there is nothing to decide with.
 */
export function undecidedWords({ reasons, applicable }: Verdict): string {
  const lowest = reasons.at(-1);
  const open = lowest ? leavesOfReason(lowest.reason).filter((it) => it.lacks === 'answer') : [];
  if (open.length > 0) return `chưa rõ ${listInSentence(open.map((it) => lowerFirst(it.label ?? '')))}`;
  return applicable === 0 ? 'không có tiêu chí nào để xếp loại' : 'chưa có ngưỡng nào để kết luận';
}
