import type { OrganisationId } from '../../src/lib/core/ids.ts';
import type { Organisation, SchoolKind, SchoolLevel } from '../../src/lib/core/model/organisation.ts';

/** Everything here is invented; the names say so wherever a body could be taken for a real one. */
const SAMPLE = '(dữ liệu mẫu)';

const id = (text: string) => text as OrganisationId;

export const PROVINCE: Organisation = {
  id: id('so-gddt'),
  kind: 'province',
  parent: null,
  name: `Sở Giáo dục và Đào tạo ${SAMPLE}`,
  shortName: 'Sở GDĐT',
  validFrom: null,
  validTo: null,
  school: null,
  issuer: {
    parentLine: 'UBND THÀNH PHỐ (DỮ LIỆU MẪU)',
    nameLine: 'SỞ GIÁO DỤC VÀ ĐÀO TẠO',
    inText: 'Sở Giáo dục và Đào tạo',
    symbol: 'SGDĐT',
    reportsTo: 'Giám đốc Sở Giáo dục và Đào tạo'
  }
};

/** Ceased with the districts on 1/7/2025; old minutes keep its name. */
export const DISTRICT: Organisation = {
  id: id('pgd-ben-cat'),
  kind: 'district',
  parent: PROVINCE.id,
  name: `Phòng Giáo dục và Đào tạo Bến Cát ${SAMPLE}`,
  shortName: 'Phòng GDĐT Bến Cát',
  validFrom: null,
  validTo: '2025-06-30',
  school: null,
  issuer: {
    parentLine: 'UBND THỊ XÃ BẾN CÁT (DỮ LIỆU MẪU)',
    nameLine: 'PHÒNG GIÁO DỤC VÀ ĐÀO TẠO',
    inText: 'Phòng Giáo dục và Đào tạo',
    symbol: 'PGDĐT',
    reportsTo: 'Chủ tịch UBND thị xã'
  }
};

export const COMMUNE: Organisation = {
  id: id('vhxh-ben-cat'),
  kind: 'commune',
  parent: PROVINCE.id,
  name: `Phòng Văn hóa - Xã hội phường Bến Cát ${SAMPLE}`,
  shortName: 'Phòng VH-XH Bến Cát',
  validFrom: '2025-07-01',
  validTo: null,
  school: null,
  issuer: {
    parentLine: 'UBND PHƯỜNG BẾN CÁT (DỮ LIỆU MẪU)',
    nameLine: 'PHÒNG VĂN HÓA - XÃ HỘI',
    inText: 'Phòng Văn hóa - Xã hội',
    symbol: 'VHXH',
    reportsTo: 'Chủ tịch UBND phường'
  }
};

export interface SampleSchool extends Organisation {
  classes: number;
  pupils: number;
  teachers: number;
  principal: Staff;
  librarian: Staff;
}

export interface Staff {
  name: string;
  courtesy: 'Ông' | 'Bà';
  post: string;
}

type Line = [slug: string, kind: SchoolKind, name: string, classes: number, pupils: number, street: string];

/** Head counts are plausible for the kind of school, and belong to nobody. */
const SCHOOLS: Line[] = [
  ['th-ben-tuong', 'tieu_hoc', 'Bến Tượng', 18, 602, '215 đường Bến Tượng, khu phố 3'],
  ['th-an-loc', 'tieu_hoc', 'An Lộc', 24, 831, '48 đường Hàng Sao, khu phố 1'],
  ['th-rach-ke', 'tieu_hoc', 'Rạch Kè', 30, 1_096, '9 đường Rạch Kè, khu phố 5'],
  ['th-kenh-dao', 'tieu_hoc', 'Kênh Đào', 16, 517, '77 đường Kênh Đào, khu phố 2'],
  ['th-dong-sen', 'tieu_hoc', 'Đồng Sến', 20, 688, '130 đường Đồng Sến, khu phố 4'],
  ['th-cau-quan', 'tieu_hoc', 'Cầu Quan', 27, 972, '12 đường Cầu Quan, khu phố 6'],
  ['th-suoi-soi', 'tieu_hoc', 'Suối Sỏi', 12, 384, '5 đường Suối Sỏi, khu phố 7'],
  ['th-bau-tram', 'tieu_hoc', 'Bàu Trâm', 22, 759, '301 đường Bàu Trâm, khu phố 8'],
  ['thcs-go-dau', 'thcs', 'Gò Dầu', 26, 1_043, '64 đường Gò Dầu, khu phố 2'],
  ['thcs-lo-gach', 'thcs', 'Lò Gạch', 20, 792, '18 đường Lò Gạch, khu phố 5'],
  ['thcs-rach-bap', 'thcs', 'Rạch Bắp', 32, 1_307, '250 đường Rạch Bắp, khu phố 1'],
  ['thcs-suoi-nhum', 'thcs', 'Suối Nhum', 24, 968, '215 đường Suối Nhum, khu phố 3'],
  ['thcs-cay-diep', 'thcs', 'Cây Điệp', 16, 611, '33 đường Cây Điệp, khu phố 9'],
  ['mn-be-ngoan', 'mam_non', 'Bé Ngoan', 10, 286, '7 đường Hoa Mai, khu phố 1'],
  ['mn-son-ca', 'mam_non', 'Sơn Ca', 14, 402, '91 đường Sơn Ca, khu phố 4'],
  ['mn-vang-anh', 'mam_non', 'Vàng Anh', 12, 331, '26 đường Vàng Anh, khu phố 2'],
  ['mn-tuoi-ngoc', 'mam_non', 'Tuổi Ngọc', 9, 247, '15 đường Tuổi Ngọc, khu phố 6'],
  ['mn-hoa-cau', 'mam_non', 'Hoa Cau', 11, 305, '4 đường Hoa Cau, khu phố 7'],
  ['mn-huong-duong', 'mam_non', 'Hướng Dương', 16, 458, '112 đường Hướng Dương, khu phố 8'],
  ['mn-truc-xanh', 'mam_non', 'Trúc Xanh', 8, 214, '39 đường Trúc Xanh, khu phố 9'],
  ['mn-anh-mai', 'mam_non', 'Ánh Mai', 13, 367, '58 đường Ánh Mai, khu phố 3'],
  ['th-thcs-hang-keo', 'nhieu_cap', 'Hàng Keo', 22, 784, '400 đường Hàng Keo, khu phố 10'],
  ['thpt-ben-san', 'thpt', 'Bến Sắn', 36, 1_512, '1 đường Bến Sắn, khu phố 1'],
  ['thpt-dong-chua', 'thpt', 'Đồng Chùa', 30, 1_234, '88 đường Đồng Chùa, khu phố 4']
];

