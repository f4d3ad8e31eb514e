import { criterionNumber, fieldWords } from '../../core/history/field-words.ts';
import { fieldGroup, roomWords } from '../../core/history/concerns.ts';
import { valueWords, type ValueContext } from '../../core/history/value-words.ts';
import { checkValue } from '../../core/log/paths.ts';
import type { StandardSet } from '../../core/model/standard-set.ts';
import type { Visit } from '../../core/model/visit.ts';
import type { StandardCatalogue } from '../../core/standard-catalogue.ts';
import { factOf } from '../../core/rules/figure.ts';
import { formatDate, localDateTime } from '../../core/vietnamese.ts';
import type { HistoryEntry, VisitDetail } from './visit-detail.ts';

/** One operation as a line of the history. */
export interface HistoryLine {
  id: string;
  number: number;
  path: string;
  /** By the clock of the phone: "24/11/2026", "09:43". */
  date: string;
  time: string;
  who: string;
  phone: string;
  field: string;
  /** What its author saw there before; empty at the first time, several when people had recorded apart. */
  before: string[];
  /** null: removed. */
  after: string | null;
  /** Of a newer app: kept, forwarded, not readable here. */
  unknown: boolean;
  /** Came after the seal: not part of the minutes. */
  late: boolean;
}

export const NEEDS_UPDATE = 'cần cập nhật ứng dụng';

/** Every operation in words, in the order of `history`. */
export function historyLines(
  history: readonly HistoryEntry[],
  { set, sets, visit }: Pick<VisitDetail, 'set' | 'sets' | 'visit'>
): HistoryLine[] {
  const byId = new Map(history.map((entry) => [entry.id as string, entry]));
  const names = participantNames(history);
  const values = valueContext(set, sets, visit);
  const words = (path: string, value: unknown): string =>
    value === null
      ? 'bỏ trống'
      : checkValue(path, value) === 'ok'
        ? valueWords(path, value, values)
        : NEEDS_UPDATE;
  return history.map((entry) => {
    const unknown = checkValue(entry.path, entry.value) !== 'ok';
    const field = fieldWords(entry.path, { set, participant: (id) => names.get(id) ?? null });
    const { date, time } = localDateTime(entry.writtenAt);
    return {
      id: entry.id,
      number: entry.number,
      path: entry.path,
      date: formatDate(date),
      time,
      who: entry.actorName ?? 'Tài khoản không còn ở đây',
      phone: phoneName(entry.device),
      field: field ?? 'Mục của bản mới hơn',
      before: entry.replaces.flatMap((id) => {
        const replaced = byId.get(id);
        return replaced ? [words(replaced.path, replaced.value)] : [];
      }),
      after: unknown ? NEEDS_UPDATE : entry.value === null ? null : words(entry.path, entry.value),
      unknown,
      late: !entry.covered
    };
  });
}

export interface FieldChoice {
  value: string;
  label: string;
  count: number;
}

/** What the full history can be narrowed to, with the number of operations; rooms first, then facts, then criteria. */
export function fieldChoices(history: readonly HistoryEntry[], set: StandardSet | null): FieldChoice[] {
  const counts = new Map<string, number>();
  for (const { path } of history) {
    const group = fieldGroup(path);
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  const choices = [...counts].map(([value, count]) => ({ value, label: groupLabel(value, set), count }));
  const rank = ({ value }: FieldChoice) =>
    value.startsWith('answers/') ? 2 : value.startsWith('facts/') ? 1 : 0;
  const collator = new Intl.Collator('vi', { numeric: true });
  return choices.sort((a, b) => rank(a) - rank(b) || collator.compare(a.label, b.label));
}

function groupLabel(group: string, set: StandardSet | null): string {
  const [room, key = ''] = group.split('/');
  if (room === 'facts') return (set && factOf(set, key)?.label) ?? `Số liệu ${key}`;
  if (room === 'answers') return `Tiêu chí ${criterionNumber(set, key)}`;
  return roomWords(group) ?? 'Mục của bản mới hơn';
}

/** Also of people who were removed again. */
function participantNames(history: readonly HistoryEntry[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { path, value } of [...history].sort((a, b) => a.number - b.number)) {
    if (!path.startsWith('participants/') || value === null || checkValue(path, value) !== 'ok') continue;
    names.set(path.slice('participants/'.length), (value as { name: string }).name);
  }
  return names;
}

export function valueContext(
  set: StandardSet | null,
  { sets }: StandardCatalogue,
  { about }: Visit
): ValueContext {
  const known = [about.schoolRecord, about.officeRecord].flatMap((it) => it ?? []);
  return {
    set,
    organisation: (id) => known.find((it) => it.id === id)?.shortName ?? null,
    standardSet: (id) => sets.find((it) => it.id === id)?.name ?? null
  };
}

/** Ids of phones are long; their ends tell them apart. */
function phoneName(device: string): string {
  return device.length > 20 ? `…${device.slice(-6)}` : device;
}
