import { MAX_AMOUNT } from '../model/criterion-schema.ts';
import type { CriterionKind, FactStatus, Threshold } from '../model/standard-set.ts';
import { amount, folded, right, textOf, wrong, type Parsed } from './codec.ts';
import type { TypedCell } from './plain.ts';

export type Requirement = Pick<Threshold, 'op' | 'value'>;

const UNKNOWN = 'chưa biết';
const ALLOWED = 'Ghi: từ 3 · trên 99 · 30-50 · phải có · không yêu cầu · chưa biết.';
const figure = amount(MAX_AMOUNT);

/** "từ 3", "trên 99", "30-50", "phải có", "không yêu cầu", "chưa biết"; a comparison without its number is "từ ?". */
export function writeRequirement(
  { op, value }: Requirement,
  kind: CriterionKind,
  status: FactStatus
): string {
  if (status === 'unknown' && op === plainOp(kind) && value === null) return UNKNOWN;
  if (op === 'is') return 'phải có';
  if (op === 'not-required') return 'không yêu cầu';
  if (op === 'between') return Array.isArray(value) ? value.map(written).join('-') : '?-?';
  const number = typeof value === 'number' ? written(value) : '?';
  return op === '>=' ? `từ ${number}` : `trên ${number}`;
}

/** "Chưa biết" goes with the status of the same name alone: else it could pass for a law that was seen. */
export function readRequirement(
  cell: TypedCell,
  kind: CriterionKind,
  status: FactStatus
): Parsed<Requirement> {
  const typed = folded(textOf(cell));
  if (typed === UNKNOWN)
    return status === 'unknown'
      ? right({ op: plainOp(kind), value: null })
      : wrong('Yêu cầu chưa biết thì tình trạng cũng phải là “chưa biết”.');
  if (typed === 'phải có' || typed === 'phải đáp ứng') return right({ op: 'is', value: null });
  if (typed === 'không yêu cầu') return right({ op: 'not-required', value: null });
  return readComparison(typed);
}

function readComparison(typed: string): Parsed<Requirement> {
  const range = /^(?:từ )?(\S+?) ?(?:-|–|đến) ?(\S+)$/.exec(typed);
  if (range && !/^(từ|trên)$/.test(range[1]!)) return readRange(range[1]!, range[2]!);
  const [, word, number = ''] =
    /^(từ|ít nhất|tối thiểu|>=|≥|trên|hơn|>) ?(\S+)(?: trở lên)?$/.exec(typed) ?? [];
  const op = word === undefined ? null : ['trên', 'hơn', '>'].includes(word) ? '>' : '>=';
  if (op === null) return wrong(`${dateHint(typed)}Không hiểu “${typed.slice(0, 60)}”. ${ALLOWED}`);
  if (number === '?') return right({ op, value: null });
  const value = figure.read(number);
  return value.ok ? right({ op, value: value.value }) : wrong(`${value.message} ${ALLOWED}`);
}

function readRange(from: string, to: string): Parsed<Requirement> {
  if (from === '?' && to === '?') return right({ op: 'between', value: null });
  const low = figure.read(from);
  const high = figure.read(to);
  if (!low.ok || !high.ok) return wrong(`${dateHint(`${from}-${to}`)}Không hiểu “${from}-${to}”. ${ALLOWED}`);
  if (low.value > high.value) return wrong('Số đầu của khoảng lớn hơn số cuối.');
  return right({ op: 'between', value: [low.value, high.value] });
}

/** What a requirement of such a criterion is when nothing more is known of it. */
function plainOp(kind: CriterionKind): 'is' | '>=' {
  return kind === 'figure' ? '>=' : 'is';
}

/** In full, with a comma and without parting thousands: read back as the same number. */
export function written(value: number): string {
  return value
    .toFixed(6)
    .replace(/\.?0+$/, '')
    .replace('.', ',');
}

/** Excel takes "5-10" for a day of October. */
function dateHint(typed: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(typed)
    ? 'Excel đã đổi ô này thành ngày: đặt định dạng ô là Văn bản (Text) rồi gõ lại. '
    : '';
}
