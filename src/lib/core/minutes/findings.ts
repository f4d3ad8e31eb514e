import type { Finding, Visit } from '../model/visit.ts';
import { heading, lettered, paragraph, withoutEnd } from './bind.ts';
import type { Block } from './document.ts';
import type { MinutesInput } from './input.ts';

export function shortcomings(visit: Visit): Finding[] {
  return Object.values(visit.findings).filter((it) => it.kind === 'shortcoming');
}

export function strengths(visit: Visit): Finding[] {
  return Object.values(visit.findings).filter((it) => it.kind === 'strength');
}

/** "V. ƯU ĐIỂM VÀ TỒN TẠI": observed facts; an empty part says "Không có." and is never dropped. */
export function findings(input: MinutesInput, number: string): Block[] {
  const listed = (items: string[]) => (items.length > 0 ? lettered(items) : [paragraph('Không có.')]);
  return [
    heading(1, `${number}. ƯU ĐIỂM VÀ TỒN TẠI`),
    heading(2, '1. Ưu điểm'),
    ...listed(strengths(input.visit).map((it) => findingText(input, it))),
    heading(2, '2. Tồn tại'),
    ...listed(shortcomings(input.visit).map((it, index) => `Tồn tại ${index + 1}: ${findingText(input, it)}`))
  ];
}

/** The observed fact with the criterion that it belongs to. */
export function findingText({ evaluation }: MinutesInput, finding: Finding): string {
  const text = withoutEnd(finding.text ?? '');
  const result = evaluation.criteria.find((it) => it.criterion.id === finding.criterion);
  return result ? `${text} (tiêu chí ${result.criterion.no})` : text;
}
