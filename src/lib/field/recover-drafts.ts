import { checkValue } from '../core/log/paths.ts';
import type { StandardSet } from '../core/model/standard-set.ts';
import { parseFigure } from '../core/vietnamese.ts';
import type { Draft } from '../ports/field-store.ts';
import type { Change } from './recorder.ts';

/**
 * What a killed page left behind, as changes: text that is a value becomes one; text that is none yet
 * ("12.5.3", half a date) stays a draft, and its field shows it as typed.
 */
export function recoverDrafts(set: StandardSet | null, drafts: ReadonlyMap<string, Draft>): Change[] {
  return [...drafts].flatMap(([path, { text, seen }]) => {
    const value = path.startsWith('facts/') ? figureOf(set, path.slice('facts/'.length), text) : textOf(text);
    return value !== null && checkValue(path, value) === 'ok' ? [{ path, value, seen }] : [];
  });
}

function figureOf(set: StandardSet | null, id: string, text: string): number | null {
  const fact = set?.facts.find((one) => one.id === id);
  const parsed = fact ? parseFigure(text, fact.kind, fact.max) : null;
  return parsed?.ok ? parsed.value : null;
}

function textOf(text: string): string | null {
  const clean = text.normalize('NFC').trim();
  return clean === '' ? null : clean;
}
