import { describe, expect, it } from 'vitest';
import { signedContent } from '../../src/lib/core/log/seal.ts';
import type { Criterion, StandardSet } from '../../src/lib/core/model/standard-set.ts';
import { newerVersion } from '../../src/lib/core/standard-draft/newer-version.ts';
import { previewMove } from '../../src/lib/core/standard-draft/preview-move.ts';
import { TT_16_2022 } from '../../src/lib/standards/tt-16-2022.ts';
import { QD_01_2003 } from '../../src/lib/standards/qd-01-2003.ts';
import { GOOD_FACTS, confirmed, fullPoints, goodAnswers, school, visitWith } from '../support/visits.ts';

const BEFORE = confirmed(TT_16_2022);
const RATIO = 'TNTT.1.2';
const visit = visitWith({ facts: GOOD_FACTS, answers: goodAnswers(TT_16_2022) }, { date: '2026-11-24' });

/** Version 2 with some criteria changed, or left out where null is answered. */
function second(change: (criterion: Criterion) => Criterion | null, from: StandardSet = BEFORE): StandardSet {
  return {
    ...from,
    version: 2,
    basedOn: { id: from.id, version: 1 },
    standards: from.standards.map((standard) => ({
      ...standard,
      criteria: standard.criteria.flatMap((criterion) => change(criterion) ?? [])
    }))
  };
}

const only = (id: string, part: Partial<Criterion>) => (criterion: Criterion) =>
  criterion.id === id ? { ...criterion, ...part } : criterion;

const yesNo = BEFORE.standards[0]!.criteria.find((it) => it.kind === 'yes-no' && it.level === 1)!;
const choice = BEFORE.standards
  .flatMap((standard) => standard.criteria)
  .find((it) => it.kind === 'choice' && (it.level ?? 1) === 1)!;