const LONG: Record<SchoolKind, string> = {
  mam_non: 'Trường Mầm non',
  tieu_hoc: 'Trường Tiểu học',
  thcs: 'Trường Trung học cơ sở',
  thpt: 'Trường Trung học phổ thông',
  nhieu_cap: 'Trường Tiểu học và Trung học cơ sở'
};
const SHORT: Record<SchoolKind, string> = {
  mam_non: 'Trường MN',
  tieu_hoc: 'Trường TH',
  thcs: 'Trường THCS',
  thpt: 'Trường THPT',
  nhieu_cap: 'Trường TH&THCS'
};
const TEACHERS_PER_CLASS: Record<SchoolKind, number> = {
  mam_non: 2.1,
  tieu_hoc: 1.4,
  thcs: 1.9,
  thpt: 2.25,
  nhieu_cap: 1.7
};

const FAMILY = ['Huỳnh', 'Lâm', 'Phạm', 'Võ', 'Bùi', 'Đặng', 'Hồ', 'Ngô', 'Dương', 'Tạ', 'Trịnh', 'Mạc'];
const WOMEN = [
  'Thị Ngọc Diễm',
  'Thị Bạch Lan',
  'Kim Oanh',
  'Thị Mỹ Duyên',
  'Thanh Thảo',
  'Thị Hồng Gấm',
  'Thu Cúc'
];
const MEN = ['Văn Khải', 'Minh Trực', 'Công Danh', 'Hữu Phước', 'Quang Vinh', 'Tấn Lộc'];

export const SAMPLE_SCHOOLS: SampleSchool[] = SCHOOLS.map(
  ([slug, kind, name, classes, pupils, street], place) => ({
    id: id(slug),
    kind: 'school',
    // THPT answer to the province, the others to the commune.
    parent: kind === 'thpt' ? PROVINCE.id : COMMUNE.id,
    name: `${LONG[kind]} ${name}`,
    shortName: `${SHORT[kind]} ${name}`,
    validFrom: null,
    validTo: null,
    school: {
      kind,
      levels: levelsOf(kind),
      regions: ['dong-bang'],
      address: `số ${street}, phường Bến Cát`,
      commune: 'phường Bến Cát'
    },
    issuer: null,
    classes,
    pupils,
    teachers: Math.round(classes * TEACHERS_PER_CLASS[kind]),
    principal: staff(place, 'Hiệu trưởng', kind === 'mam_non' || place % 2 === 1),
    librarian: staff(place + 5, 'Nhân viên thư viện', place % 5 !== 2)
  })
);

function levelsOf(kind: SchoolKind): SchoolLevel[] {
  return kind === 'nhieu_cap' ? ['tieu_hoc', 'thcs'] : [kind];
}

function staff(place: number, post: string, woman: boolean): Staff {
  const given = woman ? WOMEN[place % WOMEN.length]! : MEN[place % MEN.length]!;
  return { name: `${FAMILY[place % FAMILY.length]!} ${given}`, courtesy: woman ? 'Bà' : 'Ông', post };
}

/** The organisation alone, as the tree and the visits keep it. */
export function organisationOf(school: SampleSchool): Organisation {
  const { id, kind, parent, name, shortName, validFrom, validTo, school: profile, issuer } = school;
  return { id, kind, parent, name, shortName, validFrom, validTo, school: profile, issuer };
}
