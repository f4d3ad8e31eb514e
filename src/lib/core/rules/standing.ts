import { combine, type ReasonState } from './kleene.ts';
import type { CriterionResult, CriterionState } from './result.ts';

/** How a criterion counts in a level. What by its nature neither passes nor fails keeps no level from being reached. */
export function standingOf(state: CriterionState): {
  state: ReasonState;
  lacks: 'answer' | 'threshold' | null;
} {
  switch (state) {
    case 'pass':
    case 'fail':
    case 'na':
      return { state, lacks: null };
    case 'recorded':
      return { state: 'pass', lacks: null };
    case 'undecided':
      return { state: 'unknown', lacks: 'threshold' };
    case 'missing':
      return { state: 'unknown', lacks: 'answer' };
  }
}

/** The criteria that a level asks for: its own and those below, but for what does not apply or is only recorded. */
export function criteriaOfLevel(criteria: readonly CriterionResult[], level: 1 | 2): CriterionResult[] {
  return criteria.filter(
    ({ state, criterion }) => state !== 'na' && !criterion.recordOnly && (criterion.level ?? 1) <= level
  );
}

/** Whether these criteria hold by certain law alone, and as they are likely to (see reason.ts). */
export function levelStates(criteria: readonly CriterionResult[]): {
  firm: ReasonState;
  likely: ReasonState;
} {
  const standings = criteria.map((it) => ({ ...standingOf(it.state), certain: it.certain }));
  return {
    firm: combine(
      { kind: 'all' },
      standings.map((it) => (it.certain ? it.state : 'unknown'))
    ),
    likely: combine(
      { kind: 'all' },
      standings.map((it) => (it.lacks === 'threshold' ? 'na' : it.state))
    )
  };
}
