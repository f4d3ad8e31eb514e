import type { VisitKind } from '../../core/model/visit.ts';

/** Words that differ between a visit with minutes and a form that a school fills in. */
interface KindWords {
  /** "Buổi kiểm tra", "Khảo sát đầu năm" */
  title: string;
  /** "biên bản", "phiếu khảo sát" */
  document: string;
  /** What one does in it: "kiểm tra", "ghi phiếu khảo sát" */
  verb: string;
  /** Whose answers it holds: "Đoàn kiểm tra" */
  writer: string;
  date: string;
  /** What it follows. */
  set: string;
}

const SCHOOL = 'Nhà trường';

const OWN_FORMS: Partial<Record<VisitKind, KindWords>> = {
  survey: {
    title: 'Khảo sát đầu năm',
    document: 'phiếu khảo sát',
    verb: 'ghi phiếu khảo sát',
    writer: SCHOOL,
    date: 'Ngày lập',
    set: 'Mẫu'
  },
  report: {
    title: 'Báo cáo năm học',
    document: 'báo cáo',
    verb: 'ghi báo cáo',
    writer: SCHOOL,
    date: 'Ngày lập',
    set: 'Mẫu'
  }
};

const VERBS: Partial<Record<VisitKind, string>> = {
  'self-assessment': 'tự kiểm tra',
  're-inspection': 'phúc tra'
};

/** A form that a school fills in about itself: nobody inspects or judges. */
export function isOwnForm(kind: VisitKind = 'inspection'): boolean {
  return OWN_FORMS[kind] !== undefined;
}

export function kindWords(kind: VisitKind = 'inspection'): KindWords {
  const verb = VERBS[kind] ?? 'kiểm tra';
  const writer = kind === 'self-assessment' ? SCHOOL : `Đoàn ${verb}`;
  const visit = { title: `Buổi ${verb}`, document: 'biên bản', verb, writer };
  return OWN_FORMS[kind] ?? { ...visit, date: 'Ngày kiểm tra', set: 'Bộ tiêu chuẩn' };
}
