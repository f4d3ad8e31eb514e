import type { StandardSet } from '../core/model/standard-set.ts';
import { ACTIVITIES } from './tt-16-2022/activities.ts';
import { EQUIPMENT } from './tt-16-2022/equipment.ts';
import { FACILITIES } from './tt-16-2022/facilities.ts';
import { FACTS } from './tt-16-2022/facts.ts';
import { INFORMATION_RESOURCES } from './tt-16-2022/information-resources.ts';
import { everyStandardReaches } from './tt-16-2022/levels.ts';
import { MANAGEMENT } from './tt-16-2022/management.ts';

const STANDARDS = [INFORMATION_RESOURCES, FACILITIES, EQUIPMENT, ACTIVITIES, MANAGEMENT];

/**
 * Thông tư 16/2022/TT-BGDĐT: five standards, two levels, every criterion must hold (Điều 25 khoản 2).
 * Labels are our own wording. Thresholds seen in a stored copy are `found`; the others wait to be confirmed.
 */
export const TT_16_2022: StandardSet = {
  id: 'tt-16-2022',
  version: 1,
  basedOn: null,
  name: 'Thông tư 16/2022/TT-BGDĐT',
  shortName: 'Thông tư 16/2022',
  basis:
    'Thông tư số 16/2022/TT-BGDĐT ngày 22 tháng 11 năm 2022 của Bộ trưởng Bộ Giáo dục và Đào tạo ban hành Quy định tiêu chuẩn thư viện cơ sở giáo dục mầm non và phổ thông',
  effectiveFrom: '2023-01-07',
  effectiveTo: null,
  schoolKinds: ['mam_non', 'tieu_hoc', 'thcs', 'thpt', 'nhieu_cap'],
  visitKinds: ['inspection', 'self-assessment', 're-inspection'],
  scheme: 'levels',
  confirmers: 1,
  regions: [],
  outcomes: [
    {
      id: 'chua-dat',
      rank: 0,
      label: 'Chưa đạt tiêu chuẩn',
      sentence: 'chưa đạt tiêu chuẩn Mức độ 1',
      rule: null
    },
    {
      id: 'muc-do-1',
      rank: 1,
      label: 'Mức độ 1',
      sentence: 'đạt tiêu chuẩn Mức độ 1',
      rule: everyStandardReaches(STANDARDS, 1)
    },
    {
      id: 'muc-do-2',
      rank: 2,
      label: 'Mức độ 2',
      sentence: 'đạt tiêu chuẩn Mức độ 2',
      rule: everyStandardReaches(STANDARDS, 2)
    }
  ],
  facts: FACTS,
  standards: STANDARDS,
  retired: [],
  maxPoints: 0
};
