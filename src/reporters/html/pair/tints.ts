import type { Format } from "../../../types/page.ts";

/** A colored part of a line; 0-based UTF-16 columns, the end exclusive. */
export interface Tint {
  readonly from: number;
  readonly to: number;
  readonly kind: "sign" | "code" | "url" | "tag" | "ruby";
}

/** The kind of a whole line. */
export type LineKind = "prose" | "heading" | "code" | "matter" | "table";

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
  const patterns: Readonly<Record<LineKind, RegExp | null>> = {
    prose: inline,
    heading: inline,
    code: null,
    matter: fields,
    table: cells,
  };
  return {
    kind,
    of: (line) => {
      const pattern = patterns[kind(line)];
      return pattern ? found(lines[line - 1] ?? "", pattern) : [];
    },
  };
}

const fence = /^[\s>]*(`{3,}|~{3,}(?!~))[^`]*$/;

function kindsOf(lines: readonly string[]): LineKind[] {
  const [, matter] = /^\uFEFF?(-{3}|\+{3})\s*$/.exec(lines[0] ?? "") ?? [];
  const end = matter === undefined ? -1 : lines.findIndex((line, i) => i > 0 && line.trimEnd() === matter);
  let closing: RegExp | null = null;
  let last: LineKind | undefined;
  const kindAt = (line: string, i: number): LineKind => {
    if (i <= end) return "matter";
    if (closing !== null) {
      if (closing.test(line)) closing = null;
      return "code";
    }
    const [, marks] = fence.exec(line) ?? [];
    if (marks !== undefined) {
      closing = new RegExp(`^[\\s>]*${marks}${marks[0]}*\\s*$`);
      return "code";
    }
    if (isInTable(line, last, lines[i + 1] ?? "")) return "table";
    return /^ {0,3}#{1,6}\s/.test(line) ? "heading" : "prose";
  };
  return lines.map((line, i) => {
    last = kindAt(line, i);
    return last;
  });
}

/** Whether a line is in a table. Tables may lack the pipes at the ends of their lines. */
function isInTable(line: string, previous: LineKind | undefined, next: string): boolean {
  if (/^\s*\|/.test(line)) return true;
  return line.includes("|") && (previous === "table" || dashes.test(next));
}

const dashes = /^\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+$/;

/** What to find in a line, with a named group for each kind. All lengths are bounded, because a line may be very long. */
const url = String.raw`(?<url>https?:\/\/[^\s<>()\[\]{}"'\u0060「」（）、。，．！？]{1,2000})`;
const urls = new RegExp(url, "g");
const spans = [
  String.raw`(?<code>\u0060[^\u0060]{1,400}\u0060)`,
  String.raw`(?<=\]\()(?<url>[^()\s]{1,2000})`,
  url.replace("<url>", "<bare>"),
  "(?<=<rt>)(?<ruby>[^<]{1,60})",
  String.raw`(?<tag><[\/!]?[A-Za-z\-][^<>]{0,500}>|\{[%\/][^{}]{0,500}[%\/]\})`,
].join("|");
const inline = new RegExp(
  String.raw`${spans}|(?<sign>^\s*(?:#{1,6}(?=\s)|[\-*+](?=\s)|\d{1,9}[.)](?=\s)|>+)|\*{2,3}|~~)`,
  "g",
);

/** The keys of front matter in YAML or TOML, its tables, and URLs. */
const fields = new RegExp(
  String.raw`(?<sign>^(?:-{3}|\+{3})\s*$|^\s*(?:- )?[\w.\-]{1,80}\s*(?::(?=\s|$)|=)|^\s*\[{1,2}[^\[\]]{1,200}\]{1,2}\s*$)|${url}`,
  "g",
);

/** What is found in a line of a table: its pipes and dashes, and what is found in prose. */
const cells = new RegExp(String.raw`(?<sign>^[\s|:\-]+$|(?<!\\)\|)|${spans}`, "g");

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
