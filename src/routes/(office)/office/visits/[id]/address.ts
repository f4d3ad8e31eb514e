/** What of a visit is on the screen, as it stands in the address. */
export interface VisitAddress {
  /** Criterion id in the aside; '' = the first that is worth looking at. */
  criterion: string;
  /** Quick filter of the table of criteria. */
  only: Only | '';
  /** The whole history is shown below. */
  history: boolean;
  /** What the history is narrowed to (core/history/concerns.ts `fieldGroup`). */
  field: string;
  /** Page of the history, from 1. */
  page: number;
}

export const ONLY = ['differs', 'changed', 'unchecked', 'conflict'] as const;
export type Only = (typeof ONLY)[number];

export const HISTORY_PER_PAGE = 200;

export function readAddress(params: URLSearchParams): VisitAddress {
  const page = Number(params.get('page') ?? 1);
  return {
    criterion: params.get('criterion') ?? '',
    only: ONLY.find((choice) => choice === params.get('only')) ?? '',
    history: params.get('history') === 'all',
    field: params.get('field') ?? '',
    page: Number.isInteger(page) && page > 0 && page < 1e6 ? page : 1
  };
}

export function addressOf(visit: string, address: VisitAddress, change: Partial<VisitAddress> = {}): string {
  const next = { ...address, ...('page' in change ? {} : { page: 1 }), ...change };
  const params = new URLSearchParams();
  if (next.criterion) params.set('criterion', next.criterion);
  if (next.only) params.set('only', next.only);
  if (next.history) {
    params.set('history', 'all');
    if (next.field) params.set('field', next.field);
    if (next.page > 1) params.set('page', String(next.page));
  }
  const query = params.toString();
  return `/office/visits/${visit}${query ? `?${query}` : ''}${next.history && !('criterion' in change) ? '#history' : ''}`;
}
