import type { Threshold } from '../../core/model/standard-set.ts';
import type { Requirement } from '../build.ts';

type Reference = Pick<Threshold, 'schoolKind' | 'region' | 'outcome'> & Requirement;

/** A threshold of one kind of school and one title ('*' = all). */
export function reference(
  schoolKind: Threshold['schoolKind'],
  outcome: string,
  requirement: Requirement
): Reference {
  return { schoolKind, region: '*', outcome, ...requirement };
}

export function references(legal: string, each: Reference[]): Threshold[] {
  return each.map((one) => ({ legal, ...one }));
}
