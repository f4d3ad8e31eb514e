import { canonicalJson } from '../../src/lib/core/canonical.ts';
import { foldFields } from '../../src/lib/core/log/fold.ts';
import type { Operation } from '../../src/lib/core/log/operation.ts';
import { visitFromFields } from '../../src/lib/core/log/visit-from-fields.ts';
import { VISIT, World, type Bugs } from './world.ts';

/** Things that happen in one run. */
const STEPS = 60;

/** One run of the seed. @returns what went wrong, in words; empty = nothing. */
export async function simulate(seed: number, bugs: Bugs = {}): Promise<string[]> {
  const world = new World(seed, bugs);
  for (let step = 0; step < STEPS; step += 1) await world.step();
  await world.comeToRest();
  return [...lost(world), ...diverged(world), ...replacedUnseen(world)];
}

function lost({ server, phones, recorded }: World): string[] {
  const onServer = new Set(server.log.map((operation) => operation.id));
  return recorded.flatMap(({ operation: { id, path, device } }) => {
    const refused = phones.some((phone) => phone.disk.rows.get(id)?.refused != null);
    const wrong: string[] = [];
    if (!onServer.has(id) && !refused) wrong.push(`lost on the server: ${path} by ${device}`);
    if (!phones.find((phone) => phone.name === device)!.disk.rows.has(id))
      wrong.push(`lost on its own phone: ${path} by ${device}`);
    if (onServer.has(id) && phones.some((phone) => !phone.disk.rows.has(id)))
      wrong.push(`not on every phone: ${path} by ${device}`);
    return wrong;
  });
}

/** Everybody sees one visit: the one that the server's log tells. */
function diverged({ server, phones }: World): string[] {
  const told = stateOf(server.log);
  return phones.flatMap((phone) => {
    const shown = canonicalJson(visitFromFields(VISIT, phone.disk.fields.values()));
    return shown === told ? [] : [`phone ${phone.name} shows another visit`];
  });
}

/** Whoever replaces must have seen: on their screen, or written by their own phone. */
function replacedUnseen({ recorded }: World): string[] {
  const authors = new Map(recorded.map(({ operation }) => [operation.id, operation.device]));
  return recorded.flatMap(({ operation, seen }) =>
    operation.replaces
      .filter((id) => !seen.has(id) && authors.get(id) !== operation.device)
      .map(() => `replaced unseen: ${operation.path} by ${operation.device}`)
  );
}

function stateOf(log: readonly Operation[]): string {
  return canonicalJson(visitFromFields(VISIT, foldFields(log).values()));
}
