import { WHOLE_SET, type Condition, type Rule } from '../../core/model/rule.ts';
import type { Clause, FactStatus } from '../../core/model/standard-set.ts';
import { SOURCES } from './sources.ts';

/** Least points of a title: in all, of standard 2 and of standard 4. */
interface LeastPoints {
  total: number;
  facilities: number;
  organisation: number;
}

/** The conditions of one title: all of them must hold. `others`: what this title asks for besides. */
export function titleRule(outcome: string, least: LeastPoints, others: Condition[] = []): Rule {
  const of: Rule[] = [
    points(`${outcome}.total`, 'Tổng điểm năm tiêu chuẩn', WHOLE_SET, least.total),
    points(`${outcome}.TC2`, 'Điểm tiêu chuẩn 2 (cơ sở vật chất)', 'TC2', least.facilities),
    organisation(outcome, least.organisation),
    gate(outcome, 'Tổng diện tích thư viện', '2.2'),
    gate(outcome, 'Sách tham khảo bình quân', '1.8'),
    gate(outcome, 'Giáo viên sử dụng thư viện', '4.7'),
    gate(outcome, 'Học sinh sử dụng thư viện', '4.8'),
    ...others
  ];
  return { kind: 'all', label: null, of };
}

export const outstandingActivities: Condition = {
  id: 'xuat-sac.outstanding_activities',
  label: 'Hoạt động đặc biệt xuất sắc, hiệu quả, sáng tạo',
  clause: clause('found'),
  kind: 'judgement',
  question: 'outstanding_activities'
};

function points(
  id: string,
  label: string,
  of: string,
  atLeast: number,
  status: FactStatus = 'found'
): Condition {
  return { id, label, clause: clause(status), kind: 'points', of, atLeast };
}

/** The form prints 26 points as 90 % of standard 4; that its highest is 28 (not 29) is only derived. */
function organisation(outcome: string, atLeast: number): Condition {
  const status = atLeast === 26 ? 'found' : 'proposed';
  return points(`${outcome}.TC4`, 'Điểm tiêu chuẩn 4 (tổ chức và hoạt động)', 'TC4', atLeast, status);
}

/** A figure with a threshold of its own for each title. */
function gate(outcome: string, label: string, criterion: string): Condition {
  return { id: `${outcome}.${criterion}`, label, clause: clause('found'), kind: 'figure', criterion };
}

/** The printed form of a province quotes these conditions of CV 11185/GDTH; the text itself was not found. */
function clause(status: FactStatus): Clause {
  const source = status === 'found' ? SOURCES.TLH : null;
  return { legal: 'CV 11185/GDTH, theo biểu mẫu biên bản', status, source, note: null };
}
