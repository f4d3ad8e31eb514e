import {
  VISIT_KIND_LABELS,
  type FactOrigin,
  type Participant,
  type Photo,
  type Signature,
  type VisitKind
} from '../model/visit.ts';
import { originWords } from '../facts-once/source.ts';
import type { Organisation } from '../model/organisation.ts';
import type { StandardSet } from '../model/standard-set.ts';
import { factText } from '../rules/figure.ts';
import { formatDate, formatNumber, localDateTime, schoolYearText } from '../vietnamese.ts';
import { criterionNumber } from './field-words.ts';

const RESULTS: Record<string, string> = { pass: 'Đạt', fail: 'Không đạt', na: 'Không áp dụng' };
const FINDING_KINDS: Record<string, string> = { strength: 'Ưu điểm', shortcoming: 'Tồn tại' };
const ROLES: Record<string, string> = { head: 'trưởng đoàn', secretary: 'thư ký', member: 'thành viên' };

/** What the words of a value rest on. `organisation`: short name by id. */
export interface ValueContext {
  set: StandardSet | null;
  organisation(id: string): string | null;
  standardSet(id: string): string | null;
}

/** A recorded value as a person would say it. `value` fits its path (log/paths.ts) and is not null. */
export function valueWords(path: string, value: unknown, context: ValueContext): string {
  const [room, key = '', member = ''] = path.split('/');
  const text = String(value);
  switch (room) {
    case 'about':
      return aboutWords(key, value, context);
    case 'facts':
      return context.set ? factText(context.set, key, value as number) : formatNumber(value as number);
    case 'origins':
      return originWords(value as FactOrigin);
    case 'answers':
      return answerWords(key, member, value, context.set);
    case 'photos':
      return photoWords(member, value, context.set);
    case 'participants':
      return participantWords(value as Participant);
    case 'findings':
    case 'recommendations':
      if (member === 'kind') return FINDING_KINDS[text] ?? text;
      if (member === 'criterion') return criterionNumber(context.set, text);
      return member === 'due' ? formatDate(text) : text;
    case 'conclusion':
      if (key === 'judgements') return value === true ? 'Có' : 'Không';
      return key === 'outcome' ? outcomeLabel(context.set, text) : text;
    case 'signatures':
      return 'refused' in (value as Signature)
        ? `Từ chối ký: ${(value as { refused: string }).refused}`
        : 'Đã ký';
    case 'seal':
      return `Mã ${(value as { hash: string }).hash.slice(0, 8)}`;
    default:
      return text;
  }
}

function aboutWords(key: string, value: unknown, { set, organisation, standardSet }: ValueContext): string {
  const text = String(value);
  switch (key) {
    case 'kind':
      return VISIT_KIND_LABELS[value as VisitKind];
    case 'school':
    case 'organisation':
      return organisation(text) ?? text;
    case 'schoolRecord':
    case 'officeRecord':
      return (value as Organisation).name;
    case 'standardSet':
      return standardSet(text) ?? text;
    case 'schoolYear':
      return schoolYearText(text);
    case 'date':
      return formatDate(text);
    case 'target':
      return outcomeLabel(set, text);
    case 'basis':
      return (value as string[]).join('; ');
    default:
      return text;
  }
}

function answerWords(criterion: string, member: string, value: unknown, set: StandardSet | null): string {
  if (member === 'result') return RESULTS[String(value)] ?? String(value);
  if (member === 'points') return `${formatNumber(value as number)}\u00a0điểm`;
  if (member !== 'choice') return String(value);
  const asked = set?.standards.flatMap((it) => it.criteria).find((it) => it.id === criterion);
  return asked?.options[value as number] ?? `Lựa chọn ${formatNumber((value as number) + 1)}`;
}

function photoWords(member: string, value: unknown, set: StandardSet | null): string {
  if (member === 'printed') return value === true ? 'Có' : 'Không';
  if (member === 'caption') return String(value);
  const { criterion, takenAt, sha256 } = value as Photo;
  const { date, time } = localDateTime(takenAt);
  const about = criterion === null ? 'cả thư viện' : `tiêu chí ${criterionNumber(set, criterion)}`;
  return `Chụp ${time} ngày ${formatDate(date)}, ${about}, mã ${sha256.slice(0, 8)}`;
}

function participantWords({ courtesy, name, post, side, role }: Participant): string {
  const place = side === 'school' ? 'nhà trường' : ((role && ROLES[role]) ?? 'cùng đoàn');
  return `${courtesy} ${name}, ${post} (${place})`;
}

function outcomeLabel(set: StandardSet | null, id: string): string {
  return set?.outcomes.find((outcome) => outcome.id === id)?.label ?? id;
}
