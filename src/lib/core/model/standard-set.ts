import type { Sha256 } from '../ids.ts';
import type { Clause, Confirmation, FactStatus } from './clause.ts';
import type { SchoolKind } from './organisation.ts';
import type { Rule } from './rule.ts';
import type { VisitKind } from './visit.ts';

export type { Clause, Confirmation, FactStatus } from './clause.ts';

/** A set that names what is asked, and against what. Immutable once published; a visit pins id and version. */
export interface StandardSet {
  id: string;
  version: number;
  /** The version or the set that this one was made from; null for a first version. */
  basedOn: { id: string; version: number } | null;
  /** "Thông tư 16/2022/TT-BGDĐT" */
  name: string;
  /** "Thông tư 16/2022" */
  shortName: string;
  /** The basis of the minutes, without "Căn cứ": kind, number, date, issuer and subject; one text a line. */
  basis: string;
  /** yyyy-mm-dd */
  effectiveFrom: string;
  effectiveTo: string | null;
  schoolKinds: SchoolKind[];
  /** What it is filled in for. */
  visitKinds: VisitKind[];
  /** levels: every criterion holds · points: a score · record: figures only, nothing is judged. */
  scheme: 'levels' | 'points' | 'record';
  /** How many people must have confirmed a fact before it decides. */
  confirmers: 1 | 2;
  /** Regions with thresholds of their own; empty when the text knows none. A school may lie in several. */
  regions: Region[];
  /** Verdicts in rising order; the first is "not reached". Empty with scheme `record`. */
  outcomes: Outcome[];
  facts: Fact[];
  standards: Standard[];
  /** What former versions asked and this one no longer does; kept so that old answers keep their words. */
  retired: RetiredCriterion[];
  /** Highest total of points; 0 for scheme `levels`. */
  maxPoints: number;
}

export interface Region {
  /** "mien-nui" */
  id: string;
  /** "Miền núi, vùng sâu, hải đảo" */
  label: string;
}

export interface RetiredCriterion {
  standard: string;
  criterion: Criterion;
}

export interface Outcome {
  /** "chua-dat", "muc-do-1", "tien-tien" … */
  id: string;
  rank: number;
  /** As on screen: "Mức độ 1", "Chưa đạt tiêu chuẩn". */
  label: string;
  /** As inside a sentence of the minutes: "đạt tiêu chuẩn Mức độ 1". */
  sentence: string;
  /** When it is reached, besides the outcomes below it; null for "not reached". */
  rule: Rule | null;
}

/** A figure about the school, asked once and used by every criterion that needs it. */
export interface Fact {
  id: string;
  /** "Tổng số học sinh" */
  label: string;
  /** "học sinh", "bản", "m²" */
  unit: string;
  /** Short unit on screen: "HS", "bản", "m²". */
  shortUnit: string;
  kind: 'count' | 'measure' | 'percent';
  /** true: asked on the tab Thông tin; false: asked on the card of the first criterion that uses it. */
  general: boolean;
  /** Highest value that can be true; larger ones are refused as a slip of the finger. */
  max: number;
  /** Facts that sum up to it where they are known: offered as a proposal, never taken by itself. */
  sumOf?: string[];
}

export interface Standard {
  id: string;
  no: number;
  title: string;
  /** Highest points; null for scheme `levels`. */
  maxPoints: number | null;
  /**
   * In a school of several levels the criteria of this level (1 or 2) take the threshold of the highest level
   * taught, by this provision. Everything else takes the strictest of the levels taught.
   */
  highestLevelDecides?: { level: 1 | 2; legal: string };
  criteria: Criterion[];
}

export type CriterionKind = 'yes-no' | 'figure' | 'choice' | 'text' | 'table';

export interface Criterion {
  /** Stable id inside the set: "TNTT.1.2", "1.8". */
  id: string;
  /** As on screen and on paper: "1.1.2" under TT 16/2022, "1.8" under QĐ 01/2003. */
  no: string;
  label: string;
  /** Where the text words it differently for a kind of school ("mỗi trẻ" in a mầm non). */
  labels?: Partial<Record<SchoolKind, string>>;
  kind: CriterionKind;
  /** 1 or 2 under TT 16/2022; null otherwise. */
  level: 1 | 2 | null;
  /** Unit of the figure: "bản/HS". */
  unit: string;
  /** How the figure is made from facts; null unless kind is `figure`. */
  figure: FigureRule | null;
  /** Rows and columns of facts; only with kind `table`. */
  table?: TableRule;
  /** Answers to choose from; empty unless kind is `choice`. */
  options: string[];
  /** Which options (indexes) pass; empty = a choice that does not pass or fail by itself. */
  passOptions: number[];
  /** Highest points for scheme `points`; null = recorded, not scored. */
  maxPoints: number | null;
  pointsStatus: FactStatus;
  /** Where the points stand; absent while nobody has cited it. */
  pointsLegal?: string;
  pointsConfirmed?: Confirmation;
  /** Points that a figure earns by itself, highest first; without them the inspector gives the points. */
  steps?: PointStep[];
  thresholds: Threshold[];
  /** A parameter of other criteria (the share of pupils served at once): asked, never passed or failed. */
  parameter: boolean;
  /** Recorded for the office, never printed as a result and never required. */
  recordOnly: boolean;
  photoSuggested: boolean;
  /** Help for the inspector; null when the label says it all. */
  guidance: string | null;
  /** Where the question itself was seen: a real form, or our own proposal. Absent where thresholds tell it. */
  origin?: Clause;
  /** How it should look, for the inspector's phone. */
  examplePhoto?: { sha256: Sha256; caption: string };
}

/** From this figure on, so many points. */
export interface PointStep {
  atLeast: number;
  points: number;
}

/**
 * Figures in rows and columns, such as stock by kind of book. Each cell is a fact of its own; the total is always
 * computed. A total that the paper states is kept apart, only to report that it differs.
 */
export interface TableRule {
  /** "Loại sách" */
  rowTitle: string;
  columns: TableColumn[];
  rows: TableRow[];
}

export interface TableColumn {
  id: string;
  /** "Số bản" */
  label: string;
  /** Fact that keeps the total stated on paper; null when the form states none. */
  statedTotal: string | null;
  /** Columns that its cells are made of (start + added − removed); the cells' facts keep what the paper states. */
  computed?: { add: string[]; subtract: string[] };
}

export interface TableRow {
  /** "Sách giáo khoa" */
  label: string;
  /** A fact for each column; null where the form has no cell. */
  cells: (string | null)[];
}

/**
 * Sum of `add` × `scale` ÷ product of `divideBy`. A percent fact divides as a share (30 → 0.3).
 * Example: area per pupil = library_area ÷ (pupils × design_share).
 */
export interface FigureRule {
  add: string[];
  divideBy: string[];
  /** 100 for a percentage, else 1. */
  scale: number;
}

/** What the law asks of one criterion, for one kind of school, region and title. */
export interface Threshold extends Clause {
  schoolKind: SchoolKind | '*';
  /** Region id; '*' = everywhere. The most particular threshold counts: kind of school before region. */
  region: string;
  /** Outcome id that this threshold belongs to (scheme `points`); '*' = all. */
  outcome: string;
  /** 'is' = yes/no or choice must pass; 'not-required' = does not apply to this kind of school. */
  op: '>=' | '>' | 'between' | 'is' | 'not-required';
  /** Number, [low, high] for `between`, null = not known. Unused for `is` with a known requirement. */
  value: number | [number, number] | null;
  /** Unit when it differs from the criterion's: "bộ/GV". */
  unit: string | null;
}
