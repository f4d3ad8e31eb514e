import type { Block, DocumentModel } from '../../core/minutes/document.ts';
import { annexPages } from './annex.ts';
import type { Faces } from './fonts.ts';
import { header } from './header.ts';
import type { Mark, Strip } from './marks.ts';
import { flowPages } from './page-flow.ts';
import { pageMarks } from './page-marks.ts';
import { heading, paragraph } from './paragraph.ts';
import { recipients } from './recipients.ts';
import { signatures } from './signatures.ts';
import { table } from './table.ts';

/**
 * Everything that is drawn, page by page, in the order in which it is read.
 * @param pause lets the screen breathe between blocks
 * @throws Problem `glyph-missing`
 */
export async function compose(
  document: DocumentModel,
  faces: Faces,
  pause: () => Promise<void>
): Promise<Mark[][]> {
  const strips: Strip[] = [header(document.header, faces)];
  for (const block of document.blocks) {
    strips.push(...stripsOf(block, faces));
    await pause();
  }
  const body = flowPages(withEnding(strips, document, faces));
  await pause();
  const annex = document.annex ? annexPages(document.annex, faces) : [];
  return [
    ...body.map((marks, index) => [...marks, ...pageMarks(document, index + 1, index + 1, faces)]),
    ...annex.map((marks, index) => [
      ...marks,
      ...pageMarks(document, index + 1, body.length + index + 1, faces)
    ])
  ];
}

function stripsOf(block: Block, faces: Faces): Strip[] {
  if (block.type === 'heading') return heading(block, faces);
  if (block.type === 'paragraph') return paragraph(block, faces);
  return table(block.table, faces);
}

/**
 * The closing paragraph, the signatures and the recipients share one page when it can hold them; otherwise the closing
 * stays with the first row. Two lines of text at least stand above the signatures, so a very short closing
 * holds the end of the body fast.
 */
function withEnding(body: readonly Strip[], document: DocumentModel, faces: Faces): Strip[] {
  const closing = document.closing.flatMap((block) => stripsOf(block, faces));
  const held = closing.length < 2 ? [...body.slice(0, -1), ...body.slice(-1).map(holdingFast)] : body;
  const rows = signatures(document.signatures, !document.draft, faces);
  return [...held, ...closing.map(holdingFast), ...rows, ...recipients(document.recipients, faces)];
}

const holdingFast = (strip: Strip): Strip => ({ ...strip, keep: 'always' });
