import { heading, lettered, paragraph, sentence } from './bind.ts';
import { characteristics } from './characteristics.ts';
import { closing, recipients, signatures } from './closing.ts';
import type { Block, DocumentModel } from './document.ts';
import { findings, findingText, shortcomings, strengths } from './findings.ts';
import { voiceOf, type MinutesInput } from './input.ts';
import { levelReasons } from './level-reasons.ts';
import { basis, documentTitle, header, timeAndPlace } from './opening.ts';
import { ownParticipants, participants } from './people.ts';
import { photoAnnex } from './photos.ts';
import { pointsReasons } from './points-reasons.ts';
import { pointsResults } from './points-table.ts';
import { buildRecordForm } from './record-form.ts';
import { recommendations } from './recommendations.ts';
import { levelResults } from './results-table.ts';

export type { MinutesInput } from './input.ts';

/**
 * The minutes of an inspection, of a school's own assessment, or its survey or report, as a document without coordinates.
 * Layout by NĐ 30/2020/NĐ-CP; every figure and word comes from the visit, the evaluation and the standard set.
 * The same input gives the same document.
 */
export function buildMinutes(input: MinutesInput): DocumentModel {
  if (input.set.scheme === 'record') return buildRecordForm(input);
  return {
    title: documentTitle(input),
    createdAt: input.createdAt,
    identity: input.identity,
    draft: input.draft,
    header: header(input),
    blocks: [
      ...basis(input),
      ...timeAndPlace(input),
      ...(voiceOf(input).isSelf ? ownSections(input) : inspectionSections(input))
    ],
    closing: closing(input),
    signatures: signatures(input),
    recipients: recipients(input),
    annex: photoAnnex(input),
    shortCode: input.draft ? null : input.shortCode
  };
}

function inspectionSections(input: MinutesInput): Block[] {
  return [
    ...participants(input, 'I'),
    ...characteristics(input, 'II'),
    ...results(input, 'III'),
    ...reasons(input, 'IV'),
    ...findings(input, 'V'),
    ...recommendations(input, 'VI'),
    ...schoolOpinion(input, 'VII')
  ];
}

/** A school speaks of strong points, weak points and its plan to repair them (as the forms in use do). */
function ownSections(input: MinutesInput): Block[] {
  const listed = (items: string[]) => (items.length > 0 ? lettered(items) : [paragraph('Không có.')]);
  const { visit } = input;
  return [
    ...ownParticipants(input),
    ...characteristics(input, 'I'),
    ...results(input, 'II'),
    ...reasons(input, 'III'),
    heading(1, 'IV. ĐIỂM MẠNH, ĐIỂM YẾU VÀ KẾ HOẠCH KHẮC PHỤC'),
    heading(2, '1. Điểm mạnh'),
    ...listed(strengths(visit).map((it) => findingText(input, it))),
    heading(2, '2. Điểm yếu'),
    ...listed(shortcomings(visit).map((it) => findingText(input, it))),
    ...recommendations(input, '3')
  ];
}

function results(input: MinutesInput, number: string): Block[] {
  return input.set.scheme === 'levels' ? levelResults(input, number) : pointsResults(input, number);
}

function reasons(input: MinutesInput, number: string): Block[] {
  return input.set.scheme === 'levels' ? levelReasons(input, number) : pointsReasons(input, number);
}

/** Never left out: an empty one says that the school has no other opinion. */
function schoolOpinion({ visit }: MinutesInput, number: string): Block[] {
  const opinion = visit.conclusion.schoolOpinion?.trim();
  const texts = opinion ? opinion.split(/\n+/) : ['Nhà trường không có ý kiến khác.'];
  return [heading(1, `${number}. Ý KIẾN CỦA NHÀ TRƯỜNG`), ...texts.map((text) => paragraph(sentence(text)))];
}
