import { sameJson } from '../canonical.ts';
import type { Criterion, StandardSet, Threshold } from '../model/standard-set.ts';
import { requirementText } from '../rules/describe-threshold.ts';
import { appliesTo } from '../standard-words/threshold.ts';
import { formatNumber } from '../vietnamese.ts';
import { addressKey, thresholdAddress } from './clauses.ts';
import { changed, confirmedSince, type SetDifference } from './difference.ts';

/** Criteria that came, went, or ask something else. */
export function compareCriteria(before: StandardSet, after: StandardSet): SetDifference[] {
  const former = new Map(before.standards.flatMap((it) => it.criteria).map((it) => [it.id, it]));
  const present = after.standards.flatMap((it) => it.criteria);
  const ids = new Set(present.map((it) => it.id));
  const gone = [...former.values()].filter((it) => !ids.has(it.id));
  return [
    ...present.flatMap((criterion): SetDifference[] => {
      const known = former.get(criterion.id);
      return known
        ? compareCriterion(before, known, after, criterion)
        : [
            {
              kind: 'added',
              criterion: criterion.id,
              where: placeOf(criterion),
              text: `thêm mới: ${criterion.label}`
            }
          ];
    }),
    ...gone.map((it): SetDifference => ({
      kind: 'retired',
      criterion: it.id,
      where: placeOf(it),
      text: `bỏ: ${it.label}`
    }))
  ];
}

function compareCriterion(
  before: StandardSet,
  former: Criterion,
  after: StandardSet,
  criterion: Criterion
): SetDifference[] {
  const where = placeOf(criterion);
  const { id } = criterion;
  const points = ({ maxPoints }: Criterion) =>
    maxPoints === null ? 'không chấm' : `${formatNumber(maxPoints)} điểm`;
  const asked = ({ kind, figure, table, options, passOptions, level }: Criterion) => ({
    ...{ kind, figure, table, options, passOptions, level }
  });
  return [
    ...changed(where, 'số hiệu', former.no, criterion.no, id),
    ...changed(where, 'nội dung', former.label, criterion.label, id),
    ...(sameJson(asked(former), asked(criterion))
      ? []
      : [{ kind: 'changed' as const, criterion: id, where, text: 'đổi cách trả lời hoặc cách tính' }]),
    ...changed(where, 'điểm tối đa', points(former), points(criterion), id),
    ...(former.maxPoints !== null && former.maxPoints === criterion.maxPoints
      ? confirmedSince(
          where,
          'điểm tối đa',
          { status: former.pointsStatus },
          { status: criterion.pointsStatus },
          id
        )
      : []),
    ...(sameJson(former.steps ?? [], criterion.steps ?? [])
      ? []
      : [{ kind: 'changed' as const, criterion: id, where, text: 'đổi bậc điểm' }]),
    ...compareThresholds(before, former, after, criterion)
  ];
}

function compareThresholds(
  before: StandardSet,
  former: Criterion,
  after: StandardSet,
  criterion: Criterion
): SetDifference[] {
  const where = placeOf(criterion);
  const byKey = (of: Criterion) =>
    new Map(of.thresholds.map((it) => [addressKey(thresholdAddress(of, it)), it]));
  const [old, present] = [byKey(former), byKey(criterion)];
  return [...new Set([...present.keys(), ...old.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key), present.get(key)];
    const what = `ngưỡng (${appliesTo(is ? after : before, (is ?? was)!)})`;
    const words = (of: Criterion, it: Threshold | undefined) => (it ? requirementText(of, it) : 'không đặt');
    const difference = changed(where, what, words(former, was), words(criterion, is), criterion.id);
    if (difference.length > 0 || !was || !is) return difference;
    return confirmedSince(where, what, was, is, criterion.id);
  });
}

function placeOf({ no }: Criterion): string {
  return `Tiêu chí ${no}`;
}
