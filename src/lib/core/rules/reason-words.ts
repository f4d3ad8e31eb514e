import { lowerFirst } from '../vietnamese.ts';
import { leavesOfReason, type Reason } from './reason.ts';
import type { Evaluation } from './result.ts';

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
