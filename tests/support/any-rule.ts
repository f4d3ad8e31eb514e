import fc from 'fast-check';
import type { Clause, FactStatus } from '../../src/lib/core/model/clause.ts';
import type { Condition, Rule } from '../../src/lib/core/model/rule.ts';
import type { StandardSet } from '../../src/lib/core/model/standard-set.ts';

/** Rules of any shape over the criteria, standards and judgements of a set. */
export function anyRule(set: StandardSet): fc.Arbitrary<Rule> {
  const criteria = set.standards.flatMap((standard) => standard.criteria);
  const status = fc.constantFrom<FactStatus>('confirmed', 'found', 'memory', 'proposed', 'unknown');
  const clause = status.map((it): Clause => ({ legal: 'Điều 1', status: it, source: null, note: null }));
  const of = fc.constantFrom('*', 'nowhere', ...set.standards.map((it) => it.id));
  const criterion = fc.constantFrom('nothing', ...criteria.map((it) => it.id));
  const named = { id: fc.uuid(), label: fc.constant('Điều kiện'), clause };
  const leaf: fc.Arbitrary<Condition> = fc.oneof(
    fc.record({ ...named, kind: fc.constant('points' as const), of, atLeast: fc.nat({ max: 40 }) }),
    fc.record({ ...named, kind: fc.constant('share-of-points' as const), of, percent: fc.nat({ max: 100 }) }),
    fc.record({ ...named, kind: fc.constant('figure' as const), criterion }),
    fc.record({ ...named, kind: fc.constant('criterion' as const), criterion }),
    fc.record({
      ...named,
      kind: fc.constant('level' as const),
      standard: of,
      level: fc.constantFrom(1 as const, 2 as const)
    }),
    fc.record({ ...named, kind: fc.constant('judgement' as const), question: fc.constantFrom('q1', 'q2') })
  );
  const { rule } = fc.letrec<{ rule: Rule }>((tie) => {
    const members = fc.array(tie('rule'), { maxLength: 4 });
    const label = fc.constant('Nhóm');
    return {
      rule: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        leaf,
        fc.record({ label, kind: fc.constant('all' as const), of: members }),
        fc.record({ label, kind: fc.constant('any' as const), of: members }),
        fc.record({
          label,
          kind: fc.constant('at-least' as const),
          count: fc.integer({ min: 1, max: 4 }),
          of: members
        })
      )
    };
  });
  return rule;
}
