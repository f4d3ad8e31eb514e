import type { OrganisationId, UserId } from './ids.ts';
import type { Operation } from './log/operation.ts';
import type { SessionUser } from './model/person.ts';
import type { VisitKind } from './model/visit.ts';
import type { ProblemId } from './problem.ts';

/** Each organisation's parent; null for a root. */
export type OrganisationTree = ReadonlyMap<OrganisationId, OrganisationId | null>;

/** What decides who may see a visit. Members are null until somebody has recorded them. */
export interface VisitScope {
  kind: VisitKind | null;
  school: OrganisationId | null;
  /** Office that inspects, or the school itself. */
  organisation: OrganisationId | null;
  /** Who wrote the visit's first operation: the only one who sees it until it has a place. */
  creator: UserId | null;
  /** Accounts of the visit's participants. */
  participants: readonly UserId[];
  /** The minutes are locked: what stands in them is for everybody whom they are about. */
  sealed: boolean;
}

/** Kinds of visit that a school records itself. */
export const OWN_KINDS: readonly VisitKind[] = ['self-assessment', 'survey', 'report'];

/** A visit whose kind nobody has recorded yet may become one. */
function isOwnKind(kind: VisitKind | null): boolean {
  return kind === null || OWN_KINDS.includes(kind);
}

/** Whether `node` is `above` or lies below it. Unknown organisations lie nowhere. */
export function isWithin(
  tree: OrganisationTree,
  node: OrganisationId | null,
  above: OrganisationId
): boolean {
  const seen = new Set<OrganisationId>();
  for (let at = node; at !== null && tree.has(at) && !seen.has(at); at = tree.get(at) ?? null) {
    if (at === above) return true;
    seen.add(at);
  }
  return false;
}

/**
 * Denied unless a rule allows it: who records the visit sees it, and so does the office above the school. Who is looked
 * at reads what is finished: a school the sealed minutes about itself, an office the sealed re-check of its work.
 */
export function maySeeVisit(user: SessionUser, scope: VisitScope, tree: OrganisationTree): boolean {
  if (scope.school === null && scope.organisation === null) return scope.creator === user.id;
  if (isRecorder(user, scope, tree)) return true;
  if (user.role === 'school') return scope.school === user.organisation && scope.sealed;
  return isWithin(tree, scope.school, user.organisation) && (scope.sealed || !isRecheck(scope));
}

/** Who sees may write, except that nobody writes in what looks at them: neither a school nor a re-checked office. */
export function mayWriteVisit(user: SessionUser, scope: VisitScope, tree: OrganisationTree): boolean {
  if (!maySeeVisit(user, scope, tree)) return false;
  if (scope.school === null && scope.organisation === null)
    return user.role !== 'school' || isOwnKind(scope.kind);
  if (isRecorder(user, scope, tree)) return true;
  return user.role !== 'school' && !isRecheck(scope);
}

/** A second look at what another office found; until its office is recorded it is anybody's draft. */
function isRecheck({ kind, organisation }: VisitScope): boolean {
  return kind === 're-inspection' && organisation !== null;
}

/** The visit lies in the user's own office or below it, is the school's own work, or the user is in its team. */
function isRecorder(user: SessionUser, scope: VisitScope, tree: OrganisationTree): boolean {
  if (user.role === 'school') {
    const own = scope.organisation === null || scope.organisation === user.organisation;
    return own && scope.school === user.organisation && isOwnKind(scope.kind);
  }
  if (isWithin(tree, scope.organisation, user.organisation)) return true;
  return user.role === 'inspector' && scope.participants.includes(user.id);
}

/** Why an operation is refused, or null when it may be stored. `scope` is the visit as it stands before it. */
export function refusalOf(
  user: SessionUser,
  operation: Operation,
  scope: VisitScope,
  tree: OrganisationTree
): ProblemId | null {
  if (operation.actor !== user.id) return 'not-allowed';
  if (!mayWriteVisit(user, scope, tree)) return 'not-allowed';
  return mayPlace(user, operation, scope, tree) ? null : 'not-allowed';
}

/** Nobody puts a visit where they could not see it, takes one away from another office, nor uses a kind that is not theirs. */
function mayPlace(
  user: SessionUser,
  { path, value }: Operation,
  scope: VisitScope,
  tree: OrganisationTree
): boolean {
  if (path === 'about/kind')
    return user.role !== 'school' || value === null || OWN_KINDS.includes(value as VisitKind);
  if (path !== 'about/school' && path !== 'about/organisation') return true;
  const present = path === 'about/school' ? scope.school : scope.organisation;
  if (value === present) return true;
  // Without a place only its author would see it.
  if (value === null) return false;
  const isOwn = (place: OrganisationId) =>
    user.role === 'school' ? place === user.organisation : isWithin(tree, place, user.organisation);
  return isOwn(value as OrganisationId) && (present === null || isOwn(present));
}

/** The scope after an accepted operation, for judging the next one of the same batch. */
export function scopeAfter(scope: VisitScope, { path, value, actor }: Operation): VisitScope {
  const next = { ...scope, creator: scope.creator ?? actor };
  if (path === 'about/kind') next.kind = value as VisitKind | null;
  if (path === 'about/school') next.school = value as OrganisationId | null;
  if (path === 'about/organisation') next.organisation = value as OrganisationId | null;
  if (path === 'seal') next.sealed = true;
  return next;
}

/** Standard sets are drafted, confirmed and published by officers and administrators; a published one is read by all. */
export function mayEditStandards(user: SessionUser): boolean {
  return user.role === 'office' || user.role === 'administrator';
}

/** Office pages: everybody but schools; what they show is limited by organisation all the same. */
export function mayOpenOffice(user: SessionUser): boolean {
  return user.role !== 'school';
}
