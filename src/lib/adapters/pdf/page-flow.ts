import type { Mark, Strip } from './marks.ts';
import { TEXT } from './units.ts';

/** Rounding of sums must not push a line to the next page. */
const TOLERANCE = 0.001;

/**
 * Puts bands on pages from the top. Bands that want to stay together move together if they fit on a page; if they do
 * not, only the strong wishes count, and at last each band for itself.
 */
export function flowPages(strips: readonly Strip[]): Mark[][] {
  const pages: Mark[][] = [[]];
  let y = TEXT.top;
  let isFirst = true;

  const put = (strip: Strip): void => {
    if (!isFirst) y += strip.before;
    pages.at(-1)!.push(...strip.marks(y));
    y += strip.height;
    isFirst = false;
  };
  const turnPage = (strip: Strip): void => {
    pages.push([]);
    y = TEXT.top;
    isFirst = true;
    strip.repeat?.forEach(put);
  };
  const fits = (group: readonly Strip[], from: number): boolean =>
    from + group.reduce((sum, strip) => sum + strip.before + strip.height, 0) <= TEXT.bottom + TOLERANCE;
  const fitsOnFreshPage = (group: readonly Strip[]): boolean =>
    fits([...(group[0]!.repeat ?? []), ...group], TEXT.top - group[0]!.before);

  const place = (group: readonly Strip[], strength: 0 | 1 | 2): void => {
    const from = isFirst ? y - group[0]!.before : y;
    if (fits(group, from)) return group.forEach(put);
    if (fitsOnFreshPage(group)) {
      turnPage(group[0]!);
      return group.forEach(put);
    }
    if (strength < 2) {
      for (const part of together(group, strength === 0 ? ['always'] : []))
        place(part, strength === 0 ? 1 : 2);
      return;
    }
    // One band, higher than a page: it is drawn all the same, nothing is lost in silence.
    if (!isFirst) turnPage(group[0]!);
    group.forEach(put);
  };

  for (const group of together(strips, ['always', 'ifPossible'])) place(group, 0);
  return pages;
}

/** Cuts the bands behind each one whose wish to stay with the next is not among `wishes`. */
function together(strips: readonly Strip[], wishes: readonly Strip['keep'][]): Strip[][] {
  const groups: Strip[][] = [];
  let group: Strip[] = [];
  for (const strip of strips) {
    group.push(strip);
    if (wishes.includes(strip.keep)) continue;
    groups.push(group);
    group = [];
  }
  if (group.length > 0) groups.push(group);
  return groups;
}
