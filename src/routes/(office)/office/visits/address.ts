import { SCHOOL_KINDS, type SchoolKind } from '$lib/core/model/organisation.ts';
import { VISIT_KINDS, type VisitKind } from '$lib/core/model/visit.ts';
import { VISIT_STATES, type VisitState } from '$lib/core/rules/visit-state.ts';

/** Everything that the list shows, as it stands in the address: it can be kept, sent and gone back to. */
export interface ListAddress {
  text: string;
  /** '' = what a team records; `all` = every kind. */
  kind: VisitKind | 'all' | '';
  schoolKind: SchoolKind | '';
  state: VisitState | '';
  teamHead: string;
  outcome: string;
  schoolYear: string;
  /** Whether the outcome differs from the school's own; '' = either. */
  differs: 'yes' | 'no' | '';
  sort: ListSort;
  descending: boolean;
  /** From 1. */
  page: number;
  airy: boolean;
}

export const LIST_SORTS = ['date', 'school', 'teamHead', 'state'] as const;
export type ListSort = (typeof LIST_SORTS)[number];

export const ROWS_PER_PAGE = 50;
const MAX_TEXT = 100;

/** Values that are no choice count as none. */
export function readAddress(params: URLSearchParams): ListAddress {
  const text = (name: string) => (params.get(name) ?? '').normalize('NFC').trim().slice(0, MAX_TEXT);
  const one = <T extends string>(name: string, choices: readonly T[]): T | '' =>
    choices.find((choice) => choice === params.get(name)) ?? '';
  const order = /^(-?)(\w+)$/.exec(params.get('sort') ?? '');
  const sort = LIST_SORTS.find((choice) => choice === order?.[2]);
  const page = Number(params.get('page') ?? 1);
  return {
    text: text('q'),
    kind: one('kind', [...VISIT_KINDS, 'all'] as const),
    schoolKind: one('level', SCHOOL_KINDS),
    state: one('state', VISIT_STATES),
    teamHead: text('head'),
    outcome: text('outcome'),
    schoolYear: text('year'),
    differs: one('differs', ['yes', 'no'] as const),
    sort: sort ?? 'date',
    descending: sort ? order![1] === '-' : true,
    page: Number.isInteger(page) && page > 0 && page < 1e6 ? page : 1,
    airy: params.get('density') === 'airy'
  };
}

/** The address of the list with some of it changed; whatever changes what is listed goes back to the first page. */
export function addressOf(address: ListAddress, change: Partial<ListAddress> = {}): string {
  const stays = Object.keys(change).every((key) => key === 'airy' || key === 'page');
  const next = { ...address, ...(stays ? {} : { page: 1 }), ...change };
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(paramsOf(next))) if (value !== '') params.set(name, value);
  const query = params.toString();
  return query === '' ? '/office/visits' : `/office/visits?${query}`;
}

/** Parameters by name; '' = left out. */
export function paramsOf(address: ListAddress): Record<string, string> {
  const byDate = address.sort === 'date' && address.descending;
  return {
    q: address.text,
    kind: address.kind,
    level: address.schoolKind,
    state: address.state,
    head: address.teamHead,
    outcome: address.outcome,
    year: address.schoolYear,
    differs: address.differs,
    sort: byDate ? '' : `${address.descending ? '-' : ''}${address.sort}`,
    density: address.airy ? 'airy' : '',
    page: address.page > 1 ? String(address.page) : ''
  };
}
