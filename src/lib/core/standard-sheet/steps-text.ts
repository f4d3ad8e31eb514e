import { MAX_AMOUNT } from '../model/criterion-schema.ts';
import type { PointStep } from '../model/standard-set.ts';
import { amount, folded, listOf, right, wrong, type Codec } from './codec.ts';
import { written } from './requirement.ts';

const figure = amount(MAX_AMOUNT);
const points = amount(1000);

const STEP: Codec<PointStep> = {
  write: (step) => `từ ${written(step.atLeast)}: ${written(step.points)} điểm`,
  read(cell) {
    const [, from = '', given = ''] =
      /^từ ([\d.,]+) ?: ?([\d.,]+)(?: điểm)?$/.exec(folded(String(cell ?? ''))) ?? [];
    const atLeast = figure.read(from);
    const earned = points.read(given);
    return atLeast.ok && earned.ok
      ? right({ atLeast: atLeast.value, points: earned.value })
      : wrong('Ghi theo mẫu “từ 90: 4 điểm”, mỗi bậc một dòng.');
  },
  list: null
};

/** "từ 90: 4 điểm", a line a step. */
export const STEPS = listOf(STEP, 20, '\n');
