import type { OrganisationId, UserId } from '../ids.ts';

/** administrator: installs, adds users · office: plans, reviews · inspector: records visits · school: assesses itself. */
export const ROLES = ['administrator', 'office', 'inspector', 'school'] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_LABELS: Record<Role, string> = {
  administrator: 'Quản trị',
  office: 'Chuyên viên',
  inspector: 'Thành viên đoàn kiểm tra',
  school: 'Nhà trường'
};

/** Ông, Bà: how the minutes and the screens address a person. */
export type Courtesy = 'Ông' | 'Bà';

/** Who is logged in, as screens and rights know them. */
export interface SessionUser {
  id: UserId;
  /** Login name. */
  username: string;
  /** Full name as printed on minutes. */
  name: string;
  courtesy: Courtesy;
  /** Post as printed on minutes: "chuyên viên", "Hiệu trưởng". */
  post: string;
  role: Role;
  /** The organisation that the user belongs to: they see it and everything below it. */
  organisation: OrganisationId;
}
