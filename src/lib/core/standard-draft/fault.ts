import type { Criterion } from '../model/standard-set.ts';

/** What is wrong with a set. An error keeps it from being published, a warning does not. */
export interface SetFault {
  weight: 'error' | 'warning';
  /** Where to mend it: "set", "standard/CSVC", "criterion/CSVC.1.2", "fact/pupils_total", "outcome/muc-do-1". */
  place: string;
  /** For the officer: "Tiêu chí 2.1.4: bậc điểm phải giảm dần". */
  text: string;
}

export function error(place: string, text: string): SetFault {
  return { weight: 'error', place, text };
}

export function warning(place: string, text: string): SetFault {
  return { weight: 'warning', place, text };
}

export function criterionError({ id, no }: Criterion, text: string): SetFault {
  return error(`criterion/${id}`, `Tiêu chí ${no}: ${text}`);
}

export function criterionWarning({ id, no }: Criterion, text: string): SetFault {
  return warning(`criterion/${id}`, `Tiêu chí ${no}: ${text}`);
}

/** The values that come more than once, each once. */
export function repeated<T>(values: readonly T[]): T[] {
  return [...new Set(values.filter((value, at) => values.indexOf(value) !== at))];
}
