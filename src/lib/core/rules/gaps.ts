import type { Reason } from './reason.ts';

/** What keeps a rule from holding: a failed condition, or so many out of several ways, none of which is preferred. */
export type Gap = { kind: 'condition'; reason: Reason } | { kind: 'choice'; count: number; of: Gap[][] };

/** The failed conditions of a tree that must be mended, in its order; empty when it holds or is not known to fail. */
export function gapsOf(reason: Reason): Gap[] {
  if (reason.state !== 'fail') return [];
  if (reason.kind === 'any' || reason.kind === 'at-least') return choiceOf(reason);
  return reason.children.length === 0 ? [{ kind: 'condition', reason }] : reason.children.flatMap(gapsOf);
}

function choiceOf({ kind, count, children }: Reason): Gap[] {
  const ways = children.map(gapsOf).filter((gaps) => gaps.length > 0);
  const held = children.filter((it) => it.state === 'pass' || it.state === 'unknown').length;
  const wanted = kind === 'at-least' ? (count ?? 1) - held : 1;
  // No choice is left where all of the ways must be gone.
  if (wanted >= ways.length) return ways.flat();
  return [{ kind: 'choice', count: wanted, of: ways }];
}
