import type { Sha256 } from '../ids.ts';
import type { SchoolProfile } from '../model/organisation.ts';
import type { StandardSet } from '../model/standard-set.ts';
import type { Visit } from '../model/visit.ts';
import { capitalised, formatNumber } from '../vietnamese.ts';
import { missingAnswers } from './completeness-answers.ts';
import { missingSignatures } from './completeness-people.ts';
import { isOwnForm, missingRecords } from './completeness-record.ts';
import type { Obstacle } from './obstacle.ts';
import type { Evaluation } from './result.ts';

export type { Obstacle } from './obstacle.ts';

export interface Circumstances {
  /** Hash of the content as it stands: a signature over another content counts no more (log/seal.ts). */
  contentHash: Sha256;
  /** Today in Vietnam, yyyy-mm-dd. */
  today: string;
}

/** What keeps the minutes from being sealed, in the order of the tabs; empty = they can be sealed. */
export function obstacles(
  set: StandardSet,
  school: SchoolProfile,
  visit: Visit,
  evaluation: Evaluation,
  circumstances: Circumstances
): Obstacle[] {
  return [
    ...unreadHere(visit),
    ...wrongSet(set, school),
    ...(isOwnForm(visit) ? wrongDate(visit, circumstances.today) : wrongTimes(visit, circumstances.today)),
    ...conflicts(visit, evaluation),
    ...(set.scheme === 'record'
      ? missingRecords(set, visit, evaluation)
      : missingAnswers(set, visit, evaluation)),
    ...unfinishedRecommendations(visit),
    ...unfoundedConclusion(visit, evaluation),
    ...missingSignatures(visit, circumstances.contentHash)
  ];
}

/** Sealed here, it would be missing in what people sign, and a newer app would read another content than the sealed one. */
function unreadHere({ unknown }: Visit): Obstacle[] {
  if (unknown.length === 0) return [];
  const text = `Có ${formatNumber(unknown.length)} mục do bản Dấu Kiểm mới hơn ghi; cập nhật ứng dụng trước khi khoá`;
  return [{ kind: 'update', text, target: 'about/standardSet' }];
}

function wrongSet(set: StandardSet, school: SchoolProfile): Obstacle[] {
  if (set.schoolKinds.includes(school.kind)) return [];
  return [
    {
      kind: 'answer',
      text: `${set.shortName} không áp dụng cho loại trường này`,
      target: 'about/standardSet'
    }
  ];
}

function wrongDate(visit: Visit, today: string): Obstacle[] {
  const { date } = visit.about;
  const name = isOwnForm(visit) ? 'ngày lập' : 'ngày kiểm tra';
  if (!date) return [{ kind: 'date', text: `Chưa ghi ${name}`, target: 'about/date' }];
  return date > today
    ? [{ kind: 'date', text: `${capitalised(name)} ở tương lai`, target: 'about/date' }]
    : [];
}

function wrongTimes(visit: Visit, today: string): Obstacle[] {
  const { about } = visit;
  const found = wrongDate(visit, today);
  if (!about.startedAt) found.push({ kind: 'date', text: 'Chưa ghi giờ bắt đầu', target: 'about/startedAt' });
  if (!about.endedAt)
    found.push({ kind: 'end-time', text: 'Chưa ghi giờ kết thúc', target: 'about/endedAt' });
  else if (about.startedAt && about.endedAt < about.startedAt)
    found.push({ kind: 'end-time', text: 'Giờ kết thúc trước giờ bắt đầu', target: 'about/endedAt' });
  return found;
}

function conflicts(visit: Visit, evaluation: Evaluation): Obstacle[] {
  return visit.conflicts.map(({ path }) => {
    const [room, id = ''] = path.split('/');
    const result = room === 'answers' && evaluation.criteria.find((it) => it.criterion.id === id);
    const anchors: Record<string, string> = {
      answers: `criterion/${id}`,
      participants: `participant/${id}`,
      recommendations: `recommendation/${id}`,
      findings: `finding/${id}`
    };
    const where = result ? ` ở tiêu chí ${result.criterion.no}` : '';
    return {
      kind: 'conflict' as const,
      text: `Hai người ghi khác nhau${where}, chưa chọn`,
      target: anchors[room ?? ''] ?? path
    };
  });
}

function unfinishedRecommendations(visit: Visit): Obstacle[] {
  return Object.entries(visit.recommendations).flatMap(([id, it], index) => {
    const name = `Kiến nghị ${index + 1}`;
    const wants: string[] = [];
    if (!it.text?.trim()) wants.push('nội dung');
    if (!it.responsible?.trim()) wants.push('người thực hiện');
    if (!it.due) wants.push('thời hạn');
    const early = it.due && visit.about.date && it.due < visit.about.date;
    const texts = [
      ...(wants.length > 0 ? [`${name} chưa có ${wants.join(', ')}`] : []),
      ...(early ? [`${name} có thời hạn trước ngày kiểm tra`] : [])
    ];
    return texts.map((text) => ({
      kind: 'recommendation-due' as const,
      text,
      target: `recommendation/${id}`
    }));
  });
}

function unfoundedConclusion({ conclusion }: Visit, { verdict }: Evaluation): Obstacle[] {
  const differs = conclusion.outcome !== undefined && conclusion.outcome !== verdict.outcome?.id;
  if (!differs || conclusion.reason?.trim()) return [];
  return [
    {
      kind: 'conclusion-reason',
      text: 'Kết luận khác kết quả tính nhưng chưa ghi lý do',
      target: 'conclusion/reason'
    }
  ];
}
