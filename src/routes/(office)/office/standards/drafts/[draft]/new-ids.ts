import { slug } from '$lib/core/vietnamese.ts';
import type { Criterion, StandardSet } from '$lib/core/model/standard-set.ts';

/** Ids are made from the numbers that people read, and never given twice, the retired ones included. */
export function newCriterionId(set: StandardSet, standard: string, no: string): string {
  const known = [...set.standards.flatMap((it) => it.criteria), ...set.retired.map((it) => it.criterion)];
  const stem = `${standard}.${no.replace(/[^\w.-]/g, '')}`.slice(0, 56).replace(/\.$/, '');
  return unused(
    stem,
    known.map((it) => it.id)
  );
}

export function newStandardId(set: StandardSet, no: number): string {
  const known = [...set.standards.map((it) => it.id), ...set.retired.map((it) => it.standard)];
  return unused(`TC${no}`, known);
}

export function newId(label: string, known: readonly string[]): string {
  return unused(slug(label).toLowerCase().slice(0, 56) || 'muc', known);
}

/** The number after the last one of a standard: "1.9" → "1.10". */
export function nextNo(criteria: readonly Criterion[], standardNo: number): string {
  const last = criteria.at(-1)?.no ?? `${standardNo}.0`;
  const match = /^(.*?)(\d+)$/.exec(last);
  return match ? `${match[1]}${Number(match[2]) + 1}` : `${standardNo}.${criteria.length + 1}`;
}

function unused(stem: string, known: readonly string[]): string {
  for (let copy = 1; ; copy++) {
    const id = copy === 1 ? stem : `${stem}-${copy}`;
    if (!known.includes(id)) return id;
  }
}
