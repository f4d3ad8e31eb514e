import type { Criterion, StandardSet } from '../model/standard-set.ts';
import { criterionError, warning, type SetFault } from './fault.ts';

/**
 * What is wrong with a draft as the next version of a set: visits that are moved to it keep their answers.
 * @param former what the draft began from
 * @param newest the newest version that is offered now
 */
export function checkAgainst(former: StandardSet, newest: StandardSet, draft: StandardSet): SetFault[] {
  if (former.id !== draft.id) return [];
  return [...movedChoices(former, draft), ...published(former, newest)];
}

/** A recorded choice is kept by its place: another order would make another answer of it. */
function movedChoices(former: StandardSet, draft: StandardSet): SetFault[] {
  const known = new Map(criteriaOf(former).map((it) => [it.id, it]));
  return criteriaOf(draft).flatMap((criterion) => {
    const before = known.get(criterion.id);
    const moved = before?.options.some((option, at) => {
      const place = criterion.options.indexOf(option);
      return place >= 0 && place !== at;
    });
    return moved
      ? [
          criterionError(
            criterion,
            'lựa chọn đã đổi chỗ so với bản trước, câu trả lời cũ sẽ bị hiểu sai: giữ nguyên thứ tự, lựa chọn mới đứng cuối'
          )
        ]
      : [];
  });
}

function published(former: StandardSet, newest: StandardSet): SetFault[] {
  if (newest.version <= former.version) return [];
  const text = `Đã có bản ${newest.version}, công bố sau bản ${former.version} mà bản soạn này dựa vào: những gì bản ${newest.version} sửa và đối chiếu không có ở đây`;
  return [warning('set', text)];
}

function criteriaOf({ standards, retired }: StandardSet): Criterion[] {
  return [...standards.flatMap((it) => it.criteria), ...retired.map((it) => it.criterion)];
}
