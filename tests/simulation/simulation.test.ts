import { describe, expect, it } from 'vitest';
import { visitFromFields } from '../../src/lib/core/log/visit-from-fields.ts';
import { simulate } from './simulate.ts';
import { VISIT, World, type Bugs } from './world.ts';

/** One schedule a seed. A million and more by hand: `node tests/simulation/long-run.ts 1000000`. */
const SCHEDULES = 10_000;
const SEARCH = 500;

async function firstFound(bugs: Bugs): Promise<string[]> {
  for (let seed = 1; seed <= SEARCH; seed += 1) {
    const wrong = await simulate(seed, bugs);
    if (wrong.length > 0) return wrong;
  }
  return [];
}

describe('three phones and a server, whatever happens between them', () => {
  it(
    'lose nothing, end with the same visit, and replace nothing that nobody saw',
    { timeout: 300_000 },
    async () => {
      const wrong: string[] = [];
      for (let seed = 1; seed <= SCHEDULES; seed += 1)
        for (const it of await simulate(seed)) wrong.push(`seed ${seed}: ${it}`);
      expect(wrong).toEqual([]);
    }
  );

  it('do meet what they must survive: conflicts, refused seals, operations of a newer app', async () => {
    const met = { conflicts: 0, refusedSeals: 0, newer: 0, doubled: 0 };
    for (let seed = 1; seed <= SEARCH; seed += 1) {
      const world = new World(seed);
      for (let step = 0; step < 60; step += 1) await world.step();
      await world.comeToRest();
      const phone = world.phones[0]!;
      const visit = visitFromFields(VISIT, phone.disk.fields.values());
      met.conflicts += visit.conflicts.length;
      met.newer += visit.unknown.length;
      met.refusedSeals += (await phone.store.refused()).length;
      met.doubled += world.doubled;
    }
    for (const often of Object.values(met)) expect(often).toBeGreaterThan(20);
  });

  it('a phone that replaces what its inspector never saw is found', async () => {
    expect(await firstFound({ ignoresWhatWasSeen: true })).toContainEqual(
      expect.stringMatching(/replaced unseen/)
    );
  });

  it('a server that acknowledges before it has stored is found', async () => {
    expect(await firstFound({ acknowledgesEarly: true })).toContainEqual(
      expect.stringMatching(/lost on the server/)
    );
  });
});
