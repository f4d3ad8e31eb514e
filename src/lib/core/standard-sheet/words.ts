import { SCHOOL_KINDS, SCHOOL_KIND_SHORT_LABELS, type SchoolKind } from '../model/organisation.ts';
import { FACT_STATUSES, type FactStatus } from '../model/clause.ts';
import type { Condition, RuleGroup } from '../model/rule.ts';
import type { CriterionKind, Fact, StandardSet } from '../model/standard-set.ts';
import { VISIT_KINDS, VISIT_KIND_LABELS } from '../model/visit.ts';
import { STATUS_LABELS } from '../standard-words/status.ts';
import { word } from './codec.ts';

/** Short, and without commas: a list of Excel is parted by them. */
const STATUS_WORDS: Record<FactStatus, string> = {
  confirmed: 'đã đối chiếu',
  found: 'đã thấy',
  memory: 'nhớ lại',
  proposed: 'đề xuất',
  unknown: 'chưa biết'
};

export const STATUS = word(STATUS_WORDS, FACT_STATUSES, STATUS_LABELS);

export type KindOrAll = SchoolKind | '*';
export const KINDS_OR_ALL: readonly KindOrAll[] = ['*', ...SCHOOL_KINDS];
export const KIND_WORDS: Record<KindOrAll, string> = { '*': 'Mọi trường', ...SCHOOL_KIND_SHORT_LABELS };
export const KIND_OR_ALL = word(KIND_WORDS, KINDS_OR_ALL);

export const SCHOOL_KIND = word(SCHOOL_KIND_SHORT_LABELS, SCHOOL_KINDS);
export const VISIT_KIND = word(VISIT_KIND_LABELS, VISIT_KINDS);

export const SCHEME = word<StandardSet['scheme']>(
  { levels: 'theo mức độ', points: 'chấm điểm', record: 'chỉ ghi nhận' },
  ['levels', 'points', 'record']
);

export const CRITERION_KIND = word<CriterionKind>(
  { 'yes-no': 'có/không', figure: 'số liệu', choice: 'lựa chọn', text: 'văn bản', table: 'bảng' },
  ['yes-no', 'figure', 'choice', 'text', 'table']
);

export const FACT_KIND = word<Fact['kind']>({ count: 'số đếm', measure: 'số đo', percent: 'phần trăm' }, [
  'count',
  'measure',
  'percent'
]);

export type RuleKind = RuleGroup['kind'] | Condition['kind'];

export const RULE_KIND = word<RuleKind>(
  {
    all: 'đủ tất cả',
    any: 'một trong các điều',
    'at-least': 'đủ ít nhất',
    points: 'điểm',
    'share-of-points': 'phần trăm điểm',
    figure: 'số liệu đạt ngưỡng',
    level: 'đạt mức độ',
    criterion: 'tiêu chí đạt',
    judgement: 'đoàn đánh giá'
  },
  ['all', 'any', 'at-least', 'points', 'share-of-points', 'figure', 'level', 'criterion', 'judgement']
);

export const LEVEL = word<1 | 2>({ 1: '1', 2: '2' }, [1, 2]);
