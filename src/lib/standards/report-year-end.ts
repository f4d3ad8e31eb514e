import type { StandardSet } from '../core/model/standard-set.ts';
import { ACTIVITIES } from './report-year-end/activities.ts';
import { FACTS } from './report-year-end/facts.ts';
import { OWN_ASSESSMENT, PEOPLE } from './report-year-end/people.ts';
import { PREMISES, SCALE } from './report-year-end/premises.ts';
import { STOCK } from './report-year-end/stock.ts';

/**
 * The library report of a school at the end of the year. Only the head of real reports could be seen, so that most
 * questions are our proposal and say so (`origin`). `effectiveFrom` is the day from which it is offered, not law.
 */
export const REPORT_YEAR_END: StandardSet = {
  id: 'report-year-end',
  version: 1,
  basedOn: null,
  name: 'Báo cáo công tác thư viện cuối năm học',
  shortName: 'Báo cáo cuối năm',
  basis: '',
  effectiveFrom: '2020-08-01',
  effectiveTo: null,
  schoolKinds: ['mam_non', 'tieu_hoc', 'thcs', 'thpt', 'nhieu_cap'],
  visitKinds: ['report'],
  scheme: 'record',
  confirmers: 1,
  regions: [],
  outcomes: [],
  facts: FACTS,
  standards: [SCALE, STOCK, PREMISES, ACTIVITIES, PEOPLE, OWN_ASSESSMENT],
  retired: [],
  maxPoints: 0
};
