import type { SchoolProfile } from '../model/organisation.ts';
import type { Criterion } from '../model/standard-set.ts';

/** The criterion in the words that the text uses for this kind of school ("mỗi trẻ" in a mầm non). */
export function labelFor({ label, labels }: Criterion, { kind }: Pick<SchoolProfile, 'kind'>): string {
  return labels?.[kind] ?? label;
}
