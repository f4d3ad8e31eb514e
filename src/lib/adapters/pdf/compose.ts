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
  const body = flowPages([...strips, ...ending(document, strips, faces)]);
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
function ending(document: DocumentModel, body: Strip[], faces: Faces): Strip[] {
  const closing = document.closing.flatMap((block) => stripsOf(block, faces));
  const rows = signatures(document.signatures, !document.draft, faces);
  const last = body.at(-1);
  if (closing.length < 2 && last) body[body.length - 1] = { ...last, keep: 'always' };
  const list = recipients(document.recipients, faces);
  if (list.length === 0 && rows.length > 0) rows[rows.length - 1]!.keep = 'no';
  return [...closing.map((strip): Strip => ({ ...strip, keep: 'always' })), ...rows, ...list];
}
