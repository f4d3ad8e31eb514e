import type { SessionUser } from '../../core/model/person.ts';
import { slug } from '../../core/vietnamese.ts';
import type { Context } from '../context.ts';
import { printMinutes } from '../office/print-minutes.ts';

/** GET /office/visits/<id>/minutes.pdf → the minutes to be read in the page; with `download`, to be kept. */
export async function getMinutes(
  context: Context,
  user: SessionUser,
  visit: string,
  download: boolean
): Promise<Response> {
  const { bytes, fileName } = await printMinutes(context, user, visit);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-length': String(bytes.byteLength),
      'content-disposition': contentDisposition(download ? 'attachment' : 'inline', fileName),
      'cache-control': 'private, no-store'
    }
  });
}

/** RFC 6266 with the name as RFC 5987 writes it, and in plain letters for what does not know that. */
export function contentDisposition(kind: 'inline' | 'attachment', fileName: string): string {
  const [, stem = '', ending = ''] = /^(.*?)(\.[a-z]+)?$/.exec(fileName)!;
  const plain = /^[\w.-]+$/.test(stem) ? stem : slug(stem);
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`
  );
  return `${kind}; filename="${plain}${ending}"; filename*=UTF-8''${encoded}`;
}
