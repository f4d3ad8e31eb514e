import * as z from 'zod/mini';
import type { VisitId } from './ids.ts';
import { foldFields } from './log/fold.ts';
import { readOperation, type Operation } from './log/operation.ts';
import { visitFromFields } from './log/visit-from-fields.ts';
import { STANDARD_SET_SCHEMA } from './model/standard-set-schema.ts';
import type { StandardSet } from './model/standard-set.ts';
import type { Visit } from './model/visit.ts';
import { Problem } from './problem.ts';

/** Raised when the form of the file changes. */
export const EXPORT_VERSION = 1;

/** Everything on a device as one file: for the day when nothing else works. Photos are base64 by hash. */
export interface DeviceExport {
  format: 'dau-kiem-device';
  version: number;
  /** ISO instant with offset. */
  exportedAt: string;
  app: string;
  device: string;
  user: string;
  operations: Operation[];
  /** Seals that the server refused because another stands; absent in files of the first app. */
  setAside?: unknown[] | undefined;
  /** The sets that its visits pin and that do not come with the app; empty in files of the first app. */
  standardSets: StandardSet[];
  photos: Record<string, string>;
}

const envelope = z.object({
  format: z.literal('dau-kiem-device'),
  version: z.number(),
  exportedAt: z.string(),
  app: z.string(),
  device: z.string(),
  user: z.string(),
  operations: z.array(z.unknown()),
  setAside: z.optional(z.array(z.unknown())),
  standardSets: z.optional(z.array(z.unknown())),
  photos: z.record(z.string(), z.string())
});

/**
 * Reads an export file's text. Nothing is taken from a file that is not whole.
 * @throws Problem `export-unreadable`, `export-version`
 */
export function readExport(text: string): DeviceExport {
  const parsed = envelope.safeParse(parseJson(text));
  if (!parsed.success) throw new Problem('export-unreadable');
  if (parsed.data.version !== EXPORT_VERSION)
    throw new Problem('export-version', `phiên bản ${parsed.data.version}`);
  const operations = parsed.data.operations.map((input) => {
    const operation = readOperation(input);
    if (!operation) throw new Problem('export-unreadable');
    return operation;
  });
  // A set of a newer app is left out: whoever prints on it is told that it is missing.
  const standardSets = (parsed.data.standardSets ?? []).flatMap(
    (input) => STANDARD_SET_SCHEMA.safeParse(input).data ?? []
  );
  return { ...parsed.data, operations, standardSets };
}

/** The visits of an export, folded; by id. */
export function visitsOfExport(file: DeviceExport): Map<VisitId, { visit: Visit; operations: Operation[] }> {
  const byVisit = new Map<VisitId, Operation[]>();
  for (const operation of file.operations) {
    byVisit.set(operation.visit, [...(byVisit.get(operation.visit) ?? []), operation]);
  }
  return new Map(
    [...byVisit].map(([id, operations]) => [
      id,
      { visit: visitFromFields(id, foldFields(operations).values()), operations }
    ])
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
