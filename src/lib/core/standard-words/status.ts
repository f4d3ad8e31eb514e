import type { Clause, Confirmation, FactStatus } from '../model/clause.ts';
import { formatDate, localDateTime } from '../vietnamese.ts';

/** From the surest to what nobody knows; the order of every list of counts. */
export const FACT_STATUSES: readonly FactStatus[] = ['confirmed', 'found', 'memory', 'proposed', 'unknown'];

export const STATUS_LABELS: Record<FactStatus, string> = {
  confirmed: 'Đã đối chiếu',
  found: 'Đã thấy bản chép',
  memory: 'Nhớ lại, chưa đối chiếu',
  proposed: 'Đề xuất',
  unknown: 'Chưa biết'
};

/** "Phan Thanh Tùng (12/10/2026), trang 7"; empty while nobody has confirmed it. */
export function confirmedBy(confirmation: Confirmation | undefined): string {
  if (!confirmation || confirmation.by.length === 0) return '';
  const people = confirmation.by.map(({ name, at }) => `${name} (${formatDate(localDateTime(at).date)})`);
  const page = confirmation.page === null ? [] : [confirmation.page];
  return [...people, ...page].join(', ');
}

/** Somebody has confirmed it, and the set asks for one person more. */
export function waitsForSecond(clause: Pick<Clause, 'status' | 'confirmed'>): boolean {
  return clause.status !== 'confirmed' && (clause.confirmed?.by.length ?? 0) > 0;
}
