import { fail } from '@sveltejs/kit';
import { Problem, type ProblemId } from '$lib/core/problem.ts';

/** What a form gets back when it was not carried out: what to tell, and what was typed. */
export interface Refusal {
  problem: ProblemId;
  message: string;
  /** Everything that was typed, to be corrected. */
  typed: Record<string, string>;
}

/** Carries out what a form asks; a problem becomes words beside the form, with what was typed kept. */
export async function carriedOut<T>(form: FormData, work: () => Promise<T>) {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof Problem)) throw cause;
    const refusal: Refusal = { problem: cause.id, message: cause.message, typed: typedIn(form) };
    return fail(cause.status, refusal);
  }
}

export function typedIn(form: FormData): Record<string, string> {
  const texts = [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(texts);
}

/** One line of a form: NFC, without spaces around it. */
export function lineIn(form: FormData, name: string, max = 300): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, max) : '';
}

/** Several lines of a form. */
export function linesIn(form: FormData, name: string, max = 4000): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.normalize('NFC').replace(/\r\n?/g, '\n').trim().slice(0, max) : '';
}
