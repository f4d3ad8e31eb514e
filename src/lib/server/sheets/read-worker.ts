import { parentPort, workerData } from 'node:worker_threads';
import { Problem } from '../../core/problem.ts';
import { readWorkbook } from './read-workbook.ts';
import type { Reading } from './read-sheets.ts';

/** Reads one workbook and ends. */
const reading: Reading = await readWorkbook(workerData as Uint8Array).then(
  (sheets) => ({ ok: true, sheets }),
  (error: unknown) => {
    const { id, detail } = error instanceof Problem ? error : new Problem('sheet-unreadable');
    return { ok: false, problem: id, detail };
  }
);
parentPort?.postMessage(reading);
