import type * as z from 'zod/mini';
import { Problem } from '../problem.ts';
import { STANDARD_SET_SCHEMA } from '../model/standard-set-schema.ts';
import type { StandardSet } from '../model/standard-set.ts';
import type { SetReading } from './from-sheets.ts';
import type { CellError } from './plain.ts';

const MAX_ERRORS = 200;
const MAX_DEPTH = 24;
/** The longest list of a set is that of its criteria. */
const MAX_ITEMS = 600;
const MAX_MEMBERS = 60;
/** A set of 600 criteria with 60 thresholds each has fewer. */
const MAX_VALUES = 600_000;

/** A set as a text that a person can read and a program can compare. */
export function setToJson(set: StandardSet): string {
  return `${JSON.stringify(set, null, 2)}\n`;
}

/**
 * The set that the text holds, or what is wrong by its place in the text.
 * @throws Problem `set-json-unreadable` when it is no JSON, or far beyond the size of any set
 */
export function setFromJson(text: string): SetReading {
  const value = parsed(text);
  if (!isBounded(value)) throw new Problem('set-json-unreadable');
  const checked = STANDARD_SET_SCHEMA.safeParse(value);
  if (checked.success) return { ok: true, set: checked.data };
  const { issues } = checked.error;
  return {
    ok: false,
    errors: issues.slice(0, MAX_ERRORS).map(errorOf),
    more: Math.max(0, issues.length - MAX_ERRORS)
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new Problem('set-json-unreadable', null, { cause });
  }
}

/** Without this a list of a million wrong values would become a million errors. */
function isBounded(root: unknown): boolean {
  let values = 0;
  const within = (value: unknown, depth: number): boolean => {
    values += 1;
    if (values > MAX_VALUES || depth > MAX_DEPTH) return false;
    if (typeof value !== 'object' || value === null) return true;
    const parts = Object.values(value);
    const max = Array.isArray(value) ? MAX_ITEMS : MAX_MEMBERS;
    return parts.length <= max && parts.every((part) => within(part, depth + 1));
  };
  return within(root, 0);
}

type Issue = z.core.$ZodIssue;

function errorOf(issue: Issue): CellError {
  const cell = issue.path.map((part) => (typeof part === 'number' ? part + 1 : String(part))).join(' › ');
  return { sheet: 'Tệp JSON', cell: cell || 'cả tệp', message: messageOf(issue) };
}

function messageOf(issue: Issue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `Có mục không thuộc bộ tiêu chuẩn: ${issue.keys.slice(0, 5).join(', ')}.`;
    case 'invalid_type':
      return issue.input === undefined ? 'Thiếu mục này, hoặc không đúng kiểu.' : 'Không đúng kiểu.';
    case 'too_big':
      return `Quá lớn hoặc quá dài: tối đa ${issue.maximum}.`;
    case 'too_small':
      return `Quá nhỏ hoặc còn trống: tối thiểu ${issue.minimum}.`;
    case 'invalid_value':
      return `Chỉ ghi một trong: ${issue.values.map(String).join(' · ')}.`;
    default:
      return 'Giá trị không hợp lệ: sai dạng, lặp mã, hoặc không khớp các mục khác.';
  }
}
