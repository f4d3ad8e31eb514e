import type { Participant, TeamRole, Visit } from '../../core/model/visit.ts';

export const ROLE_WORDS: Record<TeamRole, string> = {
  head: 'Trưởng đoàn',
  secretary: 'Thư ký',
  member: 'Thành viên'
};

const ROLE_ORDER: Record<TeamRole, number> = { head: 0, secretary: 1, member: 2 };

/** Participants with their ids: the school first, then the team; the head of team comes first in it. */
export function participantsOf(visit: Visit): [string, Participant][] {
  const rank = (person: Participant) =>
    person.side === 'school' ? 0 : 10 + ROLE_ORDER[person.role ?? 'member'];
  return Object.entries(visit.participants).sort(
    ([, a], [, b]) => rank(a) - rank(b) || a.order - b.order || (a.name < b.name ? -1 : 1)
  );
}

/** The order of signing: the school, members, the secretary; the head of team signs last. */
export function signingOrder(visit: Visit): [string, Participant][] {
  const rank = (person: Participant) =>
    person.side === 'school' ? 0 : person.role === 'head' ? 3 : person.role === 'secretary' ? 1 : 2;
  return participantsOf(visit).sort(([, a], [, b]) => rank(a) - rank(b) || a.order - b.order);
}
