import type { SchoolProfile } from '../model/organisation.ts';
import type { StandardSet } from '../model/standard-set.ts';
import type { Visit } from '../model/visit.ts';
import type { CriterionResult } from './result.ts';

/** A visit with its criteria judged: what the conditions of outcomes look at. */
export interface Judged {
  set: StandardSet;
  school: SchoolProfile;
  visit: Visit;
  criteria: readonly CriterionResult[];
}
