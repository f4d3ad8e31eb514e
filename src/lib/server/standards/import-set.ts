import { createHash } from 'node:crypto';
import type { SessionUser } from '../../core/model/person.ts';
import type { StandardSet } from '../../core/model/standard-set.ts';
import { applyChange } from '../../core/standard-draft/apply.ts';
import { checkSet, type SetFault } from '../../core/standard-draft/check.ts';
import { addressKey, clausesOf } from '../../core/standard-draft/clauses.ts';
import { compareSets, type SetDifference } from '../../core/standard-draft/compare.ts';
import type { SetChange } from '../../core/standard-draft/change.ts';
import { clauseName } from '../../core/standard-words/change.ts';
import type { CellError } from '../../core/standard-sheet/plain.ts';
import type { FileReading } from '../sheets/read-set.ts';
import { changeDraft } from './change-draft.ts';
import { importTarget, type ImportTarget } from './import-target.ts';
import { requireEditor, type DraftData } from './own-draft.ts';
import { startDraft } from './start-draft.ts';

export type ImportPreview =
  /** Nothing can be taken over; `more`: how many errors are not listed. */
  | { kind: 'errors'; errors: CellError[]; more: number }
  | {
      kind: 'changes';
      /** "Thông tư 16/2022/TT-BGDĐT" and the version that the draft would get. */
      name: string;
      version: number;
      isNewDraft: boolean;
      differences: SetDifference[];
      /** Facts of law that the file calls found or confirmed and that nobody has confirmed here. */
      lowered: string[];
      faults: SetFault[];
      /** Of the file and of what it would change; creating asks for the same once more. */
      fingerprint: string;
    };

/** How a file is read; replaced by tests. */
export type ReadFile = (bytes: Uint8Array) => Promise<FileReading>;

/**
 * What a file would change, without changing anything.
 * @throws Problem `not-allowed`, `not-found`, and those of reading a file
 */
export async function previewImport(
  data: DraftData,
  user: SessionUser,
  bytes: Uint8Array,
  readFile: ReadFile
): Promise<ImportPreview> {
  return (await prepared(data, user, bytes, readFile)).preview;
}

/**
 * Takes a file into a draft, if it is still what the preview showed.
 * @returns the id of the draft, or the present preview when the file or the draft is another one
 * @throws Problem as previewImport, startDraft and changeDraft
 */
export async function takeImport(
  data: DraftData,
  user: SessionUser,
  bytes: Uint8Array,
  fingerprint: string,
  readFile: ReadFile
): Promise<{ draft: string } | { preview: ImportPreview }> {
  const { preview, target, change } = await prepared(data, user, bytes, readFile);
  if (preview.kind === 'errors' || preview.fingerprint !== fingerprint || !target) return { preview };
  const draft = 'draft' in target.into ? target.into.draft : await startDraft(data, user, target.into);
  await changeDraft(data, user, draft, change, target.seen);
  return { draft };
}

interface Prepared {
  preview: ImportPreview;
  target: ImportTarget | null;
  change: SetChange | null;
}

async function prepared(
  data: DraftData,
  user: SessionUser,
  bytes: Uint8Array,
  readFile: ReadFile
): Promise<Prepared> {
  requireEditor(user);
  const { from, reading } = await readFile(bytes);
  if (!reading.ok)
    return {
      preview: { kind: 'errors', errors: reading.errors, more: reading.more },
      target: null,
      change: null
    };
  const target = await importTarget(data, user, reading.set);
  const change: SetChange = { kind: 'replace', set: reading.set, from };
  const author = { user: user.id, name: user.name };
  const after = applyChange(target.set, change, author, new Date(data.now()).toISOString());
  const fingerprint = createHash('sha256')
    .update(bytes)
    .update(JSON.stringify([target.into, target.seen]))
    .digest('hex');
  return {
    target,
    change,
    preview: {
      kind: 'changes',
      name: after.name,
      version: after.version,
      isNewDraft: !('draft' in target.into),
      differences: compareSets(target.set, after),
      lowered: loweredClauses(reading.set, after),
      faults: checkSet(after),
      fingerprint
    }
  };
}

/** What the file says of a fact does not confirm it: see standard-draft/trusted.ts. */
function loweredClauses(file: StandardSet, after: StandardSet): string[] {
  const kept = new Map(clausesOf(after).map((it) => [addressKey(it.address), it.clause.status]));
  return clausesOf(file)
    .filter((it) => kept.get(addressKey(it.address)) !== it.clause.status)
    .map((it) => clauseName(after, it.address));
}
