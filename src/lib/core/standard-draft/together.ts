import { isGroup, leavesOf, WHOLE_SET, type Condition, type Rule } from '../model/rule.ts';
import type { Criterion, StandardSet } from '../model/standard-set.ts';
import { sameJson } from '../canonical.ts';
import { placeOf } from '../rules/set-index.ts';
import { highestPoints } from '../rules/points.ts';
import { sameQuestion } from './question.ts';

/**
 * A condition of an outcome as it stood before, if it still asks the same, of the same, in the company that it was
 * confirmed in; else null. That one more must hold beside it changes nothing; that fewer must does.
 */
export function keepsStanding(
  former: StandardSet,
  edited: StandardSet,
  outcome: string,
  condition: Condition
): Condition | null {
  const ruleIn = (set: StandardSet) => set.outcomes.find((it) => it.id === outcome)?.rule ?? null;
  const [old, present] = [ruleIn(former), ruleIn(edited)];
  const before = leavesOf(old).find((it) => it.id === condition.id);
  if (!before || !old || !present) return null;
  if (before !== condition && !sameJson(asked(before), asked(condition))) return null;
  if (old !== present && !keepsCompany(old, present)) return null;
  return looksAtTheSame(former, edited, condition) ? before : null;
}

/** The words of a judgement are its question. */
function asked({ clause: _, label, ...rest }: Condition) {
  return { ...rest, words: rest.kind === 'judgement' ? label : null };
}

function keepsCompany(old: Rule, present: Rule): boolean {
  if (!isGroup(old) || !isGroup(present)) return !isGroup(old) && !isGroup(present) && old.id === present.id;
  if (old.kind !== present.kind || ('count' in old && 'count' in present && old.count !== present.count))
    return false;
  if (old.kind !== 'all' && old.of.length !== present.of.length) return false;
  return old.of.every((part) => present.of.some((it) => keepsCompany(part, it)));
}

function looksAtTheSame(former: StandardSet, edited: StandardSet, condition: Condition): boolean {
  const missesNone = (linesOf: (set: StandardSet) => string[]) => {
    const now = new Set(linesOf(edited));
    return linesOf(former).every((id) => now.has(id));
  };
  switch (condition.kind) {
    case 'level':
      return missesNone((set) =>
        idsOf(set, condition.standard, (it) => !it.recordOnly && (it.level ?? 1) <= condition.level)
      );
    case 'points':
    case 'share-of-points':
      return (
        missesNone((set) => idsOf(set, condition.of, (it) => !it.recordOnly && it.maxPoints !== null)) &&
        (condition.kind === 'points' ||
          highestPoints(former, condition.of) === highestPoints(edited, condition.of))
      );
    case 'criterion':
    case 'figure': {
      const [before, after] = [former, edited].map((set) => placeOf(set, condition.criterion)?.criterion);
      return before !== undefined && after !== undefined && sameQuestion(former, before, edited, after);
    }
    case 'judgement':
      return true;
  }
}

function idsOf({ standards }: StandardSet, of: string, counts: (it: Criterion) => boolean): string[] {
  return standards.flatMap(({ id, criteria }) =>
    of === WHOLE_SET || id === of ? criteria.filter(counts).map((it) => it.id) : []
  );
}
