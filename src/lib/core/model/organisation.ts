import type { OrganisationId } from '../ids.ts';

export const ORGANISATION_KINDS = ['ministry', 'province', 'district', 'commune', 'school'] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** Kinds of school as the law divides them. A multi-level school also says which levels it teaches. */
export const SCHOOL_KINDS = ['mam_non', 'tieu_hoc', 'thcs', 'thpt', 'nhieu_cap'] as const;
export type SchoolKind = (typeof SCHOOL_KINDS)[number];
export type SchoolLevel = Exclude<SchoolKind, 'nhieu_cap'>;

export const SCHOOL_KIND_LABELS: Record<SchoolKind, string> = {
  mam_non: 'Trường mầm non',
  tieu_hoc: 'Trường tiểu học',
  thcs: 'Trường trung học cơ sở',
  thpt: 'Trường trung học phổ thông',
  nhieu_cap: 'Trường phổ thông nhiều cấp học'
};

/** For tables and filters. */
export const SCHOOL_KIND_SHORT_LABELS: Record<SchoolKind, string> = {
  mam_non: 'Mầm non',
  tieu_hoc: 'Tiểu học',
  thcs: 'THCS',
  thpt: 'THPT',
  nhieu_cap: 'Nhiều cấp học'
};

/**
 * A node in the tree of offices and schools. District offices (Phòng GDĐT) existed until 30/6/2025, communes
 * took over after: the tree is data with dates, and a document names the bodies of its own day.
 */
export interface Organisation {
  id: OrganisationId;
  kind: OrganisationKind;
  parent: OrganisationId | null;
  /** Full name: "Trường Trung học cơ sở Suối Nhum", "Phòng Văn hóa - Xã hội phường Bến Cát". */
  name: string;
  /** Short name for lists and repeated mention: "Trường THCS Suối Nhum". */
  shortName: string;
  /** yyyy-mm-dd; null = open. */
  validFrom: string | null;
  validTo: string | null;
  school: SchoolProfile | null;
  issuer: Issuer | null;
}

export interface SchoolProfile {
  kind: SchoolKind;
  /** Levels taught; for a single-level school just its kind. */
  levels: SchoolLevel[];
  /** Regions that it lies in, by the ids that standard sets use: "mien-nui", "chuong-trinh-135". */
  regions?: string[];
  /** "số 215 đường Suối Nhum, khu phố 3, phường Bến Cát" */
  address: string;
  /** "phường Bến Cát" */
  commune: string;
}

/** How a body that issues minutes writes its name (NĐ 30/2020, Phụ lục I, mục II.2 and II.3). */
export interface Issuer {
  /** Upper line, capitals: "UBND PHƯỜNG BẾN CÁT". */
  parentLine: string;
  /** Lower line, capitals: "PHÒNG VĂN HÓA - XÃ HỘI". */
  nameLine: string;
  /** In running text: "Phòng Văn hóa - Xã hội". */
  inText: string;
  /** Abbreviation in the document symbol: "VHXH" gives "/BB-VHXH". */
  symbol: string;
  /** "Chủ tịch UBND phường": receives a copy. */
  reportsTo: string;
}
