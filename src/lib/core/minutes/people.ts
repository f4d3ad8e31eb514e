import type { Participant, TeamRole, Visit } from '../model/visit.ts';
import { bold, heading, lettered, paragraph } from './bind.ts';
import type { Block } from './document.ts';
import type { MinutesInput } from './input.ts';

const ROLE_ORDER: (TeamRole | null)[] = ['head', 'secretary', 'member', null];
const ROLE_WORDS: Record<TeamRole, string> = {
  head: 'Trưởng đoàn',
  secretary: 'Thư ký',
  member: 'thành viên'
};

/** A participant with its key in the visit, which is also the key of its signature. */
export type Named = Participant & { id: string };

/** Head, secretary, members; within a role as ordered by the team. */
export function team(visit: Visit): Named[] {
  return everybody(visit)
    .filter((it) => it.side === 'team')
    .sort((a, b) => ROLE_ORDER.indexOf(a.role) - ROLE_ORDER.indexOf(b.role) || a.order - b.order);
}

/** The principal first. */
export function schoolSide(visit: Visit): Named[] {
  const isPrincipal = (it: Named) => (/^hiệu trưởng/i.test(it.post) ? 0 : 1);
  return everybody(visit)
    .filter((it) => it.side === 'school')
    .sort((a, b) => isPrincipal(a) - isPrincipal(b) || a.order - b.order);
}

export function everybody(visit: Visit): Named[] {
  return Object.entries(visit.participants)
    .map(([id, participant]) => ({ ...participant, id }))
    .sort((a, b) => a.order - b.order);
}

/** "I. THÀNH PHẦN": who inspected and who stood for the school. */
export function participants({ visit, school }: MinutesInput, number: string): Block[] {
  const people = (list: Named[]) =>
    list.length > 0 ? lettered(list.map(withRole)) : [paragraph('Không có.')];
  return [
    heading(1, `${number}. THÀNH PHẦN`),
    heading(2, '1. Đoàn kiểm tra (sau đây gọi là Đoàn)'),
    ...people(team(visit)),
    heading(2, `2. Đại diện ${school.shortName} (sau đây gọi là nhà trường)`),
    ...people(schoolSide(visit))
  ];
}

/** A school that assesses itself names who chairs, who keeps the minutes, and the others (Mẫu 1.9, NĐ 30/2020). */
export function ownParticipants({ visit }: MinutesInput): Block[] {
  const chair = everybody(visit).find((it) => it.role === 'head');
  const secretary = everybody(visit).find((it) => it.role === 'secretary');
  const others = everybody(visit).filter((it) => it !== chair && it !== secretary);
  const line = (label: string, people: Named[]): Block[] =>
    people.length === 0 ? [] : [paragraph(bold(`${label}:`), ` ${people.map(plainly).join('; ')}.`)];
  return [
    ...line('Chủ trì', chair ? [chair] : []),
    ...line('Thư ký', secretary ? [secretary] : []),
    ...line('Thành phần', others)
  ];
}

function plainly({ courtesy, name, post }: Named): string {
  return `${courtesy} ${name}, ${post}`;
}

function withRole(person: Named): string {
  return person.side === 'team' && person.role
    ? `${plainly(person)}, ${ROLE_WORDS[person.role]}`
    : plainly(person);
}
