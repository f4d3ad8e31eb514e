import type { Sha256 } from '../ids.ts';
import type { Participant, Visit } from '../model/visit.ts';
import { isOwnForm, missingSigners } from './completeness-record.ts';
import type { Obstacle } from './obstacle.ts';

/** Who must take part, and who has not signed (or said why not) over the content as it stands. */
export function missingSignatures(visit: Visit, contentHash: Sha256): Obstacle[] {
  const participants = Object.entries(visit.participants).sort(([, a], [, b]) => a.order - b.order);
  return [
    ...missingPeople(
      visit,
      participants.map(([, it]) => it)
    ),
    ...participants.flatMap(([id, participant]) => missingSignature(visit, id, participant, contentHash))
  ];
}

function missingPeople(visit: Visit, participants: readonly Participant[]): Obstacle[] {
  if (isOwnForm(visit)) return missingSigners(participants);
  const found: Obstacle[] = [];
  const isSelf = visit.about.kind === 'self-assessment';
  if (!participants.some((it) => it.role === 'head'))
    found.push({
      kind: 'participant',
      text: isSelf ? 'Chưa có người chủ trì' : 'Chưa có trưởng đoàn',
      target: 'participants/team'
    });
  if (!isSelf && !participants.some((it) => it.side === 'school'))
    found.push({ kind: 'participant', text: 'Chưa có đại diện nhà trường', target: 'participants/school' });
  return found;
}

function missingSignature(
  visit: Visit,
  id: string,
  participant: Participant,
  contentHash: Sha256
): Obstacle[] {
  const who = `${participant.courtesy} ${participant.name}`;
  const signature = visit.signatures[id];
  const target = `participant/${id}`;
  if (!signature) return [{ kind: 'signature', text: `${who} chưa ký`, target }];
  if ('refused' in signature || signature.contentHash === contentHash) return [];
  return [{ kind: 'signature', text: `${who} đã ký trước khi nội dung thay đổi, cần ký lại`, target }];
}
