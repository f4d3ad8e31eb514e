import { Problem } from '../problem.ts';

/** The change names what is not there, or cannot be. `what` is told to the officer. */
export function impossible(what: string): Problem {
  return new Problem('change-impossible', what);
}
