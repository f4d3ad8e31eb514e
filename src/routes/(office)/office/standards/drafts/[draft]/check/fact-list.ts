import type { StandardSet } from '$lib/core/model/standard-set.ts';
import { addressKey, clausesOf, type PlacedClause } from '$lib/core/standard-draft/clauses.ts';
import { openFacts, type Decisiveness } from '$lib/core/standard-draft/open-facts.ts';
import { decides } from '$lib/core/rules/threshold.ts';

/** What of the list is shown, as it stands in the address. */
export interface CheckAddress {
  only: 'open' | 'all';
  /** Id of a standard; '' = all. */
  standard: string;
}

export interface FactGroup {
  title: string;
  facts: PlacedClause[];
}

const GROUPS: Record<Decisiveness, string> = {
  gate: 'Quyết định kết quả',
  'level-2': 'Quyết định Mức độ 2',
  points: 'Điểm tối đa',
  reference: 'Tham khảo',
  record: 'Chỉ ghi nhận'
};
const SEEN = 'Đã thấy bản chép, chưa ai xác nhận';

export function readCheckAddress(params: URLSearchParams, set: StandardSet): CheckAddress {
  const standard = set.standards.find((it) => it.id === params.get('standard'))?.id ?? '';
  return { only: params.get('only') === 'all' ? 'all' : 'open', standard };
}

export function checkQuery(
  { only, standard }: CheckAddress,
  fact?: string,
  more: Record<string, string> = {}
): string {
  const params = new URLSearchParams({
    ...(only === 'all' && { only }),
    ...(standard !== '' && { standard }),
    ...(fact !== undefined && { fact }),
    ...more
  });
  const query = params.toString();
  return query === '' ? '?' : `?${query}`;
}

/** The facts of the left column: open ones most decisive first, or all of them in the order of the set. */
export function factGroups(set: StandardSet, { only, standard }: CheckAddress): FactGroup[] {
  const isShown = (it: PlacedClause) => standard === '' || it.standard?.id === standard;
  const all = clausesOf(set).filter(isShown);
  if (only === 'all') return grouped(all, titleInSet);
  const byKey = new Map(all.map((it) => [addressKey(it.address), it]));
  const titles = new Map<PlacedClause, string>();
  const open = openFacts(set).flatMap((fact) => {
    const placed = byKey.get(addressKey(fact.address));
    if (!placed) return [];
    titles.set(placed, decides(fact.status) ? SEEN : GROUPS[fact.decisiveness]);
    return [placed];
  });
  return grouped(open, (it) => titles.get(it) ?? '');
}

/** The first open fact after this one in the list that the user has not confirmed yet; null when none is left. */
export function nextOpen(
  set: StandardSet,
  address: CheckAddress,
  user: string,
  after: string | null
): string | null {
  const keys = factGroups(set, address)
    .flatMap((group) => group.facts)
    .filter(({ clause }) => clause.status !== 'confirmed')
    .filter(({ clause }) => !clause.confirmed?.by.some((it) => it.user === user))
    .map((it) => addressKey(it.address));
  return keys[keys.indexOf(after ?? '') + 1] ?? keys.find((key) => key !== after) ?? null;
}

function titleInSet({ standard, outcome }: PlacedClause): string {
  return standard ? `${standard.no}. ${standard.title}` : `Danh hiệu: ${outcome?.label ?? ''}`;
}

function grouped(facts: PlacedClause[], title: (fact: PlacedClause) => string): FactGroup[] {
  const groups = new Map<string, PlacedClause[]>();
  for (const fact of facts) groups.set(title(fact), [...(groups.get(title(fact)) ?? []), fact]);
  return [...groups].map(([title, facts]) => ({ title, facts }));
}
