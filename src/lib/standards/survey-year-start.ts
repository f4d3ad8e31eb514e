import type { StandardSet } from '../core/model/standard-set.ts';
import { FACTS } from './survey-year-start/facts.ts';
import { LEDGERS } from './survey-year-start/ledgers.ts';
import { PEOPLE } from './survey-year-start/people.ts';
import { PREMISES } from './survey-year-start/premises.ts';
import { STOCK } from './survey-year-start/stock.ts';
import { TITLE_HELD } from './survey-year-start/title-held.ts';

/**
 * The start-of-year survey that a school sends to its office. No law prescribes it: the questions follow forms that
 * were really used (`origin` of each), and what we added says so. `effectiveFrom` is the day from which it is offered.
 */
export const SURVEY_YEAR_START: StandardSet = {
  id: 'survey-year-start',
  version: 1,
  basedOn: null,
  name: 'Phiếu khảo sát thư viện đầu năm học',
  shortName: 'Khảo sát đầu năm',
  basis: '',
  effectiveFrom: '2020-08-01',
  effectiveTo: null,
  schoolKinds: ['mam_non', 'tieu_hoc', 'thcs', 'thpt', 'nhieu_cap'],
  visitKinds: ['survey'],
  scheme: 'record',
  confirmers: 1,
  regions: [],
  outcomes: [],
  facts: FACTS,
  standards: [STOCK, PREMISES, PEOPLE, TITLE_HELD, LEDGERS],
  retired: [],
  maxPoints: 0
};
