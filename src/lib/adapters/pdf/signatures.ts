import type { SignatureBlock, Signer } from '../../core/minutes/document.ts';
import { breakEvenly } from './break-lines.ts';
import type { Faces } from './fonts.ts';
import type { Line } from './line.ts';
import { alignedLine, type Mark, type Strip } from './marks.ts';
import { ink, type Box } from './stroke.ts';
import { BODY_SIZE, lineHeight } from './units.ts';

/** How a row of signers is set: where the blocks stand, how much is left free for signing (mm). */
interface RowForm {
  columns: { left: number; width: number }[];
  before: number;
  free: number;
  /** Where in a block's free space the drawn stroke goes. */
  place(free: Box): Box;
}

const WIDE = [
  { left: 30, width: 80 },
  { left: 115, width: 80 }
];
const NARROW = [
  { left: 30, width: 55 },
  { left: 85, width: 55 },
  { left: 140, width: 55 }
];

/** 48 mm at the left of each block stay free for a token's signature or the seal; the stroke takes the other 31. */
const FIRST: RowForm = {
  columns: WIDE,
  before: 4.7,
  free: 32,
  place: (free) => ({
    left: free.left + free.width - 31,
    top: free.top + 5,
    width: 31,
    height: free.height - 10
  })
};
const centred = (free: Box): Box => ({
  left: free.left + (free.width - 42) / 2,
  top: free.top + 1.5,
  width: 42,
  height: free.height - 3
});

/** The school and the head of team, then secretary, members and others; each row is one band. */
export function signatures(block: SignatureBlock, withInk: boolean, faces: Faces): Strip[] {
  const others = othersForm(block.others.length);
  const rows = [
    ...inRows(block.first, FIRST),
    ...inRows(block.others, others).map((row, index) => ({
      ...row,
      form: { ...others, before: index === 0 ? 5.6 : 3 }
    }))
  ];
  return rows.map(({ signers, form }) => signerRow(signers, form, withInk, faces));
}

/** A secretary with up to two members stands in three columns; more people stand in pairs. */
function othersForm(count: number): RowForm {
  if (count > 3) return { columns: WIDE, before: 3, free: 22, place: centred };
  const columns = count === 1 ? [NARROW[1]!] : count === 2 ? [NARROW[0]!, NARROW[2]!] : NARROW;
  return { columns, before: 5.6, free: 24, place: centred };
}

function inRows(signers: readonly Signer[], form: RowForm): { signers: Signer[]; form: RowForm }[] {
  const perRow = form.columns.length;
  return Array.from({ length: Math.ceil(signers.length / perRow) }, (_, row) => ({
    signers: signers.slice(row * perRow, (row + 1) * perRow),
    form
  }));
}

function signerRow(signers: readonly Signer[], form: RowForm, withInk: boolean, faces: Faces): Strip {
  const step = lineHeight(BODY_SIZE);
  const bold = (text: string, width: number): Line[] =>
    breakEvenly([{ text, style: 'bold' }], BODY_SIZE, width, faces);
  const blocks = signers.map((signer, index) => {
    const column = form.columns[index]!;
    const titles = signer.titles.flatMap((title) => bold(title, column.width));
    return { column, titles, names: bold(signer.name, column.width), stroke: withInk ? signer.stroke : null };
  });
  const titlesHeight = step * Math.max(...blocks.map((block) => block.titles.length));
  const namesHeight = step * Math.max(1, ...blocks.map((block) => block.names.length));
  return {
    height: titlesHeight + form.free + namesHeight,
    before: form.before,
    keep: 'ifPossible',
    marks: (top) =>
      blocks.flatMap(({ column, titles, names, stroke }): Mark[] => {
        const free = { ...column, top: top + titlesHeight, height: form.free };
        const drawn = stroke && ink(stroke, form.place(free));
        return [
          ...stacked(titles, column, top),
          ...(drawn ? [drawn] : []),
          ...stacked(names, column, top + titlesHeight + form.free)
        ];
      })
  };
}

function stacked(lines: readonly Line[], column: { left: number; width: number }, top: number): Mark[] {
  return lines.map((line, index) =>
    alignedLine(line, 'center', column, top + index * lineHeight(BODY_SIZE), BODY_SIZE)
  );
}
