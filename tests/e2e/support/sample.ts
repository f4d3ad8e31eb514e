import { localDate } from '../../../src/lib/core/local-time.ts';

export const PASSWORD = 'mat-khau-thu-nghiem';
/** The sample tells its visits around the day on which the tests run: phones use their own clock. */
export const TODAY = localDate(Date.now());
/** Inspectors and an officer of the sample's commune. */
export const INSPECTOR = 'ha.doan';
export const SECOND_INSPECTOR = 'khoi.doan';
export const OFFICER = 'tung.phong';

/** What the version differs in that support/publish-version.ts publishes; invented, not law. */
export const BASIS = 'Thông tư số 16/2022/TT-BGDĐT, bản thử của Phòng để kiểm tra phần mềm';
export const RETIRED = { criterion: 'TNTT.1.4', no: '1.1.4' };
export const ADDED = { criterion: 'TNTT.1.9', no: '1.1.9', label: 'Có tủ sách ở mọi lớp học (mục thử)' };
export const LOWERED = { criterion: 'TNTT.1.2', no: '1.1.2', value: 0.1 };
export const EXAMPLE = { criterion: 'TNTT.1.1', caption: 'Kệ có nhãn phân loại (ảnh thử)' };
