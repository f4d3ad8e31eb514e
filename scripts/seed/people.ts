import type { OrganisationId, UserId } from '../../src/lib/core/ids.ts';
import type { Role } from '../../src/lib/core/model/person.ts';
import { createPerson } from '../../src/lib/server/auth/people.ts';
import type { Context } from '../../src/lib/server/context.ts';
import { COMMUNE, PROVINCE, SAMPLE_SCHOOLS, type Staff } from './organisations.ts';

export interface SamplePerson extends Staff {
  username: string;
  role: Role;
  organisation: OrganisationId;
}

export interface Account extends SamplePerson {
  id: UserId;
}

const schoolOf = (slug: string) => SAMPLE_SCHOOLS.find((school) => school.id === slug)!;

/** Invented people, one for each kind of work. */
export const SAMPLE_PEOPLE = {
  administrator: person('quantri', 'Mai Văn Phúc', 'Ông', 'Quản trị', 'administrator', PROVINCE.id),
  province: person('van.so', 'Đinh Thị Bích Vân', 'Bà', 'chuyên viên Sở GDĐT', 'office', PROVINCE.id),
  office: person('tung.phong', 'Phan Thanh Tùng', 'Ông', 'chuyên viên Phòng VH-XH', 'office', COMMUNE.id),
  ha: person('ha.doan', 'Nguyễn Thị Thu Hà', 'Bà', 'chuyên viên Phòng VH-XH', 'inspector', COMMUNE.id),
  khoi: person('khoi.doan', 'Đỗ Minh Khôi', 'Ông', 'chuyên viên Phòng VH-XH', 'inspector', COMMUNE.id),
  phung: person('phung.doan', 'Lý Kim Phụng', 'Bà', 'chuyên viên Phòng VH-XH', 'inspector', COMMUNE.id),
  bao: person('bao.doan', 'Trần Quốc Bảo', 'Ông', 'cán bộ thư viện cốt cán', 'inspector', COMMUNE.id),
  benTuong: schoolPerson('th.bentuong', 'th-ben-tuong'),
  rachBap: schoolPerson('thcs.rachbap', 'thcs-rach-bap')
};

export type People = Record<keyof typeof SAMPLE_PEOPLE, Account>;

/** Makes their accounts, all with one password: only ever for invented data. */
export async function createPeople(context: Context, password: string): Promise<People> {
  const accounts: [string, Account][] = [];
  for (const [key, sample] of Object.entries(SAMPLE_PEOPLE)) {
    const id = await createPerson(context.auth, context.db, { ...sample, password });
    accounts.push([key, { ...sample, id }]);
  }
  return Object.fromEntries(accounts) as People;
}

function person(
  username: string,
  name: string,
  courtesy: Staff['courtesy'],
  post: string,
  role: Role,
  organisation: OrganisationId
): SamplePerson {
  return { username, name, courtesy, post, role, organisation };
}

function schoolPerson(username: string, slug: string): SamplePerson {
  const school = schoolOf(slug);
  return { ...school.principal, username, role: 'school', organisation: school.id };
}
