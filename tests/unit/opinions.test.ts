import { describe, expect, it } from 'vitest';
import { compareOpinions, type Opinion, type OpinionHolder } from '../../src/lib/core/opinions/compare.ts';
import type { StandardSet } from '../../src/lib/core/model/standard-set.ts';
import type { Visit } from '../../src/lib/core/model/visit.ts';
import { evaluateVisit } from '../../src/lib/core/rules/evaluate.ts';
import { QD_01_2003 } from '../../src/lib/standards/qd-01-2003.ts';
import { TT_16_2022 } from '../../src/lib/standards/tt-16-2022.ts';
import { fullPoints, GOOD_FACTS, goodAnswers, school, visitWith } from '../support/visits.ts';

const GOOD = { facts: GOOD_FACTS, answers: goodAnswers(TT_16_2022) };

function opinion(who: OpinionHolder, parts: Partial<Visit>, set: StandardSet = TT_16_2022): Opinion {
  const visit = visitWith(parts, { kind: who, standardSet: set.id, standardSetVersion: set.version });
  return { who, visit, set, evaluation: evaluateVisit(set, school('thcs'), visit) };
}

const lineOf = (opinions: Opinion[], id: string, set: StandardSet = TT_16_2022) =>
  compareOpinions(set, opinions)
    .standards.flatMap((it) => it.criteria)
    .find((it) => it.id === id)!;

describe('three opinions beside each other', () => {
  it('agree where result, points and figure are the same, whatever was noted', () => {
    const noted = {
      ...GOOD,
      answers: { ...GOOD.answers, 'TNTT.1.1': { result: 'pass' as const, note: 'Đã xem.' } }
    };
    const comparison = compareOpinions(TT_16_2022, [
      opinion('inspection', noted),
      opinion('self-assessment', GOOD)
    ]);
    expect(comparison.sides.map((it) => it.who)).toEqual(['self-assessment', 'inspection']);
    expect([comparison.differences, comparison.verdictsDiffer]).toEqual([0, false]);
    expect(comparison.standards.map((it) => it.no)).toEqual([1, 2, 3, 4, 5]);
  });

  it('differ by the result, and are counted by standard', () => {
    const stricter = {
      ...GOOD,
      answers: { ...GOOD.answers, 'TNTT.1.1': { result: 'fail' as const, note: 'Thiếu.' } }
    };
    const opinions = [
      opinion('self-assessment', GOOD),
      opinion('inspection', GOOD),
      opinion('re-inspection', stricter)
    ];
    expect(lineOf(opinions, 'TNTT.1.1')).toMatchObject({
      differs: true,
      cells: {
        'self-assessment': { result: 'Đạt' },
        're-inspection': { result: 'Không đạt', note: 'Thiếu.' }
      }
    });
    const { standards, differences, verdictsDiffer } = compareOpinions(TT_16_2022, opinions);
    expect([standards[0]!.differences, differences, verdictsDiffer]).toEqual([1, 1, true]);
  });

  it('differ by the figure although both hold', () => {
    const more = { ...GOOD, facts: { ...GOOD_FACTS, library_area_m2: 200 } };
    const comparison = compareOpinions(TT_16_2022, [
      opinion('self-assessment', more),
      opinion('inspection', GOOD)
    ]);
    const area = comparison.standards[1]!.criteria.find((it) => it.differs)!;
    expect(area.cells['self-assessment']).toMatchObject({
      result: expect.stringContaining('Đạt'),
      detail: expect.stringMatching(/\d/)
    });
    expect(comparison.verdictsDiffer).toBe(false);
  });

  it('show what figures were computed from where they differ and would look alike', () => {
    const fewer = { ...GOOD, facts: { ...GOOD_FACTS, books_print_total: 5001 } };
    const { differs, cells } = lineOf(
      [opinion('self-assessment', GOOD), opinion('inspection', fewer)],
      'TNTT.1.2'
    );
    expect(differs).toBe(true);
    const details = Object.values(cells).map((cell) =>
      cell === null || cell === 'not-asked' ? '' : cell?.detail
    );
    expect(new Set(details).size).toBe(2);
    for (const detail of details) expect(detail).toContain('÷');
  });

  it('differ by the points', () => {
    const id = QD_01_2003.standards[0]!.criteria.find((it) => it.maxPoints !== null)!.id;
    const full = { answers: fullPoints(QD_01_2003) };
    const fewer = { answers: { ...full.answers, [id]: { points: 0.5 } } };
    const line = lineOf(
      [opinion('self-assessment', full, QD_01_2003), opinion('inspection', fewer, QD_01_2003)],
      id,
      QD_01_2003
    );
    expect(line).toMatchObject({ differs: true, cells: { inspection: { detail: '0,5\u00a0điểm' } } });
  });

  it('do not differ where one has not answered', () => {
    const opinions = [opinion('self-assessment', GOOD), opinion('inspection', {})];
    expect(lineOf(opinions, 'TNTT.1.1')).toMatchObject({ differs: false, cells: { inspection: null } });
    expect(compareOpinions(TT_16_2022, opinions).differences).toBe(0);
  });

  it('of two versions are compared by the id of the criterion, and what a version lacks is marked', () => {
    const [first, ...others] = TT_16_2022.standards;
    const older: StandardSet = {
      ...TT_16_2022,
      version: 7,
      standards: [{ ...first!, criteria: first!.criteria.slice(1) }, ...others]
    };
    const opinions = [opinion('self-assessment', GOOD, older), opinion('inspection', GOOD)];
    expect(compareOpinions(TT_16_2022, opinions).sides.map((it) => it.comparable)).toEqual([
      'other-version',
      'same'
    ]);
    expect(lineOf(opinions, first!.criteria[0]!.id)).toMatchObject({
      differs: false,
      cells: { 'self-assessment': 'not-asked' }
    });
  });

  it('of two different sets are not compared, and say so', () => {
    const opinions = [
      opinion('self-assessment', { answers: fullPoints(QD_01_2003) }, QD_01_2003),
      opinion('inspection', GOOD)
    ];
    const comparison = compareOpinions(TT_16_2022, opinions);
    expect(comparison.sides[0]).toMatchObject({ who: 'self-assessment', comparable: 'other-set' });
    expect(
      comparison.standards.every((it) => it.criteria.every((line) => !('self-assessment' in line.cells)))
    ).toBe(true);
  });

  it('show what the people concluded where it is not what the rules give', () => {
    const concluded = { ...GOOD, conclusion: { outcome: 'chua-dat', reason: 'Kho đóng cửa.' } };
    const { sides, verdictsDiffer } = compareOpinions(TT_16_2022, [
      opinion('self-assessment', GOOD),
      opinion('inspection', concluded)
    ]);
    expect([sides[1]!.verdict, verdictsDiffer]).toEqual(['Chưa đạt tiêu chuẩn', true]);
  });
});
