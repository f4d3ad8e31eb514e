/** Where the work stood: a visit opens again on the page and at the criterion where it was left. */
interface Place {
  path: string;
  /** Id of the element that stood at the top. */
  anchor: string | null;
}

const key = (visit: string) => `dk-place-${visit}`;

export function rememberPlace(visit: string, path: string): void {
  const known = recallPlace(visit);
  localStorage.setItem(
    key(visit),
    JSON.stringify({ path, anchor: known?.path === path ? known.anchor : null })
  );
}

export function rememberAnchor(visit: string, path: string, anchor: string): void {
  localStorage.setItem(key(visit), JSON.stringify({ path, anchor }));
}

export function recallPlace(visit: string): Place | null {
  const text = localStorage.getItem(key(visit));
  if (text === null) return null;
  try {
    const place = JSON.parse(text) as Place;
    return place.path.startsWith(`/visits/${visit}/`) ? place : null;
  } catch {
    return null;
  }
}
