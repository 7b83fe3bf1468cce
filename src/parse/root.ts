import type { Root } from "mdast";
import { formats, type Reader } from "../formats/index.ts";
import { looseMdx } from "../formats/loose-mdx.ts";
import { Lines } from "../span.ts";
import type { Format } from "../types.ts";
import { find } from "./find.ts";
import { type Masked, mask } from "./masks.ts";
import { meant } from "./meant.ts";
import type { Range } from "./part.ts";
import type { Embeds } from "./tag-meaning.ts";
import { type TornFence, tornFence } from "./torn-fence.ts";

/** A text as its parser understands it. */
export interface ParsedText {
  readonly root: Root;
  readonly masked: Masked;
  /** A fence that was taken to end before the text does. */
  readonly torn: TornFence | null;
  /** Why it could not be read as its format says. */
  readonly problem: { readonly kind: "mdx" | "text"; readonly detail: string; readonly range: Range } | null;
}

/** A line that opens 200 quotes or lists: micromark takes more than quadratic time for them. */
const TOO_DEEP = /^(?:[ \t]*(?:[-*+>]|\d{1,9}[.)])(?=[ \t>])){200}/m;

/** Parses a text: MDX that is none as Markdown, and what no parser can read as plain text. */
export async function parseText(text: string, format: Format, embeds: Embeds): Promise<ParsedText> {
  const obstacle = format === "text" ? null : obstacleIn(text);
  if (obstacle) return { ...(await parsePlain(text)), problem: obstacle };
  const mended = format === "text" ? text : meant(text);
  const masked = mask(mended, find(mended, format, embeds));
  const torn = format === "text" ? null : tornFence(mended);
  try {
    return { root: await inParts(formats[format], masked.text, torn), masked, torn, problem: null };
  } catch (error) {
    const problem = { detail: reasonOf(error), range: lineAt(text, offsetOf(error, text)) };
    return format === "mdx"
      ? { ...(await parseLooseMdx(text, embeds)), problem: { kind: "mdx", ...problem } }
      : { ...(await parsePlain(text)), problem: { kind: "text", ...problem } };
  }
}

/** What would take micromark unreasonably long. */
function obstacleIn(text: string): ParsedText["problem"] {
  const deep = text.search(TOO_DEEP);
  return deep === -1 ? null : { kind: "text", detail: "lists or quotes nested too deep", range: lineAt(text, deep) };
}

async function parseLooseMdx(text: string, embeds: Embeds) {
  const mended = meant(text);
  const masked = mask(mended, find(mended, "loose-mdx", embeds));
  const torn = tornFence(mended);
  try {
    return { root: await inParts(looseMdx, masked.text, torn), masked, torn };
  } catch {
    return parsePlain(text);
  }
}

async function parsePlain(text: string) {
  const masked = mask(text, find(text, "text", {}));
  return { root: await formats.text(masked.text), masked, torn: null };
}

/** Parses a text, and what stands behind a torn fence by itself, at its place. */
async function inParts(reader: Reader, text: string, torn: TornFence | null): Promise<Root> {
  if (torn === null) return reader(text);
  const [head, tail] = [text.slice(0, torn.codeEnd), text.slice(torn.codeEnd).padStart(text.length, "\n")];
  return { type: "root", children: [...(await reader(head)).children, ...(await reader(tail)).children] };
}

/** What stands for an address is no character of the page. */
const MASK = / `[\ue000-\uf8ff]` \(U\+[EF][0-9A-F]{3}\)/;

/** The parser's words, in one line. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split("\n", 1)[0]?.replace(MASK, "").trim() ?? "";
}

/** The line at an offset. */
function lineAt(text: string, offset: number): Range {
  const start = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
  return { start, end: start + text.slice(start).search(/[\r\n]|$/) };
}

/**
 * Where the parser stopped. A `VFileMessage` has a place, a point or a position (https://github.com/vfile/vfile-message);
 * a tag that is open at the end has none but in the words, `(3:1-3:7)`. The start where neither says.
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
