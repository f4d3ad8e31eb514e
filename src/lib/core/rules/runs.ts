/**
 * Numbers of criteria with runs drawn together: "2.1.1 đến 2.1.4", "3.1.2". A run has three numbers at least, which
 * differ only in their last part and follow one another.
 */
export function numbersInRuns(numbers: readonly string[]): string[] {
  const runs: string[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last !== undefined && follows(last, number)) run.push(number);
    else runs.push([number]);
  }
  return runs.flatMap((run) => (run.length > 2 ? [`${run[0]} đến ${run.at(-1)}`] : run));
}

function follows(before: string, after: string): boolean {
  const [stem, end] = split(before);
  const [otherStem, otherEnd] = split(after);
  return stem === otherStem && Number(end) + 1 === Number(otherEnd);
}

/** "2.1.10" → "2.1.", "10" */
function split(number: string): [string, string] {
  const match = /^(.*?)(\d+)$/.exec(number);
  return [match?.[1] ?? number, match?.[2] ?? ''];
}
