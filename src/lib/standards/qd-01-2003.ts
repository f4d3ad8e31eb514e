import type { StandardSet } from '../core/model/standard-set.ts';
import { COLLECTIONS } from './qd-01-2003/collections.ts';
import { FACILITIES } from './qd-01-2003/facilities.ts';
import { FACTS } from './qd-01-2003/facts.ts';
import { LIBRARY_WORK } from './qd-01-2003/library-work.ts';
import { MANAGEMENT } from './qd-01-2003/management.ts';
import { ORGANISATION } from './qd-01-2003/organisation.ts';
import { REGIONS } from './qd-01-2003/regions.ts';
import { outstandingActivities, titleRule } from './qd-01-2003/titles.ts';

/**
 * Quyết định 01/2003/QĐ-BGDĐT, in force until 06/01/2023: five standards, 100 points, three titles.
 * The points of many lines are a proposal that fills the known totals (`pointsStatus: 'proposed'`), so that
 * every title stays provisional until the office confirms its own scoring table.
 */
export const QD_01_2003: StandardSet = {
  id: 'qd-01-2003',
  version: 1,
  basedOn: null,
  name: 'Quyết định 01/2003/QĐ-BGDĐT',
  shortName: 'Quyết định 01/2003',
  basis: [
    'Quyết định số 01/2003/QĐ-BGDĐT ngày 02 tháng 01 năm 2003 của Bộ trưởng Bộ Giáo dục và Đào tạo ban hành Quy định tiêu chuẩn thư viện trường phổ thông',
    'Quyết định số 01/2004/QĐ-BGDĐT ngày 29 tháng 01 năm 2004 của Bộ trưởng Bộ Giáo dục và Đào tạo về việc sửa đổi, bổ sung Quyết định số 01/2003/QĐ-BGDĐT'
  ].join('\n'),
  effectiveFrom: '2003-01-17',
  effectiveTo: '2023-01-06',
  schoolKinds: ['tieu_hoc', 'thcs', 'thpt', 'nhieu_cap'],
  visitKinds: ['inspection', 'self-assessment', 're-inspection'],
  scheme: 'points',
  confirmers: 1,
  regions: REGIONS,
  outcomes: [
    {
      id: 'chua-dat',
      rank: 0,
      label: 'Chưa đạt chuẩn',
      sentence: 'chưa đạt danh hiệu Thư viện đạt chuẩn',
      rule: null
    },
    {
      id: 'dat-chuan',
      rank: 1,
      label: 'Thư viện đạt chuẩn',
      sentence: 'Thư viện đạt chuẩn',
      rule: titleRule('dat-chuan', { total: 80, facilities: 18, organisation: 26 })
    },
    {
      id: 'tien-tien',
      rank: 2,
      label: 'Thư viện tiên tiến',
      sentence: 'Thư viện tiên tiến',
      rule: titleRule('tien-tien', { total: 90, facilities: 20, organisation: 28 })
    },
    {
      id: 'xuat-sac',
      rank: 3,
      label: 'Thư viện xuất sắc',
      sentence: 'Thư viện xuất sắc',
      rule: titleRule('xuat-sac', { total: 95, facilities: 20, organisation: 28 }, [outstandingActivities])
    }
  ],
  facts: FACTS,
  standards: [COLLECTIONS, FACILITIES, LIBRARY_WORK, ORGANISATION, MANAGEMENT],
  retired: [],
  maxPoints: 100
};
