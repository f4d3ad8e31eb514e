import { Problem } from '../../core/problem.ts';
import type { PhotoReducer, ReducedPhoto } from '../../ports/photo-reducer.ts';
import type { Sha256 } from '../../core/ids.ts';
import type { ReduceAnswer } from './reduce.worker.ts';

/** Reduces photos in a worker, which starts with the first photo. */
export function workerReducer(): PhotoReducer {
  let worker: Worker | null = null;
  let next = 0;
  const waiting = new Map<number, { resolve(photo: ReducedPhoto): void; reject(problem: Problem): void }>();

  function start(): Worker {
    const started = new Worker(new URL('./reduce.worker.ts', import.meta.url), { type: 'module' });
    started.onmessage = ({ data }: MessageEvent<ReduceAnswer>) => {
      const caller = waiting.get(data.id);
      waiting.delete(data.id);
      if ('problem' in data) caller?.reject(new Problem(data.problem));
      else {
        const { sha256, width, height, bytes, preview } = data.photo;
        caller?.resolve({
          sha256: sha256 as Sha256,
          width,
          height,
          bytes: new Uint8Array(bytes),
          preview: new Uint8Array(preview)
        });
      }
    };
    // A worker that died (memory) takes its photos with it; they are named, and the next one starts a new worker.
    started.onerror = () => {
      for (const caller of waiting.values()) caller.reject(new Problem('photo-unreadable'));
      waiting.clear();
      started.terminate();
      worker = null;
    };
    return started;
  }

  return {
    reduce: (file) =>
      new Promise((resolve, reject) => {
        worker ??= start();
        const id = next++;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, file });
      })
  };
}
