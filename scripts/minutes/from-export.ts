import { visitsOfExport, type DeviceExport } from '../../src/lib/core/export.ts';
import type { Sha256, VisitId } from '../../src/lib/core/ids.ts';
import { minutesFromOperations } from '../../src/lib/core/minutes/printable-visit.ts';
import type { Visit } from '../../src/lib/core/model/visit.ts';
import { Problem } from '../../src/lib/core/problem.ts';
import { catalogueOf } from '../../src/lib/core/standard-catalogue.ts';
import { formatDate } from '../../src/lib/core/vietnamese.ts';
import { serverEnvironment, sha256 as hashOf } from '../../src/lib/server/environment.ts';
import type { Printer } from '../../src/lib/ports/printer.ts';
import { STANDARD_SETS } from '../../src/lib/standards/index.ts';

/** The file holds several visits, or none that fits, and nobody said which one to print. */
export class Undecided extends Error {}

/**
 * The visit to print: the one named, else the only sealed one of the file.
 * @throws Undecided with a list of the visits
 */
export function chooseVisit(file: DeviceExport, named: string | null): VisitId {
  const visits = [...visitsOfExport(file)].map(([id, { visit }]) => ({ id, visit }));
  const sealed = visits.filter(({ visit }) => visit.seal !== null);
  const fitting = named === null ? sealed : visits.filter(({ id }) => id === named);
  const [only] = fitting;
  if (only && fitting.length === 1) return only.id;
  const why =
    named !== null
      ? `Tệp không có buổi ${named}.`
      : sealed.length === 0
        ? 'Tệp không có biên bản nào đã khoá.'
        : `Tệp có ${sealed.length} biên bản đã khoá.`;
  const list = visits.map(({ id, visit }) => `  ${id}  ${describe(visit)}`).join('\n');
  throw new Undecided(
    visits.length === 0
      ? `${why} Tệp không có buổi nào.`
      : `${why} Chọn một buổi bằng --visit MÃ-BUỔI:\n${list}`
  );
}

/** @throws Problem as core/minutes/printable-visit.ts, `photo-missing`, `export-unreadable` for a photo that is not whole */
export async function printVisit(
  file: DeviceExport,
  id: VisitId,
  printer: Printer
): Promise<{ bytes: Uint8Array; fileName: string }> {
  const operations = file.operations.filter((operation) => operation.visit === id);
  const { document, fileName } = await minutesFromOperations(id, operations, {
    findSet: catalogueOf([...STANDARD_SETS, ...file.standardSets]).find,
    hashText: serverEnvironment.hashText,
    // The same file always gives the same draft.
    draftAt: file.exportedAt
  });
  return { bytes: await printer.print(document, async (hash) => photoIn(file, hash)), fileName };
}

function photoIn(file: DeviceExport, hash: Sha256): Uint8Array | null {
  if (!Object.hasOwn(file.photos, hash)) return null;
  const bytes = new Uint8Array(Buffer.from(file.photos[hash]!, 'base64'));
  if (hashOf(bytes) !== hash) throw new Problem('export-unreadable', `ảnh ${hash.slice(0, 8)}`);
  return bytes;
}

function describe({ about, seal }: Visit): string {
  const school = about.schoolRecord?.shortName ?? 'chưa ghi trường';
  const date = about.date ? formatDate(about.date) : 'chưa ghi ngày';
  return `${school}, ${date}, ${seal ? 'đã khoá' : 'chưa khoá'}`;
}
