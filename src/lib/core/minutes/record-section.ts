import type { Standard } from '../model/standard-set.ts';
import type { CriterionResult } from '../rules/result.ts';
import { heading, lead, bind } from './bind.ts';
import { figureCell } from './cells.ts';
import type { Block, Row } from './document.ts';
import type { MinutesInput } from './input.ts';
import { recordTable } from './record-table.ts';

/**
 * One part of a survey or report: tables each by itself, everything else in lines between them, in the order of the set.
 * `stated`: the facts as recorded, with the totals and ends that the school's books state.
 */
export function recordSection(
  input: MinutesInput,
  stated: Readonly<Record<string, number>>,
  standard: Standard,
  number: string
): Block[] {
  const printed = input.evaluation.criteria.filter(
    (it) => it.standard.id === standard.id && (it.required || it.state !== 'missing')
  );
  if (printed.length === 0) return [];
  const blocks: Block[] = [];
  let lines: Row[] = [];
  const endLines = () => {
    if (lines.length > 0) blocks.push(lineTable(lines));
    lines = [];
  };
  for (const result of printed) {
    const { table } = result.criterion;
    if (!table || result.state === 'na') {
      lines.push(line(input, result));
      continue;
    }
    endLines();
    blocks.push(
      lead(`${result.criterion.no}. ${result.label}:`),
      recordTable(input, stated, result.criterion, table)
    );
  }
  endLines();
  return [heading(1, `${number}. ${standard.title.toLocaleUpperCase('vi')}`), ...blocks];
}

function lineTable(rows: Row[]): Block {
  return {
    type: 'table',
    table: {
      columns: [
        { width: 12, align: 'center' },
        { width: 66, align: 'left' },
        { width: 62, align: 'left' },
        { width: 25, align: 'left' }
      ],
      head: ['TT', 'Nội dung', 'Số liệu', 'Ghi chú'],
      rows,
      size: 12
    }
  };
}

function line(input: MinutesInput, result: CriterionResult): Row {
  const { no, label, id } = result.criterion;
  const note = input.visit.answers[id]?.note ?? '';
  return { type: 'cells', cells: [no, label, recorded(input, result), note].map(bind) };
}

/** "12,5 bản/HS (3.774 : 301)", "Phòng riêng", "Không áp dụng: …", "chưa ghi". */
function recorded(input: MinutesInput, result: CriterionResult): string {
  const { criterion, state } = result;
  const answer = input.visit.answers[criterion.id];
  if (state === 'na') return ['Không áp dụng', answer?.reason].filter(Boolean).join(': ');
  if (state === 'missing') return 'chưa ghi';
  switch (criterion.kind) {
    case 'choice':
      return criterion.options[answer?.choice ?? -1] ?? '';
    case 'text':
      return answer?.text ?? '';
    case 'yes-no':
      return answer?.result === 'pass' ? 'Có' : 'Không';
    default:
      return figureCell(input, result);
  }
}
