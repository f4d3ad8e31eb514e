import { formatNumber } from '../../src/lib/core/vietnamese.ts';
import type { OrganisationId, Sha256 } from '../../src/lib/core/ids.ts';
import { makeSeal, signedContent } from '../../src/lib/core/log/seal.ts';
import type { Organisation } from '../../src/lib/core/model/organisation.ts';
import { schoolYearOf } from '../../src/lib/core/model/school-year.ts';
import type { StandardSet } from '../../src/lib/core/model/standard-set.ts';
import type { Participant, VisitKind } from '../../src/lib/core/model/visit.ts';
import { evaluateVisit } from '../../src/lib/core/rules/evaluate.ts';
import { conditionsOf } from '../../src/lib/core/rules/set-index.ts';
import { serverEnvironment } from '../../src/lib/server/environment.ts';
import { addDays, localInstant, localMs } from './calendar.ts';
import type { Chance } from './chance.ts';
import { organisationOf, type SampleSchool } from './organisations.ts';
import { drawPhoto } from './photos.ts';
import { recorded, type Entry, type Quality } from './recorded.ts';
import { Scribe, type Author } from './scribe.ts';
import { drawSignature, PAD } from './signature.ts';

export interface Plan {
  kind: VisitKind;
  school: SampleSchool;
  office: Organisation;
  set: StandardSet;
  date: string;
  /** HH:mm */
  time: string;
  basis: string[];
  /** Rank of the outcome asked for; of no meaning where nothing is judged. */
  target: number;
  participants: Omit<Participant, 'order'>[];
}

export interface Shot {
  sha256: Sha256;
  bytes: Uint8Array;
}

/** One visit being told, step by step, from the plan to the seal. */
export class VisitStory {
  readonly scribe: Scribe;
  readonly shots: Shot[] = [];
  private readonly plan: Plan;
  private readonly chance: Chance;

  /** The plan is entered `daysAhead` days before the visit. */
  constructor(plan: Plan, planner: Author, chance: Chance, daysAhead: number) {
    this.plan = plan;
    this.chance = chance;
    this.scribe = new Scribe(chance, localMs(addDays(plan.date, -daysAhead), '08:10'));
    for (const [path, value] of this.about()) this.scribe.record(planner, path, value);
    for (const [order, person] of plan.participants.entries())
      this.scribe.record(planner, `participants/${this.scribe.newId()}`, { ...person, order: order + 1 });
    this.scribe.waitUntil(localMs(plan.date, plan.time));
  }

  /** Records the first `portion` (0–1) of the form. */
  record(author: Author, quality: Quality, portion = 1): void {
    const entries = recorded(this.plan.set, this.plan.school, quality, this.chance);
    for (const [path, value] of entries.slice(0, Math.ceil(entries.length * portion)))
      this.scribe.record(author, path, value);
  }

  async photograph(author: Author, count: number): Promise<void> {
    const { school, set } = this.plan;
    const all = set.standards.flatMap((standard) => standard.criteria);
    const suggested = all.filter((criterion) => criterion.photoSuggested);
    const subjects = suggested.length > 0 ? suggested : all;
    for (let shot = 0; shot < count; shot++) {
      const criterion = subjects[shot % subjects.length]!;
      const caption = `${criterion.no} ${criterion.label}`.slice(0, 78);
      const { bytes, width, height } = await drawPhoto(school.shortName, caption, this.chance);
      const sha256 = await serverEnvironment.hashBytes(bytes);
      const id = this.scribe.newId();
      const takenAt = localInstant(this.scribe.now);
      const photo = { sha256, width, height, bytes: bytes.byteLength, criterion: criterion.id, takenAt };
      this.scribe.record(author, `photos/${id}`, photo);
      this.shots.push({ sha256, bytes });
    }
  }

  /** Findings and recommendations as the evaluation gives them, the school's opinion, the end time. */
  conclude(author: Author, outstanding = false): void {
    const { set, school, date } = this.plan;
    const evaluation = evaluateVisit(set, school.school!, this.scribe.told());
    const failing = evaluation.criteria.filter((it) => it.state === 'fail');
    const passing = evaluation.criteria.filter((it) => it.state === 'pass').slice(0, 2);
    for (const { criterion } of passing) this.finding(author, 'strength', criterion.label, criterion.id);
    for (const { criterion, shortfall } of failing.slice(0, 4)) {
      this.finding(author, 'shortcoming', criterion.label, criterion.id);
      const id = `recommendations/${this.scribe.newId()}`;
      const fact = set.facts.find((it) => it.id === shortfall?.fact);
      const missing =
        shortfall && fact ? `Bổ sung ${formatNumber(shortfall.amount)} ${fact.shortUnit}: ` : 'Khắc phục: ';
      this.scribe.record(author, `${id}/text`, missing + criterion.label);
      this.scribe.record(author, `${id}/due`, addDays(date, this.chance.pick([60, 90, 150])));
      const { courtesy, name, post } = this.chance.happens(0.6) ? school.principal : school.librarian;
      this.scribe.record(author, `${id}/responsible`, `${courtesy} ${name}, ${post}`);
      this.scribe.record(author, `${id}/criterion`, criterion.id);
    }
    this.scribe.record(author, 'conclusion/schoolOpinion', 'Nhà trường thống nhất với nội dung biên bản.');
    const judgements = conditionsOf(set).filter((it) => it.kind === 'judgement');
    for (const answer of new Set(judgements.map((it) => it.question)))
      this.scribe.record(author, `conclusion/judgements/${answer}`, outstanding);
    this.scribe.record(author, 'about/endedAt', localInstant(this.scribe.now).slice(11, 16));
  }

  async signAndSeal(author: Author): Promise<void> {
    const contentHash = await serverEnvironment.hashText(signedContent(this.scribe.told()));
    for (const id of Object.keys(this.scribe.told().participants)) {
      this.scribe.wait(30);
      const signedAt = localInstant(this.scribe.now);
      const signature = { strokes: drawSignature(this.chance), ...PAD, signedAt, contentHash };
      this.scribe.record(author, `signatures/${id}`, signature);
    }
    const sealedAt = localInstant(this.scribe.now);
    const { operations } = this.scribe;
    const seal = await makeSeal(this.scribe.told(), operations, sealedAt, serverEnvironment.hashText);
    this.scribe.record(author, 'seal', seal);
  }

  private finding(author: Author, kind: 'strength' | 'shortcoming', text: string, criterion: string): void {
    const id = `findings/${this.scribe.newId()}`;
    this.scribe.record(author, `${id}/kind`, kind);
    this.scribe.record(author, `${id}/text`, text);
    this.scribe.record(author, `${id}/criterion`, criterion);
  }

  private about(): Entry[] {
    const { kind, school, office, set, date, time, basis, target } = this.plan;
    const record = organisationOf(school);
    const members = {
      kind,
      school: school.id,
      organisation: office.id as OrganisationId,
      schoolRecord: record,
      officeRecord: office,
      standardSet: set.id,
      standardSetVersion: set.version,
      schoolYear: schoolYearOf(date),
      date,
      startedAt: time,
      place: `Thư viện ${school.name}, ${school.school!.address}`,
      basis
    };
    const asked = set.outcomes[target];
    return Object.entries(asked ? { ...members, target: asked.id } : members).map(([member, value]) => [
      `about/${member}`,
      value
    ]);
  }
}
