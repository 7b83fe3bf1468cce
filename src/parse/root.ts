import type { Root } from "mdast";
import { hasIndentedContent } from "../formats/dialects.ts";
import { formats, looseMdx, type Reader } from "../formats/index.ts";
import { unlessNotLoaded } from "../formats/lazy.ts";
import { lineAt } from "../text/line-breaks.ts";
import { Lines } from "../text/span.ts";
import type { Dialect } from "../types/dialect.ts";
import type { Format } from "../types/page.ts";
import { find } from "./find/index.ts";
import type { Embeds } from "./html/tag-meaning.ts";
import { type Masked, mask } from "./masks.ts";
import { withMdxComments } from "./mdx-comments.ts";
import { withoutConflicts } from "./mistakes/conflicts.ts";
import { withLooseHeadings } from "./mistakes/loose-heading.ts";
import { repair } from "./mistakes/repair.ts";
import { partsOf, type UnclosedFence, unclosedFence } from "./mistakes/unclosed-fence.ts";
import type { Range } from "./part.ts";
import { withoutTagComments } from "./tag-comments.ts";

/** The result of parsing a text. */
export interface ParsedText {
  readonly root: Root;
  readonly masked: Masked;
  /** An unclosed fence, whose code was ended before the end of the text. */
  readonly unclosedFence: UnclosedFence | null;
  /** The lines that start the merge conflicts, of which only the first version was parsed. */
  readonly conflicts: readonly Range[];
  /** Why it could not be parsed in its format. */
  readonly problem: { readonly kind: "mdx" | "text"; readonly detail: string; readonly range: Range } | null;
}

/** What is known about the site of a page. */
export interface ParseOptions {
  readonly embeds: Embeds;
  readonly dialect: Dialect | null;
}

/** A line that opens 200 quotes or lists, for which micromark needs more than quadratic time. */
const TOO_DEEP = /^(?:[ \t]*(?:[-*+>]|\d{1,9}[.)])(?=[ \t>])){200}/m;

/** Parses a text. Invalid MDX is parsed as Markdown, and what no parser can read as plain text. */
export function parseText(text: string, format: Format, { embeds, dialect }: ParseOptions): ParsedText {
  if (format === "text") return { ...parsePlain(text), problem: null };
  const tooDeep = nestingProblem(text);
  if (tooDeep) return { ...parsePlain(text), problem: tooDeep };
  const { text: resolved, conflicts } = withoutConflicts(text);
  const visible = format === "hexo" ? withoutTagComments(resolved) : resolved;
  const repaired = repair(visible);
  const masked = mask(repaired, find(repaired, format, embeds));
  const unclosed = unclosedFence(repaired);
  try {
    return {
      root: inParts(readerOf(format, text, dialect), masked, unclosed),
      masked,
      unclosedFence: unclosed,
      conflicts,
      problem: null,
    };
  } catch (error) {
    unlessNotLoaded(error);
    const problem = { detail: reasonOf(error), range: lineAt(text, offsetOf(error, text)) };
    return format === "mdx"
      ? { ...parseLooseMdx(resolved, embeds), conflicts, problem: { kind: "mdx", ...problem } }
      : { ...parsePlain(text), problem: { kind: "text", ...problem } };
  }
}

/** Returns the parser of a format. Where indented text is content, the one that knows no indented code. */
function readerOf(format: Format, text: string, dialect: Dialect | null): Reader {
  if (format === "mdx" && dialect === "docusaurus") return (page) => formats.mdx(withMdxComments(page));
  return format === "markdown" && hasIndentedContent(text, dialect) ? looseMdx : formats[format];
}

/** Returns the problem of a text that micromark would take too long to parse, or null. */
function nestingProblem(text: string): ParsedText["problem"] {
  const deep = text.search(TOO_DEEP);
  return deep === -1
    ? null
    : { kind: "text", detail: "lists or block quotes are nested too deeply", range: lineAt(text, deep) };
}

function parseLooseMdx(text: string, embeds: Embeds) {
  const repaired = repair(text);
  const masked = mask(repaired, find(repaired, "loose-mdx", embeds));
  const unclosed = unclosedFence(repaired);
  try {
    return { root: inParts(looseMdx, masked, unclosed), masked, unclosedFence: unclosed, conflicts: [] };
  } catch (error) {
    unlessNotLoaded(error);
    return parsePlain(text);
  }
}

function parsePlain(text: string) {
  const masked = mask(text, find(text, "text", {}));
  return { root: formats.text(masked.text), masked, unclosedFence: null, conflicts: [] };
}

/** Parses a text. The part after the code of an unclosed fence is parsed separately, with its offsets unchanged. */
function inParts(reader: Reader, masked: Masked, unclosed: UnclosedFence | null): Root {
  const parts = unclosed === null ? [masked.text] : partsOf(masked.text, unclosed);
  const nodes = parts.flatMap((part) => reader(part).children);
  return { type: "root", children: withLooseHeadings(nodes, masked) };
}

/** A mask in a parser's message, which is not a character of the page. */
const MASK = / `[\ue000-\uf8ff]` \(U\+[EF][0-9A-F]{3}\)/;

/** Returns the first line of the parser's message. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split("\n", 1)[0]?.replace(MASK, "").trim() ?? "";
}

/**
 * Returns the offset where the parser stopped. A `VFileMessage` has a place, which is a point or a position
 * (https://github.com/vfile/vfile-message); for an unclosed tag, the place is only in the message, `(3:1-3:7)`. 0 if
 * there is neither.
 */
function offsetOf(error: unknown, text: string): number {
  if (typeof error !== "object" || error === null || !("place" in error)) return 0;
  const { place } = error;
  if (place === undefined) return new Lines(text).start(Number(/\((\d+):\d+-/.exec(reasonOf(error))?.[1] ?? 1));
  if (typeof place !== "object" || place === null) return 0;
  const point = "start" in place ? place.start : place;
  if (typeof point !== "object" || point === null || !("offset" in point)) return 0;
  return typeof point.offset === "number" ? point.offset : 0;
}
