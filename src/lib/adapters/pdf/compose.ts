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
  const stripsOfAll = async (blocks: readonly Block[]): Promise<Strip[]> => {
    const strips: Strip[] = [];
    for (const block of blocks) {
      strips.push(...(await stripsOf(block, faces, pause)));
      await pause();
    }
    return strips;
  };
  const text = [header(document.header, faces), ...(await stripsOfAll(document.blocks))];
  const closing = await stripsOfAll(document.closing);
  const body = flowPages([...withClosing(text, closing), ...signed(document, faces)]);
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

async function stripsOf(block: Block, faces: Faces, pause: () => Promise<void>): Promise<Strip[]> {
  if (block.type === 'heading') return heading(block, faces);
  if (block.type === 'paragraph') return paragraph(block, faces);
  return table(block.table, faces, pause);
}

/**
 * The closing paragraph, the signatures and the recipients share one page when it can hold them; otherwise the closing
 * stays with the first row. Two lines of text at least stand above the signatures, so a very short closing
 * holds the end of the body fast.
 */
function withClosing(text: readonly Strip[], closing: readonly Strip[]): Strip[] {
  const held = closing.length < 2 ? [...text.slice(0, -1), ...text.slice(-1).map(holdingFast)] : text;
  return [...held, ...closing.map(holdingFast)];
}

const holdingFast = (strip: Strip): Strip => ({ ...strip, keep: 'always' });

/** Strokes are evidence of the final minutes; a draft carries none. */
const signed = (document: DocumentModel, faces: Faces): Strip[] => [
  ...signatures(document.signatures, !document.draft, faces),
  ...recipients(document.recipients, faces)
];
