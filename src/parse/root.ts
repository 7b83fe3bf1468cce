import type { Root } from "mdast";
import { formats } from "../formats/index.ts";
import { looseMdx } from "../formats/loose-mdx.ts";
import type { Format } from "../types.ts";
import { find } from "./find.ts";
import { type Masked, mask } from "./masks.ts";
import type { Range } from "./part.ts";
import type { Embeds } from "./tag-meaning.ts";

/** A text as its parser understands it. */
export interface ParsedText {
  readonly root: Root;
  readonly masked: Masked;
  /** Why it could not be read as its format says. */
  readonly problem: { readonly detail: string; readonly range: Range } | null;
}

/** UTF-16 code units. Markdown takes seconds and hundreds of megabytes for each million; no real page is that long. */
const LONGEST = 2_000_000;
/** A line that opens 200 quotes or lists: micromark takes more than quadratic time for them. */
const TOO_DEEP = /^(?:[ \t]*(?:[-*+>]|\d{1,9}[.)])(?=[ \t>])){200}/m;

/** Parses a text: MDX that is none as Markdown, and what no parser can read as plain text. */
export async function parseText(text: string, format: Format, embeds: Embeds): Promise<ParsedText> {
  const obstacle = format === "text" ? null : obstacleIn(text);
  if (obstacle) return { ...(await parsePlain(text)), problem: obstacle };
  const masked = mask(text, find(text, format, embeds));
  try {
    return { root: await formats[format](masked.text), masked, problem: null };
  } catch (error) {
    const problem = { detail: reasonOf(error), range: lineAt(text, offsetOf(error)) };
    return format === "mdx"
      ? { ...(await parseLooseMdx(text, embeds)), problem }
      : { ...(await parsePlain(text)), problem };
  }
}

/** What would take micromark unreasonably long. */
function obstacleIn(text: string): ParsedText["problem"] {
  if (text.length > LONGEST) return { detail: `longer than ${LONGEST} characters`, range: lineAt(text, 0) };
  const deep = text.search(TOO_DEEP);
  return deep === -1 ? null : { detail: "lists or quotes nested too deep", range: lineAt(text, deep) };
}

async function parseLooseMdx(text: string, embeds: Embeds) {
  const masked = mask(text, find(text, "loose-mdx", embeds));
  try {
    return { root: looseMdx(masked.text), masked };
  } catch {
    return parsePlain(text);
  }
}

async function parsePlain(text: string) {
  const masked = mask(text, find(text, "text", {}));
  return { root: await formats.text(masked.text), masked };
}

/** The parser's words, in one line. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split("\n", 1)[0]?.trim() ?? "";
}

/** The line at an offset. */
function lineAt(text: string, offset: number): Range {
  const start = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
  return { start, end: start + text.slice(start).search(/[\r\n]|$/) };
}

/** Where the parser stopped; the start where it does not say. A `VFileMessage` has a place: a point or a position (https://github.com/vfile/vfile-message). */
function offsetOf(error: unknown): number {
  if (typeof error !== "object" || error === null || !("place" in error)) return 0;
  const { place } = error;
  if (typeof place !== "object" || place === null) return 0;
  const point = "start" in place ? place.start : place;
  if (typeof point !== "object" || point === null || !("offset" in point)) return 0;
  return typeof point.offset === "number" ? point.offset : 0;
}
