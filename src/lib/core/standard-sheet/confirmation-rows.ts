import type { Confirmation } from '../model/clause.ts';
import type { Condition, Rule } from '../model/rule.ts';
import type { Criterion, StandardSet } from '../model/standard-set.ts';
import type { UserId } from '../ids.ts';
import type { CellErrors } from './plain.ts';
import type { ReadRow, RowOf } from './table.ts';
import type { CONFIRMATIONS } from './tables/confirmations.ts';

type Row = RowOf<typeof CONFIRMATIONS.columns>;
type Read = ReadRow<typeof CONFIRMATIONS.columns>;
type Address = Pick<Row, 'what' | 'of' | 'schoolKind' | 'region' | 'outcome'>;

/** A fact of law of a set, where its confirmation is kept. */
interface Place {
  address: Address;
  confirmed: Confirmation | undefined;
  /** Only on a set that is still being built. */
  confirm(by: Confirmation): void;
}

export function confirmationRows(set: StandardSet): Row[] {
  return placesOf(set).flatMap(({ address, confirmed }) =>
    (confirmed?.by ?? []).map(({ user, name, at }, index) => ({
      ...address,
      page: index === 0 ? confirmed!.page : null,
      user,
      name,
      at
    }))
  );
}

/** Puts the confirmations where they belong; `set` is changed. */
export function placeConfirmations(set: StandardSet, rows: readonly Read[], errors: CellErrors): void {
  const places = new Map(placesOf(set).map((place) => [keyOf(place.address), place]));
  for (const group of Map.groupBy(rows, ({ values }) => keyOf(values)).values()) {
    const place = places.get(keyOf(group[0]!.values));
    const by = group.map(({ values: { user, name, at } }) => ({ user: user as UserId, name, at }));
    const pages = [...new Set(group.flatMap(({ values }) => values.page ?? []))];
    const [page = null] = pages;
    if (!place)
      for (const row of group)
        errors.add(row.at('of'), 'Không tìm thấy điều được đối chiếu. Xoá dòng này hoặc giữ mã như cũ.');
    else if (pages.length > 1) errors.add(group[1]!.at('page'), 'Ghi trang ở dòng đầu của điều này thôi.');
    else if (new Set(by.map(({ user }) => user)).size < by.length)
      errors.add(group[1]!.at('user'), 'Một người đối chiếu một điều không quá một lần.');
    else place.confirm({ by, page });
  }
}

function keyOf({ what, of, schoolKind, region, outcome }: Address): string {
  return [what, of, schoolKind ?? '', region, outcome].join('/');
}

function placesOf(set: StandardSet): Place[] {
  const criteria = [
    ...set.standards.flatMap((standard) => standard.criteria),
    ...set.retired.map(({ criterion }) => criterion)
  ];
  const conditions = set.outcomes.flatMap(({ rule }) => (rule === null ? [] : conditionsOf(rule)));
  return [...criteria.flatMap(placesOfCriterion), ...conditions.map(placeOfCondition)];
}

function placesOfCriterion(criterion: Criterion): Place[] {
  const { origin } = criterion;
  const address = (what: Address['what']): Address => ({
    what,
    of: criterion.id,
    schoolKind: null,
    region: '*',
    outcome: '*'
  });
  const places = criterion.thresholds.map((it): Place => {
    const { schoolKind, region, outcome } = it;
    return {
      address: { ...address('threshold'), schoolKind, region, outcome },
      confirmed: it.confirmed,
      confirm: (by) => (it.confirmed = by)
    };
  });
  places.push({
    address: address('points'),
    confirmed: criterion.pointsConfirmed,
    confirm: (by) => (criterion.pointsConfirmed = by)
  });
  if (origin)
    places.push({
      address: address('origin'),
      confirmed: origin.confirmed,
      confirm: (by) => (origin.confirmed = by)
    });
  return places;
}

function placeOfCondition({ id, clause }: Condition): Place {
  const address: Address = { what: 'condition', of: id, schoolKind: null, region: '*', outcome: '*' };
  return { address, confirmed: clause.confirmed, confirm: (by) => (clause.confirmed = by) };
}

function conditionsOf(rule: Rule): Condition[] {
  if (rule.kind === 'all' || rule.kind === 'any' || rule.kind === 'at-least')
    return rule.of.flatMap(conditionsOf);
  return [rule];
}
