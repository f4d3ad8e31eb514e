import { crc32, inflateRaw } from 'node:zlib';
import { promisify } from 'node:util';
import { Problem } from '../../core/problem.ts';

export const MAX_ENTRIES = 200;
/** Of all entries together, as they really inflate: what the directory states of sizes may be a lie. */
export const MAX_INFLATED_BYTES = 40 * 1024 * 1024;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

const inflate = promisify<Buffer, { maxOutputLength: number }, Buffer>(inflateRaw);

interface Entry {
  name: string;
  method: number;
  crc: number;
  /** Of its compressed bytes. */
  from: number;
  to: number;
}

/**
 * The entries of a ZIP by name, inflated, off the main thread. A ZIP inside is an entry like any other: it is not
 * opened.
 * @throws Problem `sheet-unreadable` when it is no plain ZIP, `sheet-too-large` beyond the bounds
 */
export async function unzip(bytes: Uint8Array): Promise<Map<string, Buffer>> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(file);
  const parts = new Map<string, Buffer>();
  let left = MAX_INFLATED_BYTES;
  for (const entry of entries) {
    const part = await inflated(file, entry, left);
    if (crc32(part) !== entry.crc) throw unreadable();
    left -= part.byteLength;
    parts.set(entry.name, part);
  }
  return parts;
}

async function inflated(file: Buffer, { method, from, to }: Entry, max: number): Promise<Buffer> {
  const packed = file.subarray(from, to);
  if (method === STORED) {
    if (packed.byteLength > max) throw new Problem('sheet-too-large');
    return packed;
  }
  // One more than allowed, so that an entry of exactly the rest is no error; 0 would mean no bound.
  return inflate(packed, { maxOutputLength: max + 1 }).then(
    (part) => {
      if (part.byteLength > max) throw new Problem('sheet-too-large');
      return part;
    },
    (cause: NodeJS.ErrnoException) => {
      throw cause.code === 'ERR_BUFFER_TOO_LARGE' ? new Problem('sheet-too-large') : unreadable(cause);
    }
  );
}

function readDirectory(file: Buffer): Entry[] {
  const end = findEnd(file);
  const count = file.readUInt16LE(end + 10);
  if (count > MAX_ENTRIES) throw new Problem('sheet-too-large');
  const entries: Entry[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || file.readUInt32LE(at) !== DIRECTORY_ENTRY) throw unreadable();
    const nameLength = file.readUInt16LE(at + 28);
    const next = at + 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
    if (next > end) throw unreadable();
    entries.push(entryAt(file, at, file.toString('utf8', at + 46, at + 46 + nameLength)));
    at = next;
  }
  refuseOverlap(entries);
  return entries;
}

function entryAt(file: Buffer, at: number, name: string): Entry {
  const flags = file.readUInt16LE(at + 8);
  const method = file.readUInt16LE(at + 10);
  const local = file.readUInt32LE(at + 42);
  const isEncrypted = (flags & 1) === 1;
  if (isEncrypted) throw new Problem('sheet-encrypted');
  if (method !== STORED && method !== DEFLATED) throw unreadable();
  if (local + 30 > file.byteLength || file.readUInt32LE(local) !== LOCAL_HEADER) throw unreadable();
  const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  const to = from + file.readUInt32LE(at + 20);
  if (to > file.byteLength) throw unreadable();
  return { name, method, crc: file.readUInt32LE(at + 16), from, to };
}

/** Bombs let many entries share the same bytes, or the same name. */
function refuseOverlap(entries: readonly Entry[]): void {
  const inOrder = entries.toSorted((a, b) => a.from - b.from || a.to - b.to);
  if (inOrder.some((entry, index) => index > 0 && entry.from < inOrder[index - 1]!.to)) throw unreadable();
  if (new Set(entries.map(({ name }) => name.toLowerCase())).size < entries.length) throw unreadable();
}

/** Where the end record of the directory begins: in the last 64 KiB, before a comment. */
function findEnd(file: Buffer): number {
  for (let at = file.byteLength - 22; at >= 0 && at >= file.byteLength - 22 - 0xffff; at -= 1)
    if (file.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  throw unreadable();
}

function unreadable(cause?: unknown): Problem {
  return new Problem('sheet-unreadable', null, { cause });
}

/** A ZIP of exactly these parts, not compressed. */
export function zipOf(parts: ReadonlyMap<string, Buffer>): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, data] of parts) {
    const label = Buffer.from(name, 'utf8');
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.byteLength, 14);
    common.writeUInt32LE(data.byteLength, 18);
    common.writeUInt16LE(label.byteLength, 22);
    const local = Buffer.concat([signature(LOCAL_HEADER), common, label]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(signature(DIRECTORY_ENTRY), Buffer.from([20, 0]), common, tail, label);
    pieces.push(local, data);
    at += local.byteLength + data.byteLength;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.size, 4);
  end.writeUInt16LE(parts.size, 6);
  end.writeUInt32LE(list.byteLength, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...pieces, list, signature(END_OF_DIRECTORY), end]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
