import type { Criterion, StandardSet, TableRule } from '../model/standard-set.ts';
import { criterionError, error, type SetFault } from './fault.ts';

/** Every figure that a criterion names is asked somewhere. Parts of a sum may come from another form. */
export function checkFacts(set: StandardSet): SetFault[] {
  const known = new Set(set.facts.map((it) => it.id));
  const missing = (ids: readonly string[]) => [...new Set(ids.filter((id) => !known.has(id)))];
  const ofCriteria = set.standards.flatMap(({ criteria }) =>
    criteria.flatMap((criterion) =>
      missing(factsNamed(criterion)).map((id) => criterionError(criterion, `không có số liệu ${id}`))
    )
  );
  const ofFacts = set.facts.flatMap((fact) => [
    ...(fact.sumOf?.includes(fact.id)
      ? [error(`fact/${fact.id}`, `Số liệu “${fact.label}” cộng từ chính nó`)]
      : []),
    ...(fact.max > 0
      ? []
      : [error(`fact/${fact.id}`, `Số liệu “${fact.label}”: giá trị lớn nhất phải trên 0`)])
  ]);
  return [...ofCriteria, ...ofFacts];
}

function factsNamed({ figure, table }: Criterion): string[] {
  return [...(figure ? [...figure.add, ...figure.divideBy] : []), ...(table ? factsOfTable(table) : [])];
}

function factsOfTable({ rows, columns }: TableRule): string[] {
  const cells = rows.flatMap((row) => row.cells);
  return [...cells, ...columns.map((it) => it.statedTotal)].flatMap((id) => id ?? []);
}