describe('what moving a visit to a newer version does to it', () => {
  it('nothing, when the versions ask the same', () => {
    const move = previewMove(
      BEFORE,
      second((it) => it),
      school('thcs'),
      visit
    );
    expect(move).toMatchObject({ differences: [], changed: [], readAnew: [], open: [], unasked: [] });
    expect(move.verdict).toEqual({ before: 'Mức độ 1', after: 'Mức độ 1' });
  });

  it('a threshold that rises above the figure fails it, and the verdict falls', () => {
    const ratio = BEFORE.standards[0]!.criteria.find((it) => it.id === RATIO)!;
    const thresholds = ratio.thresholds.map((it) => ({ ...it, value: 50 }));
    const move = previewMove(BEFORE, second(only(RATIO, { thresholds })), school('thcs'), visit);
    expect(move.changed).toEqual([
      expect.objectContaining({ id: RATIO, no: '1.1.2', before: 'Đạt', after: 'Không đạt' })
    ]);
    expect(move.verdict).toEqual({ before: 'Mức độ 1', after: 'Chưa đạt tiêu chuẩn' });
    expect(move.differences.map(({ criterion }) => criterion)).toContain(RATIO);
  });

  it('confirming the thresholds takes “tạm tính” away', () => {
    const move = previewMove(TT_16_2022, { ...BEFORE, version: 2 }, school('thcs'), visit);
    expect(move.verdict).toEqual({ before: 'Tạm tính: Mức độ 1', after: 'Mức độ 1' });
    expect(move.changed).toContainEqual(expect.objectContaining({ before: 'Đạt (tạm tính)', after: 'Đạt' }));
  });

  it('an answer that is no longer asked is named, and so are figures and titles that the version lacks', () => {
    const after = {
      ...second((it) => (it.id === yesNo.id ? null : it)),
      facts: BEFORE.facts.filter((it) => it.id !== 'classes'),
      outcomes: BEFORE.outcomes.filter((it) => it.id !== 'muc-do-2')
    };
    const asking = { ...visit, about: { ...visit.about, target: 'muc-do-2' } };
    const move = previewMove(BEFORE, after, school('thcs'), asking);
    expect(move.unasked).toEqual([
      { path: `answers/${yesNo.id}`, label: `Tiêu chí ${yesNo.no}: ${yesNo.label}` },
      { path: 'facts/classes', label: expect.any(String) },
      { path: 'about/target', label: 'Mức trường đề nghị: Mức độ 2' }
    ]);
    const unanswered = previewMove(BEFORE, after, school('thcs'), visitWith());
    expect(unanswered.unasked).toEqual([]);
  });

  it('a new criterion is open until it is answered, and keeps the verdict open', () => {
    const added = { ...yesNo, id: 'TNTT.9', no: '1.9', label: 'Có tủ sách lớp' };
    const base = second((it) => it);
    const [first, ...others] = base.standards;
    const after = {
      ...base,
      standards: [{ ...first!, criteria: [...first!.criteria, added] }, ...others]
    };
    const move = previewMove(BEFORE, after, school('thcs'), visit);
    expect(move.open).toEqual([{ id: 'TNTT.9', no: '1.9', label: 'Có tủ sách lớp' }]);
    expect(move.verdict.after).toBe('Chưa kết luận');
    const answers = { ...visit.answers, 'TNTT.9': { result: 'pass' as const } };
    expect(previewMove(BEFORE, after, school('thcs'), { ...visit, answers }).open).toEqual([]);
  });

  it('an answer that now means something else is to be looked at anew', () => {
    const turned = second(only(choice.id, { options: [...choice.options].reverse() }));
    expect(previewMove(BEFORE, turned, school('thcs'), visit).readAnew.map(({ id }) => id)).toEqual([
      choice.id
    ]);
    const other = second(only(yesNo.id, { label: 'Có cửa sổ' }));
    expect(previewMove(BEFORE, other, school('thcs'), visit).readAnew.map(({ id }) => id)).toEqual([
      yesNo.id
    ]);
    const scored = fullPoints(QD_01_2003);
    const line = QD_01_2003.standards.flatMap((it) => it.criteria).find((it) => (it.maxPoints ?? 0) > 1)!;
    const fewer = second(only(line.id, { maxPoints: 1 }), QD_01_2003);
    const move = previewMove(QD_01_2003, fewer, school('thcs'), visitWith({ answers: scored }));
    expect(move.readAnew.map(({ id }) => id)).toEqual([line.id]);
  });

  it('makes the signatures before it stale: they were given over another version', () => {
    const pinned = (version: number) =>
      signedContent({
        ...visit,
        about: { ...visit.about, standardSet: 'tt-16-2022', standardSetVersion: version }
      });
    expect(pinned(2)).not.toBe(pinned(1));
    expect(pinned(1)).toBe(pinned(1));
  });
});

describe('the version that a visit may be moved to', () => {
  const v = (version: number, part: Partial<StandardSet> = {}) => ({ ...TT_16_2022, version, ...part });
  const thcs = school('thcs');
  const about = { kind: 'inspection', date: '2026-11-24' } as const;

  it('is the newest one that is offered, never an older one and never another set', () => {
    expect(newerVersion(v(2), [v(1), v(3), v(4), v(9, { id: 'khac' })], thcs, about)?.version).toBe(4);
    expect(newerVersion(v(4), [v(1), v(4)], thcs, about)).toBeNull();
    expect(newerVersion(v(4), [], thcs, about)).toBeNull();
  });

  it('holds on the day of the visit, for this kind of school and this kind of visit', () => {
    expect(newerVersion(v(1), [v(2, { effectiveFrom: '2026-11-25' })], thcs, about)).toBeNull();
    expect(newerVersion(v(1), [v(2, { effectiveFrom: '2026-11-24' })], thcs, about)?.version).toBe(2);
    expect(newerVersion(v(1), [v(2, { effectiveTo: '2026-11-23' })], thcs, about)).toBeNull();
    expect(newerVersion(v(1), [v(2, { schoolKinds: ['mam_non'] })], thcs, about)).toBeNull();
    expect(newerVersion(v(1), [v(2, { visitKinds: ['survey'] })], thcs, about)).toBeNull();
  });
});
