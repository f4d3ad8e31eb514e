import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/lib/core/canonical.ts';
import { isStamp, MAX_PULL_MS, nextStamp, stampTime, witness } from '../../src/lib/core/clock.ts';
import { foldFields } from '../../src/lib/core/log/fold.ts';
import { MAX_OPERATION_CHARS } from '../../src/lib/core/log/operation.ts';
import { checkValue, isKnownPath } from '../../src/lib/core/log/paths.ts';
import { sealedVisit } from '../../src/lib/core/log/sealed-visit.ts';
import { makeSeal, signedContent } from '../../src/lib/core/log/seal.ts';
import { visitFromFields } from '../../src/lib/core/log/visit-from-fields.ts';
import { hashText, newId, operation, phone, VISIT } from '../support/phones.ts';

describe('hybrid clock', () => {
  it('never goes backwards when the phone is set back a day', () => {
    const first = nextStamp(null, 1_000_000, 'a');
    const second = nextStamp(first, 1_000_000 - 86_400_000, 'a');
    expect(second > first).toBe(true);
    expect(stampTime(second)).toBe(1_000_000);
  });

  it('keeps counting past 65 535 stamps in one millisecond', () => {
    const last = `${'1'.padStart(15, '0')}-ffff-a`;
    const next = nextStamp(last, 1, 'a');
    expect(next > last).toBe(true);
    expect(isStamp(next)).toBe(true);
  });

  it('is pulled forward by what it has seen, but not by a phone ten years ahead', () => {
    const near = nextStamp(null, 5_000, 'b');
    expect(witness(null, near, 1_000)).toBe(near);
    const far = nextStamp(null, 1_000 + MAX_PULL_MS + 1, 'b');
    expect(witness(near, far, 1_000)).toBe(near);
  });
});

describe('canonical JSON (RFC 8785)', () => {
  it('sorts members, keeps array order, writes no white space', () => {
    expect(canonicalJson({ b: [2, 1], a: { ế: 1, e: null }, c: undefined })).toBe(
      '{"a":{"e":null,"ế":1},"b":[2,1]}'
    );
  });
  it('refuses what JSON cannot carry', () => {
    expect(() => canonicalJson({ a: Number.NaN })).toThrow(TypeError);
  });
});

describe('fold', () => {
  it('takes the value that replaced another, in whatever order they arrive', () => {
    const a = phone('a');
    const first = a.write('facts/pupils_total', 600);
    const second = a.write('facts/pupils_total', 602);
    for (const order of [
      [first, second],
      [second, first],
      [second, first, second]
    ]) {
      const visit = visitFromFields(VISIT, foldFields(order).values());
      expect(visit.facts).toEqual({ pupils_total: 602 });
      expect(visit.conflicts).toEqual([]);
    }
  });

  it('shows a conflict when two people recorded differently without seeing each other, and keeps both', () => {
    const one = phone('a').write('answers/TNTT.1.1/result', 'pass');
    const other = phone('b', 1).write('answers/TNTT.1.1/result', 'fail');
    const visit = visitFromFields(VISIT, foldFields([one, other]).values());
    expect(visit.conflicts).toHaveLength(1);
    expect(visit.conflicts[0]!.values.map((value) => [value.device, value.value])).toEqual([
      ['b', 'fail'],
      ['a', 'pass']
    ]);
  });

  it('is no conflict when two people recorded the same', () => {
    const one = phone('a').write('answers/TNTT.1.1/result', 'pass');
    const other = phone('b').write('answers/TNTT.1.1/result', 'pass');
    expect(visitFromFields(VISIT, foldFields([one, other]).values()).conflicts).toEqual([]);
  });

  it('keeps two notes written apart as text, earlier first', () => {
    const one = phone('a').write('answers/TNTT.1.1/note', 'Thiếu sổ đăng ký');
    const other = phone('b', 5).write('answers/TNTT.1.1/note', 'Sổ để ở phòng hiệu phó');
    const visit = visitFromFields(VISIT, foldFields([other, one]).values());
    expect(visit.answers['TNTT.1.1']!.note).toBe('Thiếu sổ đăng ký\nSổ để ở phòng hiệu phó');
    expect(visit.conflicts).toEqual([]);
  });

  it('keeps an operation of a newer app without understanding it', () => {
    const future = operation({ path: 'drone-footage/1', value: { anything: true } });
    const visit = visitFromFields(VISIT, foldFields([future]).values());
    expect(visit.unknown).toEqual([future.id]);
  });

  it('drops the caption of a removed photo but not the photo of another', () => {
    const a = phone('a');
    const photo = {
      sha256: 'a'.repeat(64),
      width: 1,
      height: 1,
      bytes: 1,
      criterion: null,
      takenAt: '2026-11-24T08:00:00+07:00'
    };
    const log = [
      a.write('photos/p1', photo),
      a.write('photos/p1/caption', 'Phòng đọc'),
      a.write('photos/p2', photo),
      a.write('photos/p1', null)
    ];
    expect(Object.keys(visitFromFields(VISIT, foldFields(log).values()).photos)).toEqual(['p2']);
  });
});

describe('paths', () => {
  it.each([
    ['facts/pupils_total', -1],
    ['facts/pupils_total', '602'],
    ['about/date', '24/11/2026'],
    ['answers/1.8/points', 3.3],
    ['answers/TNTT.1.1/note', 'Ghi chu\u0301'],
    ['seal', null]
  ])('refuses %s = %j', (path, value) => {
    expect(checkValue(path, value)).toBe('bad-value');
  });
  it('knows nothing about paths of a newer app, nor of prototype tricks', () => {
    expect(isKnownPath('answers/TNTT.1.1/hologram')).toBe(false);
    expect(checkValue('__proto__/polluted', 1)).toBe('unknown-path');
  });
});

describe('seal', () => {
  it('of two that were given apart is the first one, on every phone', async () => {
    const [a, b] = [phone('a'), phone('b', 1)];
    const fact = a.write('facts/pupils_total', 602);
    b.see(fact);
    const visit = visitFromFields(VISIT, foldFields([fact]).values());
    const first = a.write('seal', await makeSeal(visit, [fact], '2026-11-24T11:08:00+07:00', hashText));
    const second = b.write('seal', await makeSeal(visit, [fact], '2026-11-24T11:09:00+07:00', hashText));
    for (const log of [
      [fact, first, second],
      [fact, second, first]
    ])
      expect(sealedVisit(VISIT, log)!.seal).toEqual(first.value);
  });

  it('over 20 000 operations still fits into one operation', async () => {
    const ids = Array.from({ length: 20_000 }, () => newId());
    const hash = 'a'.repeat(64);
    const value = {
      revision: 1,
      hash,
      contentHash: hash,
      operations: ids,
      sealedAt: '2026-11-24T11:08:00+07:00'
    };
    const seal = phone('a').write('seal', value);
    expect(JSON.stringify(seal).length).toBeLessThan(MAX_OPERATION_CHARS);
  });

  it('does not change by what arrives later', async () => {
    const a = phone('a');
    const covered = [a.write('facts/pupils_total', 602)];
    const visit = visitFromFields(VISIT, foldFields(covered).values());
    const seal = await makeSeal(visit, covered, '2026-11-24T11:08:00+07:00', hashText);
    const late = phone('b', 9).write('facts/pupils_total', 999);
    const again = sealedVisit(VISIT, [late, a.write('seal', seal), ...covered])!;
    expect(again.facts).toEqual({ pupils_total: 602 });
    expect(again.conflicts).toEqual([]);
    expect(await hashText(signedContent(again))).toBe(seal.contentHash);
  });
});
