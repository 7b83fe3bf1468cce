/**
 * A value as JSON that does nothing but be read: DEL and C1 controls, which JSON allows as they are, a terminal would
 * obey, and `##[` in a line of its log a runner of GitHub Actions.
 * @param indent blanks for each level; 0 for all in one line
 */
export function jsonText(value: unknown, indent: number): string {
  const text = JSON.stringify(value, null, indent).replace(/[\x7f-\x9f]|#(?=\[)/g, escaped);
  return `${text}\n`;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
