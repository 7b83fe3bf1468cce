import type { Format } from "../../../types/page.ts";

/** A colored part of a line; 0-based UTF-16 columns, the end exclusive. */
export interface Tint {
  readonly from: number;
  readonly to: number;
  readonly kind: "sign" | "code" | "url" | "tag" | "ruby";
}

/** The kind of a whole line. */
export type LineKind = "prose" | "heading" | "code";

/** The colors of a page, by 1-based line. Not a parser: what it colors as code may be something else. */
export interface Tints {
  kind(line: number): LineKind;
  of(line: number): readonly Tint[];
}

/** Colors the source text of a page. In plain text, only URLs are colored. */
export function tintsOf(lines: readonly string[], format: Format): Tints {
  if (format === "text") return { kind: () => "prose", of: (line) => found(lines[line - 1] ?? "", urls) };
  const kinds = kindsOf(lines);
  const kind = (line: number) => kinds[line - 1] ?? "prose";
  return { kind, of: (line) => (kind(line) === "code" ? [] : found(lines[line - 1] ?? "", inline)) };
}

const fence = /^[\s>]*(`{3,}|~{3,})[^`]*$/;

function kindsOf(lines: readonly string[]): LineKind[] {
  let closing: RegExp | null = /^\uFEFF?---\s*$/.test(lines[0] ?? "") ? /^---\s*$/ : null;
  return lines.map((line, i) => {
    if (closing !== null) {
      if (i > 0 && closing.test(line)) closing = null;
      return "code";
    }
    const [, marks] = fence.exec(line) ?? [];
    if (marks !== undefined) {
      closing = new RegExp(`^[\\s>]*${marks}${marks[0]}*\\s*$`);
      return "code";
    }
    if (/^\s*\|/.test(line)) return "code";
    return /^ {0,3}#{1,6}\s/.test(line) ? "heading" : "prose";
  });
}

/** What to find in a line, with a named group for each kind. All lengths are bounded, because a line may be very long. */
const url = String.raw`(?<url>https?:\/\/[^\s<>()\[\]{}"'\u0060「」（）、。，．！？]{1,2000})`;
const urls = new RegExp(url, "g");
const inline = new RegExp(
  [
    String.raw`(?<code>\u0060[^\u0060]{1,400}\u0060)`,
    String.raw`(?<=\]\()(?<url>[^()\s]{1,2000})`,
    url.replace("<url>", "<bare>"),
    "(?<=<rt>)(?<ruby>[^<]{1,60})",
    String.raw`(?<tag><[\/!]?[A-Za-z\-][^<>]{0,500}>|\{[%\/][^{}]{0,500}[%\/]\})`,
    String.raw`(?<sign>^\s*(?:#{1,6}(?=\s)|[\-*+](?=\s)|\d{1,9}[.)](?=\s)|>+)|\*{2,3}|~~)`,
  ].join("|"),
  "g",
);

/** The most colored parts of a line. */
const MOST = 200;

function found(line: string, pattern: RegExp): Tint[] {
  const tints: Tint[] = [];
  for (const { 0: text, index, groups = {} } of line.matchAll(pattern)) {
    tints.push({ from: index, to: index + text.length, kind: kindOf(groups) });
    if (tints.length === MOST) break;
  }
  return tints;
}

function kindOf({ code, tag, ruby, sign }: Readonly<Record<string, string | undefined>>): Tint["kind"] {
  if (code !== undefined) return "code";
  if (tag !== undefined) return "tag";
  if (ruby !== undefined) return "ruby";
  return sign === undefined ? "url" : "sign";
}
