import type { Kysely, Transaction } from 'kysely';

/**
 * The tables as Kysely sees them. Times are ISO 8601 text in UTC, JSON is text, flags are 0 or 1: what SQLite
 * and PostgreSQL both keep unchanged. Names of better-auth's tables and columns are its own.
 */
export interface Tables {
  organisations: OrganisationRow;
  operations: OperationRow;
  visits: VisitTableRow;
  visit_people: { visit: string; user: string };
  visit_photos: VisitPhotoRow;
  blobs: { sha256: string; bytes: number; received_at: string };
  devices: DeviceRow;
  login_attempts: { id: string; username: string; at: string };
  login_locks: { username: string; until: string };
  settings: { key: string; value: string };
  standard_changes: StandardChangeRow;
  standard_drafts: StandardDraftRow;
  standard_sets: StandardSetRow;
  user: UserRow;
}

export type Database = Kysely<Tables>;
export type Work = Transaction<Tables>;

export interface OrganisationRow {
  id: string;
  kind: string;
  parent: string | null;
  name: string;
  short_name: string;
  /** Names without marks and capitals, for the search box. */
  search: string;
  valid_from: string | null;
  valid_to: string | null;
  school_kind: string | null;
  /** JSON of SchoolProfile. */
  school: string | null;
  /** JSON of Issuer. */
  issuer: string | null;
}

export interface OperationRow {
  visit: string;
  number: number;
  id: string;
  path: string;
  /** JSON */
  value: string;
  at: string;
  actor: string;
  device: string;
  /** JSON list of ids */
  replaces: string;
  received_at: string;
}

/** How far one standard is. */
export interface StandardProgress {
  no: number;
  answered: number;
  required: number;
}

/** Read projection of one visit: rebuilt from its operations, never written by hand. */
export interface VisitTableRow {
  id: string;
  /** Number of the last operation. */
  head: number;
  creator: string | null;
  kind: string | null;
  school: string | null;
  organisation: string | null;
  standard_set: string | null;
  standard_set_version: number | null;
  school_year: string | null;
  date: string | null;
  state: string;
  /** Head of team, as on the minutes. */
  team_head: string | null;
  answered: number;
  required: number;
  /** JSON list of StandardProgress; empty while the standard set is not known. */
  standards: string;
  /** Outcome id: what the team concluded, else what the rules give. */
  outcome: string | null;
  verdict_kind: string | null;
  sealed_at: string | null;
  /** Hash and revision of the seal. */
  hash: string | null;
  revision: number;
  recommendations: number;
  photos: number;
  missing_photos: number;
  conflicts: number;
  /** Operations that came after the seal and are not covered by it. */
  late: number;
  /** Operations that this version cannot read. */
  unknown: number;
  /** JSON of the folded Visit (sealed content when sealed), without the seal's list of operations. */
  folded: string;
  /** Why the projection failed; null = it did not. The operations are stored all the same. */
  failure: string | null;
  updated_at: string;
}

export interface VisitPhotoRow {
  visit: string;
  sha256: string;
  /** 1 = in the visit as it stands, 0 = named by an operation that was replaced. */
  current: number;
}

export interface DeviceRow {
  id: string;
  user: string;
  app: string;
  last_contact: string;
  unsent_operations: number;
  unsent_photos: number;
  /** Device clock minus server clock, ms. */
  skew_ms: number;
}

/** A published standard set; a trigger refuses to change or delete it. */
export interface StandardSetRow {
  id: string;
  /** Unique for its id in the whole installation, the sets that come with the app included. */
  version: number;
  /** Office that published it: it is offered there and below. */
  owner: string;
  /** Canonical JSON of the StandardSet. */
  json: string;
  /** SHA-256 of `json`. */
  hash: string;
  published_at: string;
  published_by: string;
}

export interface StandardDraftRow {
  id: string;
  set_id: string;
  /** As which version it was published; null before. */
  version: number | null;
  /** JSON of `{id, version}`: what it was copied from. */
  based_on: string;
  owner: string;
  created_by: string;
  created_at: string;
  state: 'open' | 'published' | 'abandoned';
}

/** One change of a draft; a trigger refuses to change or delete it. */
export interface StandardChangeRow {
  draft: string;
  number: number;
  /** JSON of SetChange. */
  change: string;
  user: string;
  /** Full name at that time. */
  name: string;
  at: string;
}

/** better-auth's user with our profile. */
export interface UserRow {
  id: string;
  name: string;
  username: string | null;
  role: string | null;
  banned: number | null;
  courtesy: string;
  post: string;
  organisation: string;
}
