import {
  chosenSources,
  newestFirst,
  previousSchoolYear,
  sourceOf,
  type FactSource
} from '../core/facts-once/source.ts';
import type { VisitId } from '../core/ids.ts';
import { sealedVisit } from '../core/log/sealed-visit.ts';
import { visitFromFields } from '../core/log/visit-from-fields.ts';
import type { Visit } from '../core/model/visit.ts';
import type { StandardCatalogue } from '../core/standard-catalogue.ts';
import type { FieldStore, VisitRow } from '../ports/field-store.ts';

/** What other visits on this phone state of the same school, in this school year and the one before. */
export async function localSources(
  store: FieldStore,
  id: VisitId,
  find: StandardCatalogue['find']
): Promise<FactSource[]> {
  const rows = await store.visits();
  const about = rows.find((row) => row.id === id)?.about;
  if (!about?.school || !about.schoolYear) return [];
  const oldest = previousSchoolYear(about.schoolYear);
  const others = rows.filter(
    (row) => row.id !== id && row.about.school === about.school && (row.about.schoolYear ?? '') >= oldest
  );
  const sources: (FactSource & { sealed: boolean })[] = [];
  for (const row of others) {
    const source = sourceOf(await read(store, row), find);
    if (source) sources.push({ ...source, sealed: row.seal !== null });
  }
  return chosenSources(sources, oldest);
}

/** The phone's own visits first: what the server knows of the same visit may be older. */
export function allSources(local: readonly FactSource[], known: readonly FactSource[]): FactSource[] {
  const here = new Set(local.map((source) => source.visit));
  return newestFirst([...local, ...known.filter((source) => !here.has(source.visit))]);
}

async function read(store: FieldStore, { id, seal }: VisitRow): Promise<Visit> {
  const sealed = seal ? sealedVisit(id, await store.operations(id)) : null;
  return sealed ?? visitFromFields(id, await store.fields(id));
}
