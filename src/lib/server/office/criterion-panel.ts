import type { Sha256 } from '../../core/ids.ts';
import type { SchoolProfile } from '../../core/model/organisation.ts';
import type { StandardSet } from '../../core/model/standard-set.ts';
import type { Visit } from '../../core/model/visit.ts';
import { requirementForSchool, resultWord, shortfallSentence } from '../../core/rules/describe.ts';
import type { CriterionResult, CriterionState } from '../../core/rules/result.ts';
import { formatDate } from '../../core/vietnamese.ts';
import type { Beside } from './beside.ts';

export interface PhotoLink {
  sha256: Sha256;
  alt: string;
  text: string;
  /** Its bytes are still on the phone. */
  missing: boolean;
}

/** All that is known of one criterion, for the aside. */
export interface CriterionPanel {
  id: string;
  no: string;
  label: string;
  state: CriterionState;
  certain: boolean;
  result: string;
  equation: string | null;
  /** Null in a form: it judges nothing. */
  requirement: string | null;
  legal: string | null;
  shortfall: string | null;
  /** What was typed: seen, chosen, noted, why it does not apply. */
  said: { label: string; text: string }[];
  photos: PhotoLink[];
  previousPhotos: PhotoLink[];
}

interface Around {
  set: StandardSet;
  school: SchoolProfile;
  visit: Visit;
  missing: readonly Sha256[];
  previous: Beside | null;
}

export function criterionPanel(result: CriterionResult, around: Around): CriterionPanel {
  const { criterion, state, certain, equation, threshold } = result;
  const { set, school, visit, missing, previous } = around;
  const answer = visit.answers[criterion.id] ?? {};
  const said = [
    { label: 'Lựa chọn', text: criterion.options[answer.choice ?? -1] },
    { label: 'Nội dung', text: answer.text },
    { label: 'Thực tế', text: answer.actual },
    { label: 'Lý do không áp dụng', text: state === 'na' ? answer.reason : undefined },
    { label: 'Ghi chú', text: answer.note }
  ];
  return {
    id: criterion.id,
    no: criterion.no,
    label: result.label,
    state,
    certain,
    result: resultWord(result),
    equation,
    requirement: set.scheme === 'record' ? null : requirementForSchool(result, school),
    legal: threshold?.legal ?? null,
    shortfall: shortfallSentence(set, result),
    said: said.flatMap(({ label, text }) => (text ? [{ label, text }] : [])),
    photos: photosOf(visit, criterion.id, missing, 'Năm nay'),
    previousPhotos: previous
      ? photosOf(previous.visit, criterion.id, previous.missingPhotos, 'Năm trước')
      : []
  };
}

/** Photos of one criterion (null: of the library as a whole), by time. */
export function photosOf(
  visit: Visit,
  criterion: string | null,
  missing: readonly Sha256[],
  when: string
): PhotoLink[] {
  return Object.values(visit.photos)
    .filter((photo) => photo.criterion === criterion)
    .sort((a, b) => (a.takenAt < b.takenAt ? -1 : 1))
    .map(({ sha256, caption, takenAt }) => ({
      sha256,
      alt: caption ?? (criterion === null ? 'Ảnh chung của thư viện' : 'Ảnh của tiêu chí'),
      text: `${when} · ${formatDate(takenAt.slice(0, 10))}`,
      missing: missing.includes(sha256)
    }));
}
