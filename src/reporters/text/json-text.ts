import { invisible } from "./visible.ts";

/**
 * A value as JSON that is safe to print: escapes characters that are invisible or change how text is displayed, which a
 * terminal or an editor would interpret, and `##[`, which a GitHub Actions runner would.
 * @param indent spaces per level; 0 for a single line
 */
export function jsonText(value: unknown, indent: number): string {
  const text = JSON.stringify(value, null, indent)
    .replace(invisible, unlessBreak)
    .replace(/#(?=\[)/g, escaped);
  return `${text}\n`;
}

/** The only line breaks outside of an escape are those between the values. */
function unlessBreak(character: string): string {
  return character === "\n" ? character : escaped(character);
}

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, i) => unit(character.charCodeAt(i))).join("");
}

function unit(code: number): string {
  return `\\u${code.toString(16).padStart(4, "0")}`;
}
