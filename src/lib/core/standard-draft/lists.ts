import { impossible } from './impossible.ts';

/** The list with the item of this id replaced where it stands, or added at the end. */
export function put<T extends { id: string }>(items: readonly T[], item: T): T[] {
  const known = items.some((it) => it.id === item.id);
  return known ? items.map((it) => (it.id === item.id ? item : it)) : [...items, item];
}

/** The list with `item` put in at place `to`, counted from 0. @throws Problem `change-impossible` beyond its end */
export function insert<T>(items: readonly T[], item: T, to: number): T[] {
  if (!Number.isInteger(to) || to < 0 || to > items.length) throw impossible('vị trí ngoài danh sách');
  return [...items.slice(0, to), item, ...items.slice(to)];
}
