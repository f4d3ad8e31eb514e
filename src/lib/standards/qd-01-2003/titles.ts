import { WHOLE_SET, type Condition, type Rule } from '../../core/model/rule.ts';
import type { Clause, TitleCondition, TitleRule } from '../../core/model/standard-set.ts';

/** The printed form of a province quotes these conditions of CV 11185/GDTH; the text itself was not found. */
const LEGAL = 'CV 11185/GDTH, theo biểu mẫu biên bản';

/** Titles from the highest; the first whose conditions all hold is given. */
export const TITLES: TitleRule[] = [
  {
    outcome: 'xuat-sac',
    conditions: [
      total(95),
      facilities(20),
      organisation(28),
      ...gates(),
      {
        label: 'Hoạt động đặc biệt xuất sắc, hiệu quả, sáng tạo',
        legal: LEGAL,
        status: 'found',
        metric: 'judgement',
        answer: 'outstanding_activities'
      }
    ]
  },
  { outcome: 'tien-tien', conditions: [total(90), facilities(20), organisation(28), ...gates()] },
  { outcome: 'dat-chuan', conditions: [total(80), facilities(18), organisation(26), ...gates()] }
];

function total(atLeast: number): TitleCondition {
  return {
    label: 'Tổng điểm năm tiêu chuẩn',
    legal: LEGAL,
    status: 'found',
    metric: 'total-points',
    atLeast
  };
}

function facilities(atLeast: number): TitleCondition {
  return {
    label: 'Điểm tiêu chuẩn 2 (cơ sở vật chất)',
    legal: LEGAL,
    status: 'found',
    metric: 'standard-points',
    standard: 'TC2',
    atLeast
  };
}

/** The form prints 26 points as 90 % of standard 4; that its highest is 28 (not 29) is only derived. */
function organisation(atLeast: number): TitleCondition {
  return {
    label: 'Điểm tiêu chuẩn 4 (tổ chức và hoạt động)',
    legal: LEGAL,
    status: atLeast === 26 ? 'found' : 'proposed',
    metric: 'standard-points',
    standard: 'TC4',
    atLeast
  };
}

/** Figures with a threshold of their own for each title. */
function gates(): TitleCondition[] {
  const gate = (label: string, criterion: string): TitleCondition => ({
    label,
    legal: LEGAL,
    status: 'found',
    metric: 'criterion',
    criterion
  });
  return [
    gate('Tổng diện tích thư viện', '2.2'),
    gate('Sách tham khảo bình quân', '1.8'),
    gate('Giáo viên sử dụng thư viện', '4.7'),
    gate('Học sinh sử dụng thư viện', '4.8')
  ];
}

/** The conditions of one title as a rule: all of them must hold. */
export function titleRule(outcome: string): Rule {
  const conditions = TITLES.find((title) => title.outcome === outcome)?.conditions ?? [];
  return { kind: 'all', label: null, of: conditions.map((it) => asCondition(outcome, it)) };
}

function asCondition(outcome: string, it: TitleCondition): Condition {
  const { label, legal, status } = it;
  const clause: Clause = { legal, status, source: null, note: null };
  const id = (what: string) => `${outcome}.${what}`;
  switch (it.metric) {
    case 'total-points':
      return { id: id('total'), label, clause, kind: 'points', of: WHOLE_SET, atLeast: it.atLeast };
    case 'standard-points':
      return { id: id(it.standard), label, clause, kind: 'points', of: it.standard, atLeast: it.atLeast };
    case 'criterion':
      return { id: id(it.criterion), label, clause, kind: 'figure', criterion: it.criterion };
    case 'judgement':
      return { id: id(it.answer), label, clause, kind: 'judgement', question: it.answer };
  }
}
