import type { SessionUser } from '../../core/model/person.ts';
import type { Visit } from '../../core/model/visit.ts';
import {
  compareOpinions,
  OPINION_HOLDERS,
  type Comparability,
  type ComparedStandard,
  type Opinion,
  type OpinionHolder
} from '../../core/opinions/compare.ts';
import { formatDate, schoolYearText } from '../../core/vietnamese.ts';
import { visibleTo, withinOrganisation } from '../db/visible-visits.ts';
import { evaluate, standingVisit } from '../db/visit-row.ts';
import { permittedOperations } from './permitted-visit.ts';
import type { OfficeData } from './visit-detail.ts';

/** One column: who says it, when, and where it can be read whole. */
export interface OpinionSide {
  who: OpinionHolder;
  /** null: there is none this school year, or it is not theirs to see yet. */
  visit: {
    id: string;
    date: string;
    by: string;
    sealed: boolean;
    set: string;
    comparable: Comparability;
    verdict: string | null;
  } | null;
}

export interface OpinionsReview {
  id: string;
  school: string;
  shortSchool: string;
  schoolYear: string;
  set: string | null;
  /** Always the three, in the order self-assessment, inspection, re-inspection. */
  sides: OpinionSide[];
  standards: ComparedStandard[];
  differences: number;
  verdictsDiffer: boolean;
}

/**
 * What the school, the office and the office above it say of one library in one school year, beside each other.
 * @throws Problem `not-found`, also when the visit is not theirs to see
 */
export async function reviewOpinions(
  data: OfficeData,
  user: SessionUser,
  visitId: string
): Promise<OpinionsReview> {
  const { id, operations } = await permittedOperations(data.db, user, visitId);
  const opened = standingVisit(id, operations);
  const visits = [opened, ...(await othersOfTheYear(data, user, opened))];
  const opinions = OPINION_HOLDERS.flatMap((who) => {
    const visit = visits.find((it) => it.about.kind === who);
    return visit ? [opinionOf(data, who, visit)] : [];
  });
  // The law of the visit that was opened leads; beside a survey, that of the last who looked.
  const leading = opinions.find((it) => it.visit.id === id) ?? opinions.at(-1);
  const comparison = leading?.set ? compareOpinions(leading.set, opinions) : null;
  const { schoolRecord, schoolYear } = opened.about;
  return {
    id,
    school: schoolRecord?.name ?? 'Chưa ghi trường',
    shortSchool: schoolRecord?.shortName.replace(/^Trường /, '') ?? 'Chưa ghi trường',
    schoolYear: schoolYear ? schoolYearText(schoolYear) : 'chưa ghi',
    set: leading?.set?.name ?? null,
    sides: OPINION_HOLDERS.map((who) => ({
      who,
      visit: sideOf(
        opinions.find((it) => it.who === who),
        comparison?.sides.find((it) => it.who === who)
      )
    })),
    standards: comparison?.standards ?? [],
    differences: comparison?.differences ?? 0,
    verdictsDiffer: comparison?.verdictsDiffer ?? false
  };
}

/** Sealed before unsealed, then the newest; what the user may not see is not there. */
async function othersOfTheYear(
  { db }: OfficeData,
  user: SessionUser,
  { id, about }: Visit
): Promise<Visit[]> {
  if (!about.school || !about.schoolYear) return [];
  const rows = await withinOrganisation(db, user.organisation)
    .selectFrom('visits')
    .select(['folded', 'sealed_at'])
    .where(visibleTo(user))
    .where('school', '=', about.school)
    .where('school_year', '=', about.schoolYear)
    .where('kind', 'in', OPINION_HOLDERS)
    .where('id', '!=', id)
    .orderBy('date', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const sealedFirst = [...rows.filter((it) => it.sealed_at), ...rows.filter((it) => !it.sealed_at)];
  return sealedFirst.flatMap(({ folded }) => (JSON.parse(folded) as Visit | null) ?? []);
}

function opinionOf({ standards }: OfficeData, who: OpinionHolder, visit: Visit): Opinion {
  const sets = standards.current();
  const { standardSet, standardSetVersion, schoolRecord } = visit.about;
  return {
    who,
    visit,
    set: (standardSet && sets.find(standardSet, standardSetVersion ?? 0)) || null,
    evaluation: evaluate(sets, visit, schoolRecord?.school ?? null)
  };
}

function sideOf(
  opinion: Opinion | undefined,
  side: { comparable: Comparability; verdict: string | null } | undefined
): OpinionSide['visit'] {
  if (!opinion) return null;
  const { about, id, seal } = opinion.visit;
  return {
    id,
    date: about.date ? formatDate(about.date) : 'chưa ghi ngày',
    by: about.officeRecord?.shortName ?? '',
    sealed: seal !== null,
    set: opinion.set?.shortName ?? about.standardSet ?? '',
    comparable: side?.comparable ?? 'unknown',
    verdict: side?.verdict ?? null
  };
}
