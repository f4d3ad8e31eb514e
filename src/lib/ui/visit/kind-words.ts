import type { VisitKind } from '../../core/model/visit.ts';

/** Words that differ between a visit with minutes and a form that a school fills in. */
interface KindWords {
  /** "Buổi kiểm tra", "Khảo sát đầu năm" */
  title: string;
  /** "biên bản", "phiếu khảo sát" */
  document: string;
  date: string;
  /** What it follows. */
  set: string;
}

const OWN_FORMS: Partial<Record<VisitKind, KindWords>> = {
  survey: { title: 'Khảo sát đầu năm', document: 'phiếu khảo sát', date: 'Ngày lập', set: 'Mẫu' },
  report: { title: 'Báo cáo năm học', document: 'báo cáo', date: 'Ngày lập', set: 'Mẫu' }
};

const TITLES: Partial<Record<VisitKind, string>> = {
  'self-assessment': 'Buổi tự kiểm tra',
  're-inspection': 'Buổi phúc tra'
};

export function kindWords(kind: VisitKind = 'inspection'): KindWords {
  const title = TITLES[kind] ?? 'Buổi kiểm tra';
  return OWN_FORMS[kind] ?? { title, document: 'biên bản', date: 'Ngày kiểm tra', set: 'Bộ tiêu chuẩn' };
}
