import { sameJson } from '../canonical.ts';
import type { StandardSet } from '../model/standard-set.ts';
import { formatDate } from '../vietnamese.ts';
import { compareCriteria } from './compare-criteria.ts';
import { compareOutcomes } from './compare-outcomes.ts';
import { changed, type SetDifference } from './difference.ts';

export type { SetDifference } from './difference.ts';

/** What one version asks otherwise than the other, in words, in the order of the newer. */
export function compareSets(before: StandardSet, after: StandardSet): SetDifference[] {
  return [
    ...compareDescription(before, after),
    ...compareStandards(before, after),
    ...compareCriteria(before, after),
    ...compareOutcomes(before, after)
  ];
}

function compareDescription(before: StandardSet, after: StandardSet): SetDifference[] {
  const where = 'Bộ tiêu chuẩn';
  const until = (date: string | null) => (date === null ? 'chưa định' : formatDate(date));
  const people = (count: number) => (count === 1 ? 'một người' : 'hai người');
  return [
    ...changed(where, 'tên', before.name, after.name),
    ...changed(where, 'ngày có hiệu lực', formatDate(before.effectiveFrom), formatDate(after.effectiveFrom)),
    ...changed(where, 'ngày hết hiệu lực', until(before.effectiveTo), until(after.effectiveTo)),
    ...changed(where, 'căn cứ', before.basis, after.basis),
    ...changed(where, 'số người đối chiếu', people(before.confirmers), people(after.confirmers)),
    ...(sameJson(before.schoolKinds, after.schoolKinds)
      ? []
      : [{ kind: 'changed' as const, criterion: null, where, text: 'đổi loại trường áp dụng' }])
  ];
}

function compareStandards(before: StandardSet, after: StandardSet): SetDifference[] {
  const place = ({ no, title }: { no: number; title: string }) => `Tiêu chuẩn ${no} (${title})`;
  const gone = before.standards.filter((it) => !after.standards.some(({ id }) => id === it.id));
  const kept = after.standards.flatMap((standard): SetDifference[] => {
    const former = before.standards.find((it) => it.id === standard.id);
    const where = place(standard);
    if (!former) return [{ kind: 'added', criterion: null, where, text: 'thêm mới' }];
    const points = (max: number | null) => (max === null ? 'không chấm điểm' : `${max} điểm`);
    return [
      ...changed(where, 'tên', former.title, standard.title),
      ...changed(where, 'điểm tối đa', points(former.maxPoints), points(standard.maxPoints))
    ];
  });
  return [
    ...kept,
    ...gone.map((it): SetDifference => ({ kind: 'retired', criterion: null, where: place(it), text: 'bỏ' }))
  ];
}
