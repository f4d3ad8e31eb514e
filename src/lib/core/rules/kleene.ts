/** unknown is a value, never a failure; na does not apply and is left out of every group. */
export type ReasonState = 'pass' | 'fail' | 'unknown' | 'na';

/**
 * The state of a group from those of its members (Kleene): learning an unknown member never turns pass into fail or
 * fail into pass. `all` of nothing holds. A group of which nothing applies does not apply itself.
 */
export function combine(
  group: { kind: 'all' } | { kind: 'any' } | { kind: 'at-least'; count: number },
  members: readonly ReasonState[]
): ReasonState {
  const own = members.filter((it) => it !== 'na');
  if (own.length === 0 && members.length > 0) return 'na';
  const wanted = group.kind === 'all' ? own.length : group.kind === 'any' ? 1 : group.count;
  const passed = own.filter((it) => it === 'pass').length;
  const open = own.filter((it) => it === 'unknown').length;
  if (passed >= wanted) return 'pass';
  return passed + open < wanted ? 'fail' : 'unknown';
}
