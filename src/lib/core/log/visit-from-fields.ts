import type { VisitId } from '../ids.ts';
import { canonicalJson } from '../canonical.ts';
import type { Conflict, Visit } from '../model/visit.ts';
import type { Field } from './fold.ts';
import { checkValue, keepsBoth, neverDisagrees } from './paths.ts';

/** The visit that the fields tell. Pure: the same fields give the same visit on every device and on the server. */
export function visitFromFields(id: VisitId, fields: Iterable<Field>): Visit {
  const visit: Visit = {
    id,
    about: {},
    facts: {},
    answers: {},
    photos: {},
    participants: {},
    findings: {},
    recommendations: {},
    conclusion: {},
    signatures: {},
    seal: null,
    conflicts: [],
    unknown: []
  };
  for (const field of sortedByPath(fields)) {
    const understood = field.heads.filter((head) => checkValue(field.path, head.value) === 'ok');
    for (const head of field.heads) if (!understood.includes(head)) visit.unknown.push(head.id);
    if (understood.length === 0) continue;
    const conflict = conflictOf({ ...field, heads: understood });
    if (conflict) visit.conflicts.push(conflict);
    place(visit, field.path.split('/'), valueOf({ ...field, heads: understood }));
  }
  dropUnborn(visit);
  return visit;
}

/** Several heads with different values, unless the path keeps both as text or follows another. */
export function conflictOf(field: Field): Conflict | null {
  if (field.heads.length < 2 || keepsBoth(field.path) || neverDisagrees(field.path)) return null;
  const different = new Set(field.heads.map((head) => canonicalJson(head.value)));
  if (different.size < 2) return null;
  return {
    path: field.path,
    values: field.heads.map(({ id, value, actor, device, at }) => ({
      operation: id,
      value,
      actor,
      device,
      at
    }))
  };
}

function valueOf(field: Field): unknown {
  const [latest, ...others] = field.heads;
  if (!latest) return null;
  // What was sealed first stays sealed.
  if (field.path === 'seal') return field.heads.at(-1)!.value;
  if (others.length === 0 || !keepsBoth(field.path)) return latest.value;
  const texts = [...field.heads]
    .reverse()
    .flatMap((head) => (typeof head.value === 'string' ? [head.value] : []));
  return texts.length === 0 ? null : [...new Set(texts)].join('\n');
}

function place(visit: Visit, [room, key, member, deeper]: string[], value: unknown): void {
  if (value === null || room === undefined) return;
  if (room === 'seal') visit.seal = value as Visit['seal'];
  else if (room === 'about') assign(visit.about, key!, value);
  else if (room === 'facts') assign(visit.facts, key!, value);
  else if (room === 'origins') assign((visit.origins ??= {}), key!, value);
  else if (room === 'participants') assign(visit.participants, key!, value);
  else if (room === 'signatures') assign(visit.signatures, key!, value);
  else if (room === 'conclusion' && key === 'judgements') {
    visit.conclusion.judgements ??= {};
    assign(visit.conclusion.judgements, member!, value);
  } else if (room === 'conclusion') assign(visit.conclusion, key!, value);
  else if (room === 'photos' && member === undefined)
    visit.photos[key!] = { ...visit.photos[key!], ...(value as Visit['photos'][string]) };
  else if (room === 'answers' || room === 'findings' || room === 'recommendations' || room === 'photos') {
    const records = visit[room] as Record<string, object>;
    // Own members only: an id may be called `constructor`.
    if (!Object.hasOwn(records, key!)) records[key!] = {};
    assign(records[key!]!, member!, value);
  } else if (deeper !== undefined) throw new TypeError(`no place for ${room}/${key}/${member}/${deeper}`);
}

function assign(target: object, key: string, value: unknown): void {
  (target as Record<string, unknown>)[key] = value;
}

/** A caption of a removed photo, a due date of a removed recommendation: the record itself is gone. */
function dropUnborn(visit: Visit): void {
  for (const [id, photo] of Object.entries(visit.photos)) if (!photo.sha256) delete visit.photos[id];
  for (const [id, it] of Object.entries(visit.recommendations))
    if (it.text === undefined) delete visit.recommendations[id];
  for (const [id, it] of Object.entries(visit.findings)) if (it.text === undefined) delete visit.findings[id];
}

function sortedByPath(fields: Iterable<Field>): Field[] {
  return [...fields].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}
