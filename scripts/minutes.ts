/**
 * `npm run minutes -- EXPORT.json OUT.pdf [--visit ID]`: the minutes from a device's export file, without a server.
 * Exit code 0 written · 1 not written, with the reason · 2 the command does not say which visit, or is not complete.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Problem } from '../src/lib/core/problem.ts';
import { minutesPrinter } from '../src/lib/server/pdf/minutes-printer.ts';
import { chooseVisit, printVisit, Undecided } from './minutes/from-export.ts';
import { explainFileError, readExportFile, writeWhole } from './minutes/files.ts';

const USAGE = 'Cách dùng: npm run minutes -- TỆP-XUẤT.json BIÊN-BẢN.pdf [--visit MÃ-BUỔI]';

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  const command = readCommand(args);
  if (!command) {
    console.error(USAGE);
    return 2;
  }
  try {
    const file = await readExportFile(command.from);
    const id = chooseVisit(file, command.visit);
    const printer = await minutesPrinter(fileURLToPath(new URL('..', import.meta.url)))();
    const { bytes, fileName } = await printVisit(file, id, printer);
    await writeWhole(command.to, bytes);
    console.log(`Đã ghi ${command.to} (${fileName}).`);
    return 0;
  } catch (error) {
    if (error instanceof Undecided) {
      console.error(error.message);
      return 2;
    }
    console.error(error instanceof Problem ? error.message : explainFileError(error));
    return 1;
  }
}

function readCommand(args: string[]): { from: string; to: string; visit: string | null } | null {
  try {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { visit: { type: 'string' } }
    });
    const [from, to, ...others] = positionals;
    return from && to && others.length === 0 ? { from, to, visit: values.visit ?? null } : null;
  } catch {
    return null;
  }
}
