import type { StandardSet } from '../../core/model/standard-set.ts';
import { setToJson } from '../../core/standard-sheet/from-json.ts';
import { writeSetXlsx } from '../sheets/write-xlsx.ts';

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8'
};

/** A standard set as a file to be kept: "bo-tieu-chuan_tt-16-2022_ban-1.xlsx". */
export async function setFile(set: StandardSet, kind: keyof typeof TYPES): Promise<Response> {
  const body = kind === 'json' ? setToJson(set) : new Uint8Array(await writeSetXlsx(set));
  return new Response(body, {
    headers: {
      'content-type': TYPES[kind],
      'content-disposition': `attachment; filename="bo-tieu-chuan_${set.id}_ban-${set.version}.${kind}"`,
      'cache-control': 'no-store'
    }
  });
}
