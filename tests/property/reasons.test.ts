import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildMinutes } from '../../src/lib/core/minutes/inspection-minutes.ts';
import type { StandardSet } from '../../src/lib/core/model/standard-set.ts';
import { verdictExplanation } from '../../src/lib/core/rules/describe.ts';
import { evaluateVisit } from '../../src/lib/core/rules/evaluate.ts';
import { gapsOf } from '../../src/lib/core/rules/gaps.ts';
import { combine, type ReasonState } from '../../src/lib/core/rules/kleene.ts';
import { missingSentence } from '../../src/lib/core/rules/missing.ts';
import { firmState, type Reason } from '../../src/lib/core/rules/reason.ts';
import { remedies } from '../../src/lib/core/rules/remedy.ts';
import { reasonFor } from '../../src/lib/core/rules/reasons.ts';
import type { Answer, Visit } from '../../src/lib/core/model/visit.ts';
import { STANDARD_SETS } from '../../src/lib/standards/index.ts';
import { minutesInput } from '../support/minutes.ts';
import { anyRule } from '../support/any-rule.ts';
import {
  EXCELLENT_FACTS,
  fullPoints,
  GOOD_FACTS,
  goodAnswers,
  school,
  visitWith
} from '../support/visits.ts';

const judgedSets = STANDARD_SETS.filter((set) => set.scheme !== 'record');
const group = fc.oneof(
  fc.constant({ kind: 'all' as const }),
  fc.constant({ kind: 'any' as const }),
  fc.record({ kind: fc.constant('at-least' as const), count: fc.integer({ min: 1, max: 5 }) })
);
const state = fc.constantFrom<ReasonState>('pass', 'fail', 'unknown', 'na');

/** A visit with some of its answers, and the same with more of them. */
const growing = fc.constantFrom(...judgedSets).chain((set) => {
  const known = (facts: Record<string, number>, answers: Record<string, Answer>) =>
    visitWith(
      { facts, answers, conclusion: { judgements: { q1: true, q2: false } } },
      { target: set.outcomes.at(-1)!.id }
    );
  const answers = set.scheme === 'points' ? fullPoints(set) : goodAnswers(set, 2);
  const facts = { ...GOOD_FACTS, ...EXCELLENT_FACTS };
  const fewer = <Value>(all: Record<string, Value>) =>
    fc.subarray(Object.keys(all)).map((keys) => Object.fromEntries(keys.map((key) => [key, all[key]!])));
  const halved = fc
    .boolean()
    .map((isPoor) =>
      Object.fromEntries(
        Object.entries(facts).map(([id, value]) => [
          id,
          isPoor && id !== 'design_share' ? Math.floor(value / 3) : value
        ])
      )
    );
  return fc
    .tuple(
      fc.constant(set),
      anyRule(set),
      fewer(answers),
      halved.chain((all) => fc.tuple(fc.constant(all), fewer(all)))
    )
    .map(([own, rule, someAnswers, [allFacts, someFacts]]) => ({
      set: own,
      rule,
      before: { ...known(someFacts, someAnswers), conclusion: {} },
      after: known(allFacts, answers)
    }));
});

function reason(
  { set, rule }: { set: (typeof judgedSets)[number]; rule: Parameters<typeof reasonFor>[0] },
  visit: Visit
): Reason {
  const profile = school('thcs');
  const { criteria } = evaluateVisit(set, profile, visit);
  return reasonFor(rule, { set, school: profile, visit, criteria }, set.outcomes.at(-1)!.id);
}

function nodes(it: Reason): Reason[] {
  return [it, ...it.children.flatMap(nodes)];
}

const isChoice = ({ kind }: Reason) => kind === 'any' || kind === 'at-least';

