import type { StandardSet } from '../model/standard-set.ts';
import type { ClauseAddress, Finding, SetChange } from '../standard-draft/change.ts';
import { leavesOf } from '../model/rule.ts';
import { formatNumber } from '../vietnamese.ts';
import { criterionOf } from './rule.ts';
import { appliesTo } from './threshold.ts';

/** One step of drafting as a sentence without its author: "sửa tiêu chí 1.1.2". `set`: the draft as it stands now. */
export function changeInWords(set: StandardSet, change: SetChange): string {
  switch (change.kind) {
    case 'describe':
      return 'sửa phần mô tả bộ tiêu chuẩn';
    case 'put-standard':
      return `ghi tiêu chuẩn ${change.standard.no} (${change.standard.title})`;
    case 'move-standard':
      return `chuyển ${standardNo(set, change.standard)} đến vị trí ${change.to + 1}`;
    case 'retire-standard':
      return `bỏ ${standardNo(set, change.standard)}`;
    case 'put-criterion':
      return `ghi tiêu chí ${change.criterion.no} (${change.criterion.label})`;
    case 'move-criterion':
      return `chuyển tiêu chí ${criterionNo(set, change.criterion)} đến vị trí ${change.to + 1} của ${standardNo(set, change.standard)}`;
    case 'retire-criterion':
      return `bỏ tiêu chí ${criterionNo(set, change.criterion)}`;
    case 'restore-criterion':
      return `đưa lại tiêu chí ${criterionNo(set, change.criterion)}`;
    case 'put-fact':
      return `ghi số liệu “${change.fact.label}”`;
    case 'put-outcome':
      return `ghi danh hiệu “${change.outcome.label}”`;
    case 'remove-outcome':
      return `bỏ danh hiệu ${change.outcome}`;
    case 'confirm':
      return `xác nhận ${clauseName(set, change.clause)}${findingInWords(change.finding)}`;
    case 'not-found':
      return `chưa thấy trong văn bản: ${clauseName(set, change.clause)}${change.note ? ` (${change.note})` : ''}`;
    case 'replace':
      return `thay cả bộ bằng tệp ${change.from === 'xlsx' ? 'Excel' : 'JSON'}`;
  }
}

/** "tiêu chí 1.1.2, Tiểu học", "điểm tối đa của tiêu chí 1.8", "điều kiện “Tổng điểm năm tiêu chuẩn”" */
export function clauseName(set: StandardSet, clause: ClauseAddress): string {
  if (clause.kind === 'points') return `điểm tối đa của tiêu chí ${criterionNo(set, clause.criterion)}`;
  if (clause.kind === 'threshold')
    return `tiêu chí ${criterionNo(set, clause.criterion)}, ${appliesTo(set, clause)}`;
  const found = set.outcomes.flatMap((it) => leavesOf(it.rule)).find((it) => it.id === clause.condition);
  return `điều kiện “${found?.label ?? clause.condition}”`;
}

/** ": từ 3, Điều 10 khoản 1 điểm b, trang 5" */
function findingInWords({ value, legal, page }: Finding): string {
  const figure =
    value === null
      ? []
      : [Array.isArray(value) ? value.map((it) => formatNumber(it)).join(' đến ') : formatNumber(value)];
  const parts = [...figure, legal, ...(page === null ? [] : [page])].filter((part) => part !== '');
  return parts.length === 0 ? '' : `: ${parts.join(', ')}`;
}

function criterionNo(set: StandardSet, id: string): string {
  const retired = set.retired.find((it) => it.criterion.id === id)?.criterion;
  return (criterionOf(set, id) ?? retired)?.no ?? id;
}

function standardNo(set: StandardSet, id: string): string {
  const standard = set.standards.find((it) => it.id === id);
  return standard ? `tiêu chuẩn ${standard.no}` : `tiêu chuẩn ${id}`;
}
