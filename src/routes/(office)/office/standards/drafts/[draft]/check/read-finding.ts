import type { Threshold } from '$lib/core/model/standard-set.ts';
import type { Finding } from '$lib/core/standard-draft/change.ts';
import type { PlacedClause } from '$lib/core/standard-draft/clauses.ts';
import { hasNumber, THRESHOLD_OPS } from '$lib/core/standard-words/threshold.ts';
import { parseFigure } from '$lib/core/vietnamese.ts';
import { lineIn } from '../../../actions.ts';

/** Larger figures are no thresholds. */
const MAX_VALUE = 1_000_000_000;

export type ReadFinding =
  { ok: true; finding: Finding } | { ok: false; field: FindingField; message: string };
export type FindingField = 'value' | 'high' | 'legal';

/** What the officer says stands in the text. `corrects`: the figure as typed, else as it is in the draft. */
export function readFinding(form: FormData, fact: PlacedClause, corrects: boolean): ReadFinding {
  const legal = lineIn(form, 'legal');
  if (legal === '')
    return { ok: false, field: 'legal', message: 'Ghi chỗ trong văn bản, ví dụ: Điều 10 khoản 1 điểm b.' };
  const place = { legal, page: pageIn(form) };
  if (!corrects) return { ok: true, finding: { value: fact.value, ...place } };
  const op = opIn(form, fact);
  if (op !== null && !hasNumber({ op })) return { ok: true, finding: { value: null, op, ...place } };
  if (op === null && fact.value === null) return { ok: true, finding: { value: null, ...place } };
  const value = parseFigure(lineIn(form, 'value', 30), 'measure', MAX_VALUE);
  if (!value.ok) return { ok: false, field: 'value', message: value.message };
  if (op !== 'between') return { ok: true, finding: { value: value.value, ...(op && { op }), ...place } };
  const high = parseFigure(lineIn(form, 'high', 30), 'measure', MAX_VALUE);
  if (!high.ok) return { ok: false, field: 'high', message: high.message };
  if (high.value < value.value) return { ok: false, field: 'high', message: 'Số sau phải lớn hơn số trước.' };
  return { ok: true, finding: { value: [value.value, high.value], op, ...place } };
}

/** "5" is "trang 5". */
function pageIn(form: FormData): string | null {
  const page = lineIn(form, 'page', 100);
  if (page === '') return null;
  return /^\d+$/.test(page) ? `trang ${page}` : page;
}

function opIn(form: FormData, { threshold }: PlacedClause): Threshold['op'] | null {
  if (!threshold) return null;
  const typed = lineIn(form, 'op', 20);
  return THRESHOLD_OPS.find((op) => op === typed) ?? threshold.op;
}
