import type { VisitKind } from '../model/visit.ts';
import { slug } from '../vietnamese.ts';

const MAX_CHARS = 80;

const KINDS: Record<VisitKind, string> = {
  inspection: 'BB-kiem-tra',
  'self-assessment': 'BB-tu-danh-gia',
  survey: 'Phieu-khao-sat',
  report: 'BC-nam-hoc',
  're-inspection': 'BB-phuc-tra'
};

/**
 * "BB-kiem-tra_THCS-Suoi-Nhum_2026-11-12_ban-1.pdf", drafts "…_NHAP.pdf"; at most 80 characters, the school's
 * name gives way. `revision`: null for a draft.
 */
export function minutesFileName(
  kind: VisitKind,
  schoolShortName: string,
  date: string,
  revision: number | null
): string {
  const start = KINDS[kind];
  const end = `${date}_${revision === null ? 'NHAP' : `ban-${revision}`}.pdf`;
  const room = MAX_CHARS - start.length - end.length - 2;
  const school = slug(schoolShortName.replace(/^Trường\s+/, ''))
    .slice(0, room)
    .replace(/-$/, '');
  return `${start}_${school}_${end}`;
}
