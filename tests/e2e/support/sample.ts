import { localDate } from '../../../src/lib/core/local-time.ts';

export const PASSWORD = 'mat-khau-thu-nghiem';
/** The sample tells its visits around the day on which the tests run: phones use their own clock. */
export const TODAY = localDate(Date.now());
/** Inspectors and an officer of the sample's commune. */
export const INSPECTOR = 'ha.doan';
export const SECOND_INSPECTOR = 'khoi.doan';
export const OFFICER = 'tung.phong';
