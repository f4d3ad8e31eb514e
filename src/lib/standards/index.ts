import type { StandardSet } from '../core/model/standard-set.ts';
import { QD_01_2003 } from './qd-01-2003.ts';
import { REPORT_YEAR_END } from './report-year-end.ts';
import { SURVEY_YEAR_START } from './survey-year-start.ts';
import { TT_16_2022 } from './tt-16-2022.ts';

/** The sets that come with the app; a published set never changes, a correction is a new version. */
export const STANDARD_SETS: readonly StandardSet[] = [
  TT_16_2022,
  QD_01_2003,
  SURVEY_YEAR_START,
  REPORT_YEAR_END
];
