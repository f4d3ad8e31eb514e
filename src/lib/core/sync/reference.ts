import type { FactSource } from '../facts-once/source.ts';
import type { Organisation } from '../model/organisation.ts';
import type { Courtesy, Role } from '../model/person.ts';
import type { Answer } from '../model/visit.ts';

/**
 * What a device keeps so that it works without a network: GET /api/reference answers this, with an ETag.
 * Standard sets themselves travel with the app; here only says which may be used.
 */
export interface Reference {
  /** ISO instant at which the server put it together. */
  at: string;
  standardSets: { id: string; version: number }[];
  /** Offices and schools that the user may see, and the offices above them. */
  organisations: Organisation[];
  /** People who may be in a team: those of the user's office. */
  colleagues: Colleague[];
  /** What is known of each school from earlier visits. */
  schools: SchoolHistory[];
  /** true: everything on this server is invented; screens say so. */
  demo: boolean;
}

export interface Colleague {
  id: string;
  name: string;
  courtesy: Courtesy;
  post: string;
  role: Role;
}

export interface SchoolHistory {
  school: string;
  /** Last sealed inspection before this school year. */
  last: PastVisit | null;
  /** The school's own assessment of this school year. */
  self: PastVisit | null;
  /** Last sealed inspection of this school year: what a re-check is compared with. Absent from an older server. */
  inspection?: PastVisit | null;
  /** Figures stated in this school year and the one before, newest first. Absent from an older server. */
  sources?: FactSource[];
  /** The school's staff as participants of earlier visits, to be offered again. */
  people: { name: string; courtesy: Courtesy; post: string }[];
}

export interface PastVisit {
  visit: string;
  /** yyyy-mm-dd */
  date: string;
  schoolYear: string;
  standardSet: string;
  standardSetVersion: number;
  /** Outcome id, or null when it was never concluded. */
  outcome: string | null;
  facts: Record<string, number>;
  answers: Record<string, Answer>;
  openRecommendations: { text: string; due: string | null }[];
}
