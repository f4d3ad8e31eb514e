import { leavesOf, type Condition } from '../model/rule.ts';
import type { Criterion, Fact, Standard, StandardSet } from '../model/standard-set.ts';

/** A criterion and where it stands. */
export interface Placed {
  standard: Standard;
  criterion: Criterion;
}

interface SetIndex {
  criteria: Map<string, Placed>;
  facts: Map<string, Fact>;
  /** Parameters by the fact that they ask for. */
  parameters: Map<string, Placed[]>;
  conditions: Condition[];
  /** Criteria that a condition of an outcome looks at. */
  gates: Set<string>;
}

/** Each keystroke judges the visit anew: what never changes in a set is looked up once. */
const indexes = new WeakMap<StandardSet, SetIndex>();

export function factOf(set: StandardSet, id: string): Fact | undefined {
  return indexOf(set).facts.get(id);
}

export function placeOf(set: StandardSet, criterion: string): Placed | undefined {
  return indexOf(set).criteria.get(criterion);
}

/** Parameters that the figure of a criterion divides by (the share of pupils served at once). */
export function parametersOf(set: StandardSet, criterion: Criterion): readonly Placed[] {
  const used = criterion.parameter ? [] : (criterion.figure?.divideBy ?? []);
  return used.length === 0 ? [] : used.flatMap((fact) => indexOf(set).parameters.get(fact) ?? []);
}

/** A criterion that is itself a condition of an outcome: its answer is needed besides its points. */
export function isGate(set: StandardSet, criterion: Criterion): boolean {
  return indexOf(set).gates.has(criterion.id);
}

/** The conditions of all outcomes, in their order. */
export function conditionsOf(set: StandardSet): readonly Condition[] {
  return indexOf(set).conditions;
}

function indexOf(set: StandardSet): SetIndex {
  const known = indexes.get(set);
  if (known) return known;
  const placed = set.standards.flatMap((standard) =>
    standard.criteria.map((criterion): Placed => ({ standard, criterion }))
  );
  const parameters = new Map<string, Placed[]>();
  for (const place of placed)
    if (place.criterion.parameter)
      for (const fact of place.criterion.figure?.add ?? [])
        parameters.set(fact, [...(parameters.get(fact) ?? []), place]);
  const conditions = set.outcomes.flatMap(({ rule }) => leavesOf(rule));
  const index: SetIndex = {
    criteria: new Map(placed.map((place) => [place.criterion.id, place])),
    facts: new Map(set.facts.map((fact) => [fact.id, fact])),
    parameters,
    conditions,
    gates: new Set(
      conditions.flatMap((it) => (it.kind === 'figure' || it.kind === 'criterion' ? [it.criterion] : []))
    )
  };
  indexes.set(set, index);
  return index;
}
