import type { Sha256 } from '../core/ids.ts';
import type { DocumentModel } from '../core/minutes/document.ts';

/**
 * Draws a document as PDF. Same input, same bytes, on the phone and on the server.
 * @throws Problem `glyph-missing` (with the character), `photo-missing` (with the hash).
 */
export interface Printer {
  print(document: DocumentModel, photo: (sha256: Sha256) => Promise<Uint8Array | null>): Promise<Uint8Array>;
}
