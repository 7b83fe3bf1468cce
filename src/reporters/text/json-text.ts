/**
 * A value as JSON that is safe to print: escapes DEL and C1 controls, which a terminal would interpret, and `##[`, which
 * a GitHub Actions runner would.
 * @param indent spaces per level; 0 for a single line
 */
export function jsonText(value: unknown, indent: number): string {
  const text = JSON.stringify(value, null, indent).replace(/[\x7f-\x9f]|#(?=\[)/g, escaped);
  return `${text}\n`;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