describe('R3: unknown is a value', () => {
  test('learning an unknown member never turns pass into fail or fail into pass', () => {
    fc.assert(
      fc.property(
        group,
        fc.array(state, { maxLength: 6 }),
        fc.array(fc.constantFrom<ReasonState>('pass', 'fail', 'unknown'), { minLength: 6, maxLength: 6 }),
        (own, members, learnt) => {
          const before = combine(own, members);
          const after = combine(
            own,
            members.map((it, place) => (it === 'unknown' ? learnt[place]! : it))
          );
          if (before !== 'unknown') expect(after).toBe(before);
        }
      )
    );
  });

  test('a group is as Kleene defines it', () => {
    const order: ReasonState[] = ['fail', 'unknown', 'pass'];
    const applying = fc.array(fc.constantFrom<ReasonState>('pass', 'fail', 'unknown'), {
      minLength: 1,
      maxLength: 6
    });
    fc.assert(
      fc.property(applying, fc.integer({ min: 1, max: 6 }), (members, count) => {
        const rising = members.map((it) => order.indexOf(it)).sort((a, b) => a - b);
        expect(combine({ kind: 'all' }, members)).toBe(order[rising[0]!]);
        expect(combine({ kind: 'any' }, members)).toBe(order[rising.at(-1)!]);
        // N hold when the Nth best of them does.
        expect(combine({ kind: 'at-least', count }, members)).toBe(order[rising.at(-count) ?? 0]);
      })
    );
  });
});

describe('trees of reasons', () => {
  test('R3: answering more never turns a decided rule of any shape around', () => {
    fc.assert(
      fc.property(growing, (given) => {
        const before = reason(given, given.before);
        const after = reason(given, given.after);
        if (before.state === 'pass' || before.state === 'fail') expect(after.state).toBe(before.state);
      }),
      { numRuns: 400 }
    );
  });

  test('R4: what is firm stands in the tree as it is, and every failed tree names what to mend', () => {
    fc.assert(
      fc.property(growing, (given) => {
        for (const visit of [given.before, given.after]) {
          const tree = reason(given, visit);
          for (const it of nodes(tree)) {
            const firm = firmState(it);
            if (firm !== 'unknown') expect(firm).toBe(it.state);
            if (it.state === 'pass' || it.state === 'fail') expect(it.certain).toBe(firm === it.state);
          }
          // A group that asks for more than it has members can never hold: publishing refuses it.
          const canBeMended = nodes(tree).every(
            (it) => !isChoice(it) || it.children.filter((own) => own.state !== 'na').length >= (it.count ?? 1)
          );
          if (canBeMended) expect(gapsOf(tree).length > 0).toBe(tree.state === 'fail');
        }
      }),
      { numRuns: 200 }
    );
  });

  test('R9: any rules for outcomes give a verdict and words, and fewer answers never a higher one', () => {
    const rank = (set: StandardSet, visit: Visit) =>
      evaluateVisit(set, school('thcs'), visit).verdict.outcome?.rank ?? -1;
    fc.assert(
      fc.property(growing, fc.array(fc.nat({ max: 5 }), { maxLength: 1 }), (given, [place]) => {
        const outcomes = given.set.outcomes.map((it) =>
          it.rank === 0 ? it : { ...it, rule: place === it.rank ? it.rule : given.rule }
        );
        const set = { ...given.set, outcomes };
        for (const visit of [given.before, given.after]) {
          const evaluation = evaluateVisit(set, school('thcs'), visit);
          const words = [
            verdictExplanation(set, evaluation),
            missingSentence(set, school('thcs'), visit, evaluation) ?? '',
            JSON.stringify(remedies(set, school('thcs'), visit, evaluation).map((it) => it.tasks)),
            JSON.stringify(buildMinutes(minutesInput(set, visit, { evaluation, draft: true })))
          ];
          for (const text of words) {
            expect(text).not.toMatch(/undefined|NaN/);
            // A list of nothing: "Chưa đạt: .", "vì tiêu chí ."
            expect(text).not.toMatch(/(:|vì|ở|thiếu|tiêu chí|rõ|yêu cầu|;) ?[.,;]/);
          }
        }
        expect(rank(set, given.before)).toBeLessThanOrEqual(Math.max(rank(set, given.after), 0));
      }),
      { numRuns: 200 }
    );
  });
});
