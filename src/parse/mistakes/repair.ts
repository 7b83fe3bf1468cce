import { type Fence, fences, isFenced } from "../../formats/fences.ts";
import { repairTables } from "./tables/start.ts";
import { probableFences } from "./unclosed-fence.ts";

/**
 * Repairs marks that are one character off from Markdown's syntax: headings with full-width `#`, without the space
 * after it or on the line of other text, full-width backticks and asterisks, escaped code fences, the starts of tables,
 * and a rule that would open front matter. Offsets do not change; the texts differ only at repaired marks.
 */
export function repair(page: string): string {
  const text = unescapedFences(opensWithRule(page) ? page.replace("---", "***") : page);
  let code: readonly Fence[] | null = null;
  const isCode = (offset: number) => {
    code ??= probableFences(text);
    return isFenced(code, offset);
  };
  const withTables = repairTables(text, isCode);
  if (!MISTAKE.test(text)) return withTables;
  const replacing = (written: RegExp, fix: (whole: string, ...groups: string[]) => string) => (result: string) =>
    result.replace(written, (whole: string, ...rest: string[]) => {
      const at = Number(rest.at(-2));
      return isCode(at) ? whole : fix(whole, ...rest);
    });
  return [
    replacing(/^ {0,3}([#＃]{1,6})([ \t\u3000]?)(?=[^\s#=~-])/gm, repairedHeading),
    replacing(/(?<=[.!?。！？])#(#{1,5} )(?=\p{L})/gmu, (_, marks) => `\n${marks}`),
    replacing(/｀([^｀`\r\n]+)｀/g, (_, code) => `\`${code}\``),
    replacing(/＊＊(?=\S)([^＊*\r\n]*[^＊*\s])＊＊/g, (_, strong) => `**${strong}**`),
  ].reduce((result, replace) => replace(result), withTables);
}

/** A line of a code fence whose backticks are escaped. */
const ESCAPED_FENCE = /^[ \t]*((?:\\`){3,})[\w-]*[ \t]*$/gm;

/** Replaces the backslashes of escaped code fences, unless one of them is not closed, or they are code themselves. */
function unescapedFences(text: string): string {
  if (!text.includes("\\`\\`\\`")) return text;
  const code = fences(text);
  const found = Array.from(text.matchAll(ESCAPED_FENCE)).filter(({ index }) => !isFenced(code, index));
  if (found.length % 2 === 1) return text;
  return found.reduce(
    (result, { index, 0: line }) =>
      result.slice(0, index) + line.replaceAll("\\", "`") + result.slice(index + line.length),
    text,
  );
}

/** Whether a page starts with a rule and a blank line, and none of the lines up to the next rule is a field. */
function opensWithRule(page: string): boolean {
  const [opening] = /^---[ \t]*(?:\r\n|\r|\n)[ \t]*(?=[\r\n])/.exec(page) ?? [];
  if (opening === undefined) return false;
  const [content = "", ...rest] = page.slice(opening.length).split(/^---[ \t]*$/m, 2);
  return rest.length > 0 && /^[ \t]*[^#\s]/m.test(content) && !FIELD.test(content);
}

/** A line of YAML with a key. */
const FIELD = /^["']?[\p{L}\p{N}_.$@/-]+["']?[ \t]*:(?:\s|$)/mu;

/** A fast check for marks that may need repair. */
const MISTAKE = /[＃｀＊]|^ {0,3}#{1,6}[^ \t\r\n#]|[.!?。！？]##/m;

/** Repairs the marks of a heading. A single `#` directly before a word is a hashtag, not a heading. */
function repairedHeading(whole: string, marks = "", space = ""): string {
  if (space === "" && marks.length === 1) return whole;
  const before = whole.slice(0, whole.length - marks.length - space.length);
  return `${before}${"#".repeat(space === "" ? marks.length - 1 : marks.length)} `;
}

/** The depth of a heading by the marks written at an offset; null if there are none. */
export function writtenDepth(text: string, offset: number): number | null {
  const start = isJoinedHeading(text, offset) ? offset - 1 : offset;
  return /^[#＃]{1,6}/.exec(text.slice(start, start + 6))?.[0].length ?? null;
}

/** Whether a heading that starts at an offset is written on the line of other text: its first mark became a line break. */
export function isJoinedHeading(text: string, offset: number): boolean {
  return text.charAt(offset - 1) === "#";
}
