import { Problem } from '../../core/problem.ts';
import { setFromJson } from '../../core/standard-sheet/from-json.ts';
import { sheetsToSet, type SetReading } from '../../core/standard-sheet/from-sheets.ts';
import { MAX_UPLOAD_BYTES } from './limits.ts';
import { readSheets } from './read-sheets.ts';

export interface FileReading {
  from: 'xlsx' | 'json';
  reading: SetReading;
}

/**
 * The set in an uploaded file, XLSX or JSON by its content, not by its name.
 * @throws Problem `sheet-…`, `set-json-unreadable`
 */
export async function readSetFile(bytes: Uint8Array): Promise<FileReading> {
  if (bytes.byteLength > MAX_UPLOAD_BYTES) throw new Problem('sheet-too-large');
  if (isJson(bytes)) return { from: 'json', reading: setFromJson(textOf(bytes)) };
  return { from: 'xlsx', reading: sheetsToSet(await readSheets(bytes)) };
}

/** Begins with a brace, whatever space or byte order mark stands before it. */
function isJson(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, 64)).trimStart().startsWith('{');
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Problem('set-json-unreadable', null, { cause });
  }
}
