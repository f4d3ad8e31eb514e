import type { StandardSet } from '../model/standard-set.ts';
import { conditionsOfSet } from './conditions.ts';
import { error, repeated, warning, type SetFault } from './fault.ts';

/** Everything has an id and a number of its own, and nothing is empty. */
export function checkNames(set: StandardSet): SetFault[] {
  const { standards, retired } = set;
  const criteria = standards.flatMap((it) => it.criteria);
  const ids: [string, string[]][] = [
    ['tiêu chuẩn', standards.map((it) => it.id)],
    ['tiêu chí', [...criteria.map((it) => it.id), ...retired.map((it) => it.criterion.id)]],
    ['số liệu', set.facts.map((it) => it.id)],
    ['danh hiệu', set.outcomes.map((it) => it.id)],
    ['điều kiện', conditionsOfSet(set).map(({ condition }) => condition.id)],
    ['vùng', set.regions.map((it) => it.id)]
  ];
  const twice = ids.flatMap(([what, list]) =>
    repeated(list).map((id) => error('set', `Mã ${what} ${id} dùng hơn một lần`))
  );
  const numbers = [
    ...repeated(standards.map((it) => it.no)).map((no) =>
      error('set', `Số thứ tự tiêu chuẩn ${no} dùng hơn một lần`)
    ),
    ...repeated(criteria.map((it) => it.no)).map((no) =>
      error('set', `Số hiệu tiêu chí ${no} dùng hơn một lần`)
    )
  ];
  return [...twice, ...numbers, ...checkEmpty(set), ...checkDates(set)];
}

function checkEmpty({ standards, schoolKinds, visitKinds }: StandardSet): SetFault[] {
  return [
    ...(standards.length === 0 ? [error('set', 'Bộ chưa có tiêu chuẩn nào')] : []),
    ...(schoolKinds.length === 0 ? [error('set', 'Chưa chọn loại trường nào')] : []),
    ...(visitKinds.length === 0 ? [error('set', 'Chưa chọn dùng cho buổi nào')] : []),
    ...standards
      .filter((it) => it.criteria.length === 0)
      .map((it) => error(`standard/${it.id}`, `Tiêu chuẩn ${it.no} chưa có tiêu chí nào`)),
    ...standards
      .filter((it, at) => at > 0 && it.no < standards[at - 1]!.no)
      .map((it) => warning(`standard/${it.id}`, `Tiêu chuẩn ${it.no} đứng sau tiêu chuẩn có số lớn hơn`))
  ];
}

function checkDates({ effectiveFrom, effectiveTo }: StandardSet): SetFault[] {
  const reversed = effectiveTo !== null && effectiveTo < effectiveFrom;
  return reversed ? [error('set', 'Ngày hết hiệu lực đứng trước ngày có hiệu lực')] : [];
}
