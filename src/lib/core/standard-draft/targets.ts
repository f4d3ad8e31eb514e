import type { SetChange } from './change.ts';
import { addressKey } from './clauses.ts';
import { leavesOf } from '../model/rule.ts';

/**
 * What a change writes, as addresses: "set/name", "criterion/2.2", "criterion/2.2/points". Two changes touch the same
 * when an address of one is, or begins, an address of the other.
 */
export function targetsOf(change: SetChange): string[] {
  switch (change.kind) {
    case 'describe':
      return Object.keys(change.fields).map((field) => `set/${field}`);
    case 'put-standard':
      return [`standard/${change.standard.id}`];
    case 'move-standard':
      return ['standards-order'];
    case 'retire-standard':
      return [`standard/${change.standard}`];
    case 'put-criterion':
      return [`criterion/${change.criterion.id}`];
    case 'move-criterion':
      return [`place/${change.criterion}`];
    case 'retire-criterion':
    case 'restore-criterion':
      return [`criterion/${change.criterion}`, `place/${change.criterion}`];
    case 'put-fact':
      return [`fact/${change.fact.id}`];
    case 'put-outcome':
      return [
        `outcome/${change.outcome.id}`,
        ...leavesOf(change.outcome.rule).map(({ id }) => `condition/${id}`)
      ];
    case 'remove-outcome':
      return [`outcome/${change.outcome}`];
    case 'confirm':
    case 'not-found':
      return [addressKey(change.clause)];
    case 'replace':
      return [EVERYTHING];
  }
}

const EVERYTHING = '';

/** Whether one of the changes would write over what the other wrote. */
export function touchSame(a: SetChange, b: SetChange): boolean {
  const others = targetsOf(b);
  return targetsOf(a).some((target) => others.some((other) => overlap(target, other)));
}

function overlap(a: string, b: string): boolean {
  if (a === EVERYTHING || b === EVERYTHING) return true;
  return a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);
}
