import type { SessionUser } from '../../core/model/person.ts';
import { OPINION_HOLDERS } from '../../core/opinions/compare.ts';
import type { Visit, VisitKind } from '../../core/model/visit.ts';
import { totalDiscrepancies } from '../../core/rules/discrepancies.ts';
import { VISIT_STATE_LABELS, type VisitState } from '../../core/rules/visit-state.ts';
import { formatDate, schoolYearText } from '../../core/vietnamese.ts';
import { visitsBeside, type VisitsBeside } from './beside.ts';
import { criteriaTable, type CriterionLine } from './criteria-table.ts';
import { photosOf, type PhotoLink } from './criterion-panel.ts';
import { sealWords, type SealWords } from './seal-words.ts';
import { verdictBand, type VerdictBand } from './verdict-band.ts';
import { visitDetail, type OfficeData, type VisitDetail } from './visit-detail.ts';
import * as records from './visit-records.ts';

/** A visit in words, as the page of the office shows it; nothing in it is more than the user may see. */
export interface VisitReview {
  id: string;
  school: string;
  shortSchool: string;
  kind: VisitKind;
  /** It is an opinion that others of the same school year can be read beside. */
  hasOpinions: boolean;
  date: string;
  about: { label: string; text: string }[];
  state: VisitState;
  stateLabel: string;
  seal: SealWords | null;
  /** Contributions that came after the seal. */
  late: number;
  /** Operations of a newer app. */
  unknown: number;
  missingPhotos: number;
  verdict: VerdictBand | null;
  /** The inspection before followed another set: its numbers do not stand beside. */
  otherSetBefore: string | null;
  criteria: CriterionLine[];
  conflicts: records.ConflictWords[];
  /** Totals that the school's books state and the figures do not give. */
  discrepancies: string[];
  facts: records.FactLine[];
  people: records.PersonLine[];
  strengths: records.RemarkLine[];
  shortcomings: records.RemarkLine[];
  recommendations: records.RecommendationLine[];
  schoolOpinion: string | null;
  generalPhotos: PhotoLink[];
  /** All operations ever recorded. */
  operations: number;
}

/** @throws Problem `not-found`, also when it is not theirs to see */
export async function reviewVisit(
  data: OfficeData,
  user: SessionUser,
  id: string
): Promise<{ review: VisitReview; detail: VisitDetail; beside: VisitsBeside }> {
  const detail = await visitDetail(data, user, id);
  const { visit, set, sets, evaluation, history } = detail;
  const beside = await visitsBeside(data, user, visit, detail.school);
  const names = new Map(history.map((entry) => [entry.actor as string, entry.actorName]));
  const review: VisitReview = {
    id: visit.id,
    school: visit.about.schoolRecord?.name ?? 'Chưa ghi trường',
    shortSchool: visit.about.schoolRecord?.shortName.replace(/^Trường /, '') ?? 'Chưa ghi trường',
    kind: visit.about.kind ?? 'inspection',
    hasOpinions: OPINION_HOLDERS.some((who) => who === visit.about.kind),
    date: visit.about.date ? formatDate(visit.about.date) : 'chưa ghi ngày',
    about: aboutLines(detail),
    state: detail.state,
    stateLabel: VISIT_STATE_LABELS[detail.state],
    seal: await sealWords(visit, detail.operations),
    late: history.filter((entry) => !entry.covered).length,
    unknown: visit.unknown.length,
    missingPhotos: detail.missingPhotos.length,
    verdict: set && evaluation ? verdictBand(set, visit, evaluation, beside) : null,
    otherSetBefore: otherSet(visit, beside),
    criteria: evaluation ? criteriaTable(visit, evaluation, beside) : [],
    conflicts: records.conflictWords(
      visit,
      set,
      sets,
      (actor) => names.get(actor) ?? 'Tài khoản không còn ở đây'
    ),
    discrepancies: set
      ? totalDiscrepancies(set, visit).map(({ criterion, text }) => `Mục ${criterion.no}. ${text}`)
      : [],
    facts: set ? records.factLines(set, visit, beside) : [],
    people: records.personLines(visit),
    strengths: records.findingLines(visit, set, 'strength'),
    shortcomings: records.findingLines(visit, set, 'shortcoming'),
    recommendations: records.recommendationLines(visit, set),
    schoolOpinion: visit.conclusion.schoolOpinion ?? null,
    generalPhotos: photosOf(visit, null, detail.missingPhotos, 'Năm nay'),
    operations: history.length
  };
  return { review, detail, beside };
}

function aboutLines({ visit: { about }, set }: VisitDetail): { label: string; text: string }[] {
  const hours = [about.startedAt, about.endedAt].flatMap((time) => time ?? []).join(' đến ');
  const lines = [
    { label: set?.scheme === 'record' ? 'Mẫu' : 'Bộ tiêu chuẩn', text: set?.name ?? about.standardSet },
    { label: 'Năm học', text: about.schoolYear && schoolYearText(about.schoolYear) },
    { label: 'Giờ', text: hours },
    {
      label: about.kind === 'survey' || about.kind === 'report' ? 'Đơn vị lập' : 'Đơn vị kiểm tra',
      text: about.officeRecord?.name
    },
    { label: 'Địa điểm', text: about.place },
    { label: 'Căn cứ', text: about.basis?.join('; ') },
    { label: 'Trường đề nghị', text: set?.outcomes.find((it) => it.id === about.target)?.label }
  ];
  return lines.flatMap(({ label, text }) => (text ? [{ label, text }] : []));
}

function otherSet({ about }: Visit, { previous }: VisitsBeside): string | null {
  const before = previous?.visit.about.standardSet;
  return before && before !== about.standardSet ? before : null;
}
