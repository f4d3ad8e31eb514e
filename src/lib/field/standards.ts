import type { Sha256, VisitId } from '../core/ids.ts';
import type { Operation } from '../core/log/operation.ts';
import { STANDARD_SET_SCHEMA } from '../core/model/standard-set-schema.ts';
import type { StandardSet } from '../core/model/standard-set.ts';
import { Problem } from '../core/problem.ts';
import type { StandardCatalogue } from '../core/standard-catalogue.ts';
import type { Reference } from '../core/sync/reference.ts';
import type { FieldStore } from '../ports/field-store.ts';
import type { StandardSource, StandardStore } from '../ports/standard-store.ts';
import { distinct, pairs, pinnedSets, type SetKey } from './pinned-sets.ts';

interface Ports {
  store: Pick<FieldStore, 'visits'>;
  standards: StandardCatalogue;
  standardStore: StandardStore;
  standardSource: StandardSource;
}

/**
 * Fetches what is missing here of the sets that are offered, that a visit on this phone ever pinned, or that an
 * earlier visit of a school was made with, and the example photos of them. A failure leaves the rest for the next time.
 * @returns whether everything is here now
 */
export async function fetchMissingStandards(ports: Ports, reference: Reference | null): Promise<boolean> {
  const past = (reference?.schools ?? []).flatMap(({ last, self }) =>
    [last, self].flatMap((visit) => (visit ? pairs(visit.standardSet, [visit.standardSetVersion]) : []))
  );
  const used = distinct([...(reference?.standardSets ?? []), ...pinnedSets(await ports.store.visits())]);
  const whole = await fetchSets(ports, distinct([...used, ...past]));
  return (await fetchPhotos(ports, used)) && whole;
}

/** The sets that arriving operations pin, before they are kept: a visit should not be here without its set. */
export async function fetchSetsOf(
  ports: Ports,
  visit: VisitId,
  operations: readonly Operation[]
): Promise<void> {
  const valuesOn = (path: string) => operations.filter((one) => one.path === path).map((one) => one.value);
  const versions = valuesOn('about/standardSetVersion');
  if (versions.length === 0) return;
  const known = (await ports.store.visits()).find((row) => row.id === visit)?.about.standardSet;
  const sets = new Set([known, ...valuesOn('about/standardSet')]);
  await fetchSets(ports, distinct([...sets].flatMap((set) => pairs(set, versions))));
}

/** Stops trying when the server is away: the other ones would only wait for it too. */
async function fetchSets(ports: Ports, wanted: readonly SetKey[]): Promise<boolean> {
  let whole = true;
  for (const key of wanted) {
    try {
      if (await setHere(ports, key)) continue;
      await ports.standardStore.keep(believed(key, await ports.standardSource.fetchSet(key.id, key.version)));
    } catch (error) {
      whole = false;
      if (isAway(error)) break;
    }
  }
  return whole;
}

async function setHere({ standards, standardStore }: Ports, { id, version }: SetKey) {
  return standards.find(id, version) ?? (await standardStore.find(id, version));
}

/** @throws Problem `server-error` for anything but a whole set with this id and version */
function believed({ id, version }: SetKey, answer: unknown): StandardSet {
  const parsed = STANDARD_SET_SCHEMA.safeParse(answer);
  if (!parsed.success || parsed.data.id !== id || parsed.data.version !== version)
    throw new Problem('server-error', `${id}@${version}`);
  return parsed.data;
}

async function fetchPhotos(ports: Ports, keys: readonly SetKey[]): Promise<boolean> {
  let whole = true;
  for (const sha256 of await examplePhotos(ports, keys)) {
    try {
      if (await ports.standardStore.hasPhoto(sha256)) continue;
      await ports.standardStore.keepPhoto(sha256, await ports.standardSource.fetchPhoto(sha256));
    } catch (error) {
      whole = false;
      if (isAway(error)) break;
    }
  }
  return whole;
}

async function examplePhotos(ports: Ports, keys: readonly SetKey[]): Promise<Set<Sha256>> {
  const sets = await Promise.all(keys.map((key) => setHere(ports, key)));
  const criteria = sets.flatMap((set) => set?.standards.flatMap((standard) => standard.criteria) ?? []);
  return new Set(criteria.flatMap(({ examplePhoto }) => examplePhoto?.sha256 ?? []));
}

function isAway(error: unknown): boolean {
  return error instanceof Problem && ['offline', 'server-away', 'login-required'].includes(error.id);
}
