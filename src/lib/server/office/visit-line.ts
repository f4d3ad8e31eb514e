import type { VisitId } from '../../core/ids.ts';
import { SCHOOL_KIND_SHORT_LABELS } from '../../core/model/organisation.ts';
import { VISIT_KIND_LABELS } from '../../core/model/visit.ts';
import { VISIT_STATE_LABELS } from '../../core/rules/visit-state.ts';
import { formatDate, formatNumber, lowerFirst } from '../../core/vietnamese.ts';
import type { StandardProgress } from '../db/tables.ts';
import type { VisitListRow } from './list-visits.ts';

export interface OutcomeWords {
  text: string;
  notReached: boolean;
  /** An unchecked threshold decides. */
  provisional: boolean;
}

/** What stands in the column Trạng thái, the most urgent first. */
export type StateWords =
  | { kind: 'conflict' | 'update' | 'failed'; text: string }
  | { kind: 'overdue' | 'planned' | 'open'; text: string }
  | { kind: 'sealed'; text: string };

/** One row of the office's table, in words. */
export interface VisitLine {
  id: VisitId;
  school: string;
  /** "Tự kiểm tra", when it is not an ordinary inspection. */
  kind: string | null;
  schoolKind: string;
  date: string;
  teamHead: string;
  standards: StandardProgress[];
  self: OutcomeWords | null;
  team: OutcomeWords | null;
  differs: boolean;
  previous: OutcomeWords | null;
  recommendations: number;
  photos: number;
  state: StateWords;
  /** Beside the state: "thiếu 2 ảnh", "1 mục ghi sau khi khoá". */
  warnings: string[];
}

/** `today`: yyyy-mm-dd in Vietnam. `labels`: of outcomes, by id. */
export function visitLine(row: VisitListRow, today: string, labels: ReadonlyMap<string, string>): VisitLine {
  const outcomeWords = (id: string | null, provisional: boolean): OutcomeWords | null =>
    id === null ? null : { text: labels.get(id) ?? id, notReached: id === 'chua-dat', provisional };
  return {
    id: row.id,
    school: row.schoolName.replace(/^Trường /, '') || 'Chưa ghi trường',
    kind: row.kind === null || row.kind === 'inspection' ? null : VISIT_KIND_LABELS[row.kind],
    schoolKind: row.schoolKind ? SCHOOL_KIND_SHORT_LABELS[row.schoolKind] : '',
    date: row.date ? formatDate(row.date) : '',
    teamHead: row.teamHead ?? '',
    standards: row.standards,
    self: outcomeWords(row.selfOutcome, false),
    team: outcomeWords(row.outcome, row.verdictKind === 'provisional'),
    differs: row.outcome !== null && row.selfOutcome !== null && row.outcome !== row.selfOutcome,
    previous: outcomeWords(row.previousOutcome, false),
    recommendations: row.recommendations,
    photos: row.photos,
    state: stateWords(row, today),
    warnings: warnings(row)
  };
}

function stateWords(row: VisitListRow, today: string): StateWords {
  if (row.failed) return { kind: 'failed', text: 'Chưa đọc được' };
  if (row.conflicts > 0)
    return { kind: 'conflict', text: `${formatNumber(row.conflicts)} mục ghi khác nhau` };
  if (row.unknown > 0) return { kind: 'update', text: 'Cần cập nhật ứng dụng' };
  if (row.state === 'sealed') return { kind: 'sealed', text: VISIT_STATE_LABELS.sealed };
  const late = row.date === null ? 0 : daysBetween(row.date, today);
  const state = VISIT_STATE_LABELS[row.state];
  if (late > 0) {
    const overdue = `Quá ${formatNumber(late)} ngày`;
    return { kind: 'overdue', text: row.state === 'planned' ? overdue : `${state}, ${lowerFirst(overdue)}` };
  }
  if (row.state !== 'planned') return { kind: 'open', text: state };
  return { kind: 'planned', text: late < 0 ? 'Trong lịch' : state };
}

/** A missing photo of an open visit is only on its way. */
function warnings(row: VisitListRow): string[] {
  if (row.state !== 'sealed') return [];
  return [
    ...(row.missingPhotos > 0 ? [`thiếu ${formatNumber(row.missingPhotos)} ảnh`] : []),
    ...(row.late > 0 ? [`${formatNumber(row.late)} mục ghi sau khi khoá`] : [])
  ];
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
