import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of a ZIP made by hand; what is stated of it may be a lie. */
export interface HandMadeEntry {
  name: string;
  data: Buffer;
  /** Stated in the directory instead of the true size. */
  statedSize?: number;
  /** Bytes of another entry are used instead of own ones. */
  sharesBytesOf?: number;
  encrypted?: boolean;
}

/** A ZIP as a stranger could make it. */
export function handMadeZip(entries: readonly HandMadeEntry[], statedCount = entries.length): Buffer {
  const pieces: Buffer[] = [];
  const placed: { at: number; packed: Buffer }[] = [];
  let at = 0;
  for (const entry of entries) {
    const shared = entry.sharesBytesOf === undefined ? null : placed[entry.sharesBytesOf]!;
    if (shared) {
      placed.push(shared);
      continue;
    }
    const packed = deflateRawSync(entry.data, { level: 9 });
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50);
    fill(local, 4, entry, packed);
    const name = Buffer.from(entry.name);
    pieces.push(local, name, packed);
    placed.push({ at, packed });
    at += 30 + name.length + packed.length;
  }
  const directory = entries.map((entry, index) => {
    const record = Buffer.alloc(46);
    record.writeUInt32LE(0x02014b50);
    record.writeUInt16LE(20, 4);
    fill(record, 6, entry, placed[index]!.packed);
    record.writeUInt32LE(placed[index]!.at, 42);
    return Buffer.concat([record, Buffer.from(entry.name)]);
  });
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(statedCount, 8);
  end.writeUInt16LE(statedCount, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...pieces, list, end]);
}

function fill(record: Buffer, from: number, entry: HandMadeEntry, packed: Buffer): void {
  record.writeUInt16LE(20, from);
  record.writeUInt16LE(entry.encrypted ? 1 : 0, from + 2);
  record.writeUInt16LE(8, from + 4);
  record.writeUInt32LE(crc32(entry.data), from + 10);
  record.writeUInt32LE(packed.length, from + 14);
  record.writeUInt32LE(entry.statedSize ?? entry.data.length, from + 18);
  record.writeUInt16LE(Buffer.byteLength(entry.name), from + 22);
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The parts of a workbook with one sheet of this XML. */
export function workbookParts(sheetXml: string): HandMadeEntry[] {
  const part = (name: string, xml: string) => ({ name, data: Buffer.from(`${HEAD}${xml}`) });
  return [
    part('[Content_Types].xml', `<Types xmlns="${PACKAGE}/content-types"/>`),
    part(
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`
    ),
    part(
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Tiêu chí" sheetId="1" r:id="rId1"/></sheets></workbook>`
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`
    ),
    part('xl/worksheets/sheet1.xml', sheetXml)
  ];
}

export function sheetXml(rows: string, before = ''): string {
  return `${before}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;
}
