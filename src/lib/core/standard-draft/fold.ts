import type { StandardSet } from '../model/standard-set.ts';
import { applyChange } from './apply.ts';
import type { RecordedChange } from './change.ts';

/**
 * What a draft begins with: a copy of a published set under the draft's id, with the version that it would get now.
 * What was known of each fact of law is kept.
 */
export function beginningOf(source: StandardSet, id: string, version: number): StandardSet {
  return { ...source, id, version, basedOn: { id: source.id, version: source.version } };
}

/** The draft as it stands after its changes, in the order of their numbers. @throws Problem as apply.ts */
export function foldDraft(beginning: StandardSet, changes: readonly RecordedChange[]): StandardSet {
  return changes.reduce((set, { change, by, at }) => applyChange(set, change, by, at), beginning);
}
