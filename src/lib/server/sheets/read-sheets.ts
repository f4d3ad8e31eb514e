import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Problem, type ProblemId } from '../../core/problem.ts';
import type { PlainSheet } from '../../core/standard-sheet/plain.ts';
import { MAX_READING_HEAP, MAX_READING_TIME, MAX_UPLOAD_BYTES } from './limits.ts';

/** What the worker answers. */
export type Reading =
  { ok: true; sheets: PlainSheet[] } | { ok: false; problem: ProblemId; detail: string | null };

/** Run by Node as it stands, beside the built server as in development. */
const WORKER = resolve('src/lib/server/sheets/read-worker.ts');

/** One file after the other: memory stays that of one. */
let last: Promise<unknown> = Promise.resolve();

/**
 * The sheets of an uploaded workbook, read in a thread of its own with bounded time and memory: the server answers
 * others meanwhile.
 * @throws Problem `sheet-unreadable`, `sheet-too-large`, `sheet-encrypted`, `sheet-old`
 */
export async function readSheets(bytes: Uint8Array): Promise<PlainSheet[]> {
  if (bytes.byteLength > MAX_UPLOAD_BYTES) throw new Problem('sheet-too-large');
  const mine = last.then(() => inWorker(bytes));
  last = mine.catch(() => undefined);
  const reading = await mine;
  if (reading.ok) return reading.sheets;
  throw new Problem(reading.problem, reading.detail);
}

async function inWorker(bytes: Uint8Array): Promise<Reading> {
  const worker = new Worker(WORKER, {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: MAX_READING_HEAP },
    stdin: false
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Reading>((done) => {
      const tooLarge: Reading = { ok: false, problem: 'sheet-too-large', detail: null };
      timer = setTimeout(() => done(tooLarge), MAX_READING_TIME);
      worker.once('message', done);
      worker.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') console.error('read-worker:', error);
        done(tooLarge);
      });
      worker.once('exit', () => done(tooLarge));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
