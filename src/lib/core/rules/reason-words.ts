import type { Reason } from './reason.ts';
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
