/**
 * Folders of the same pages by the tag of their language; "" for the default language, `<language>` for all that have
 * pages there.
 */
export type FoldersByLanguage = ReadonlyMap<string, string>;

/** A program in JavaScript or TypeScript without its comments. Its strings are kept, also if they contain `//`. */
export function withoutComments(code: string): string {
  return code.replace(
    /(\\.|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*(?:`|$))|\/\*.*?(?:\*\/|$)|(?<!:)\/\/[^\n]*/gs,
    (_, text?: string) => text ?? "",
  );
}

/** The texts in braces after each match of an expression, which ends before the opening brace. */
export function objectsAfter(code: string, start: RegExp): string[] {
  return Array.from(code.matchAll(start), (match) => {
    const open = code.indexOf("{", match.index + match[0].length);
    return open < 0 ? "" : objectAt(code, open);
  });
}

/** A code without the contents of nested braces: only what is in the outermost object. */
export function outermost(object: string): string {
  let depth = 0;
  return object.replace(/[{}]|[^{}]+/g, (part) => {
    if (part === "{") depth++;
    if (part === "}") depth--;
    return depth > 0 && part !== "{" && part !== "}" ? "" : part;
  });
}

/** The string of a key in an object; null if there is none, or it is not a plain string. */
export function stringOf(object: string, key: string): string | null {
  return new RegExp(`(?<![\\w$-])["']?${key}["']?\\s*:\\s*["'\`]([^"'\`$\\n]+)["'\`]`).exec(object)?.[1] ?? null;
}

function objectAt(code: string, open: number): string {
  let depth = 0;
  for (let index = open; index < code.length; index++) {
    if (code[index] === "{") depth++;
    if (code[index] === "}") depth--;
    if (depth === 0) return code.slice(open + 1, index);
  }
  return "";
}
