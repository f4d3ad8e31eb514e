/**
 * The phone's own colours and type on an office page: the office has denser steps, and its colours follow the
 * officer's screen. Read from the stylesheet itself, so that a preview never shows another phone than the real one.
 */
export function phonePalette(tokens: string, scheme: 'light' | 'dark'): string {
  const light = blockOf(tokens, /:root\s*\{([^}]*)\}/);
  const dark = blockOf(tokens, /prefers-color-scheme: dark\)\s*\{\s*:root[^{]*\{([^}]*)\}/);
  const lines = [...declarations(light), ...(scheme === 'dark' ? declarations(dark) : [])];
  return lines.join(';');
}

function blockOf(tokens: string, pattern: RegExp): string {
  return pattern.exec(tokens)?.[1] ?? '';
}

function declarations(block: string): string[] {
  return block
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split(';')
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter((line) => line !== '');
}
