/** The theme chosen on this device: light, as the phone says, or black on white for the sun. */
export type Theme = 'light' | 'auto' | 'outdoor';

const KEY = 'dk-theme';

/** What was chosen; `auto` when nothing was, or when the browser refuses to remember. */
export function storedTheme(): Theme {
  try {
    const stored = localStorage.getItem(KEY);
    return stored === 'light' || stored === 'outdoor' ? stored : 'auto';
  } catch {
    return 'auto';
  }
}

/** Shows the theme and colours the phone's own bar like the board. */
export function applyTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === 'auto') root.removeAttribute('data-theme');
  else root.setAttribute('data-theme', theme);
  const board = getComputedStyle(root).getPropertyValue('--board').trim();
  if (board) document.querySelector('meta[name="theme-color"]')?.setAttribute('content', board);
}

/** Shows and remembers. */
export function chooseTheme(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // A browser that remembers nothing still shows the theme for now.
  }
  applyTheme(theme);
}
