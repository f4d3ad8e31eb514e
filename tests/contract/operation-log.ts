import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { UserId } from '../../src/lib/core/ids.ts';
import type { Operation } from '../../src/lib/core/log/operation.ts';
import { Problem } from '../../src/lib/core/problem.ts';
import type { OperationLog } from '../../src/lib/ports/operation-log.ts';
import { newVisitId, operation } from '../support/operations.ts';

export interface OpenedLog {
  log: OperationLog;
  /** Closes it and opens it again on the same storage, as after a crash. */
  reopen(): Promise<OperationLog>;
  close(): Promise<void>;
}

function sealOver(covered: Operation[]) {
  const hash = 'a'.repeat(64);
  const sealedAt = '2026-11-24T10:00:00+07:00';
  return { revision: 1, hash, contentHash: hash, operations: covered.map((it) => it.id), sealedAt };
}

const author = { id: 'inspector' as UserId };

/** What every operation log must do, wherever it keeps its operations: on the phone and on the server. */
export function operationLogContract(name: string, make: () => Promise<OpenedLog>): void {
  describe(`operation log: ${name}`, () => {
    let opened: OpenedLog;
    beforeEach(async () => {
      opened = await make();
    });
    afterEach(() => opened.close());

    it('numbers the operations of each visit 1, 2, 3 … in the order in which they come', async () => {
      const [one, other] = [newVisitId(), newVisitId()];
      const a = operation(author, one, 'answers/TNTT.1.1/result', 'pass');
      const b = operation(author, other, 'answers/TNTT.1.1/result', 'fail');
      const c = operation(author, one, 'answers/TNTT.1.1/note', 'Đủ');
      await opened.log.append([a, b]);
      await opened.log.append([c]);
      expect(await opened.log.read(one, 0, 10)).toEqual([
        { number: 1, operation: a },
        { number: 2, operation: c }
      ]);
      expect(await opened.log.heads([one, other, newVisitId()])).toEqual(
        new Map([
          [one, 2],
          [other, 1]
        ])
      );
    });

    it('stores an operation once, however often it is sent, and answers that it knows it', async () => {
      const visit = newVisitId();
      const sent = operation(author, visit, 'facts/pupils_total', 602);
      expect(await opened.log.append([sent, sent])).toEqual([
        { id: sent.id, status: 'stored' },
        { id: sent.id, status: 'known' }
      ]);
      expect(await opened.log.append([sent])).toEqual([{ id: sent.id, status: 'known' }]);
      expect(await opened.log.heads([visit])).toEqual(new Map([[visit, 1]]));
    });

    it('keeps operations of a newer app exactly as they are', async () => {
      const visit = newVisitId();
      const value = { of: ['a', 'newer', { app: true }], n: 1.5, text: 'Độ ẩm – "55 %"' };
      const newer = operation(author, visit, 'humidity/room-1', value);
      await opened.log.append([newer]);
      expect(await opened.log.read(visit, 0, 1)).toEqual([{ number: 1, operation: newer }]);
    });

    it('reads on from a number, no more than asked for', async () => {
      const visit = newVisitId();
      const sent = Array.from({ length: 7 }, (_, at) => operation(author, visit, 'facts/classes', at));
      await opened.log.append(sent);
      const page = await opened.log.read(visit, 2, 3);
      expect(page.map((it) => it.number)).toEqual([3, 4, 5]);
      expect(page.map((it) => it.operation)).toEqual(sent.slice(2, 5));
      expect(await opened.log.read(visit, 7, 3)).toEqual([]);
    });

    it('appends that meet leave no gap and lose nothing', async () => {
      const visit = newVisitId();
      const batches = Array.from({ length: 12 }, (_, batch) =>
        [0, 1, 2].map((at) => operation(author, visit, 'facts/classes', batch * 3 + at))
      );
      await Promise.all(batches.map((batch) => opened.log.append(batch)));
      const all = await opened.log.read(visit, 0, 100);
      expect(all.map((it) => it.number)).toEqual(Array.from({ length: 36 }, (_, at) => at + 1));
      expect(new Set(all.map((it) => it.operation.id))).toEqual(new Set(batches.flat().map((it) => it.id)));
    });

    it('still has what it acknowledged after it is closed and opened again', async () => {
      const visit = newVisitId();
      const sent = operation(author, visit, 'answers/TNTT.1.1/result', 'pass');
      await opened.log.append([sent]);
      const again = await opened.reopen();
      expect(await again.read(visit, 0, 10)).toEqual([{ number: 1, operation: sent }]);
      expect(await again.append([sent])).toEqual([{ id: sent.id, status: 'known' }]);
    });
  });
}

/** What the server's log refuses besides: it is where many phones meet, and some of them may lie. */
export function guardedLogContract(name: string, make: () => Promise<OpenedLog>): void {
  describe(`operation log of the server: ${name}`, () => {
    let opened: OpenedLog;
    beforeEach(async () => {
      opened = await make();
    });
    afterEach(() => opened.close());

    it('refuses another content under a known id, and stores nothing of that batch', async () => {
      const visit = newVisitId();
      const sent = operation(author, visit, 'facts/pupils_total', 602);
      const fresh = operation(author, visit, 'facts/classes', 18);
      await opened.log.append([sent]);
      const forged = opened.log.append([fresh, { ...sent, value: 603 }]);
      await expect(forged).rejects.toBeInstanceOf(Problem);
      await expect(forged).rejects.toMatchObject({ id: 'bad-value' });
      expect(await opened.log.read(visit, 0, 10)).toEqual([{ number: 1, operation: sent }]);
    });

    it('takes one seal a visit: what is sealed never becomes another thing', async () => {
      const [visit, other] = [newVisitId(), newVisitId()];
      const fact = operation(author, visit, 'facts/pupils_total', 602);
      const seal = operation(author, visit, 'seal', sealOver([fact]));
      await opened.log.append([fact, seal]);
      const second = operation(author, visit, 'seal', sealOver([]), [seal.id]);
      await expect(opened.log.append([second])).rejects.toMatchObject({ id: 'sealed' });
      expect(await opened.log.append([seal])).toEqual([{ id: seal.id, status: 'known' }]);
      const twins = [1, 2].map(() => operation(author, other, 'seal', sealOver([])));
      await expect(opened.log.append(twins)).rejects.toMatchObject({ id: 'sealed' });
      expect(await opened.log.heads([visit, other])).toEqual(new Map([[visit, 2]]));
    });
  });
}
