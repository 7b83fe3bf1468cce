import { grouped } from "../grouped.ts";
import { isShownInText } from "../plain-text.ts";
import type { Block, Document, Element } from "../types.ts";
import { resource } from "../url.ts";
import { concepts } from "./lexicon.ts";
import { isNumber, words } from "./words.ts";

/** Something in a unit that may stand in its counterpart as well. */
export interface Token {
  readonly kind: "address" | "code" | "id" | "number" | "word" | "text" | "concept";
  readonly name: string;
}

/** A heading, a block or, beside a plain text, a line: what the dynamic programme puts into beads. */
export interface Unit {
  /** `title` is the front matter's title, which a plain text shows as its first line. */
  readonly kind: "title" | "heading" | "line" | Exclude<Block["kind"], "list" | "quote">;
  /** Index of the section it opens or stands in. */
  readonly section: number;
  /** Index of its block; null for headings and titles. */
  readonly block: number | null;
  /** Of a heading; 0 otherwise. */
  readonly depth: number;
  readonly text: string;
  /** A line that follows another one without a blank line between, or the lines of one block. */
  readonly joined: boolean;
  readonly tokens: readonly Token[];
}

/** Who is aligned with whom. */
export interface Setting {
  readonly languages: readonly string[];
  /** The other side is plain text: code and tables fall into their lines, and addresses do not show. */
  readonly besidePlainText: boolean;
}

/** A document as units in reading order. */
export function units(document: Document, setting: Setting): Unit[] {
  const inBlock = grouped(document.elements, (element) => element.block);
  const list: Unit[] = setting.besidePlainText ? titleUnits(document) : [];
  let block = 0;
  document.sections.forEach((section, index) => {
    if (section.depth > 0) list.push(headingUnit(document, index));
    for (; document.blocks[block]?.section === index; block++) {
      list.push(...blockUnits(document, block, inBlock.get(block) ?? [], setting));
    }
  });
  return list;
}

/** For each unit, the index of the heading it is or stands below; -1 before the first. */
export function headingsAbove(units: readonly Unit[]): number[] {
  let heading = -1;
  return units.map((unit, index) => {
    if (unit.kind === "heading") heading = index;
    return heading;
  });
}

function titleUnits(document: Document): Unit[] {
  const field = document.elements.find((element) => element.kind === "field" && element.name === "title");
  if (field?.kind !== "field" || typeof field.value !== "string") return [];
  const place = { section: 0, block: null, depth: 0, joined: false };
  return [{ ...place, kind: "title", text: field.value, tokens: textTokens(field.value) }];
}

function headingUnit({ sections }: Document, index: number): Unit {
  const { title: text = "", depth = 1, id = null } = sections[index] ?? {};
  const own: Token[] = id === null ? [] : [{ kind: "id", name: `#${id}` }];
  const place = { section: index, block: null, depth, joined: false };
  return { ...place, kind: "heading", text, tokens: [...textTokens(text), ...conceptTokens(text), ...own] };
}

function blockUnits(document: Document, index: number, elements: readonly Element[], setting: Setting): Unit[] {
  const block = document.blocks[index];
  if (!block || block.kind === "list" || block.kind === "quote") return [];
  const { kind, text } = block;
  const shown = setting.besidePlainText ? elements.filter(isShownInText) : elements;
  const own = shown.flatMap((element) => elementTokens(element, setting.languages));
  const place = { section: block.section, block: index, depth: 0, joined: false };
  if (document.format === "text") {
    const joined = document.blocks[index - 1]?.span.end.line === block.span.start.line - 1;
    return [{ ...place, kind: "line", text, joined, tokens: [...textTokens(text), ...conceptTokens(text), ...own] }];
  }
  const isOfLines = kind === "code" || kind === "table";
  const lines = isOfLines ? text.split(LINE_BREAK).filter((line) => line.trim() !== "") : [text];
  if (setting.besidePlainText && lines.length > 0 && kind !== "paragraph" && kind !== "item") {
    return lines.map((line) => ({
      ...place,
      kind: "line",
      text: line,
      joined: true,
      tokens: [...textTokens(line), ...own],
    }));
  }
  if (text === "" && own.length === 0) return [];
  return [{ ...place, kind, text, tokens: [...lines.flatMap(textTokens), ...own] }];
}

const LINE_BREAK = /\r\n|\n|\r/;

/** What a heading, or a line that may be one, is about by the lexicon. */
function conceptTokens(title: string): Token[] {
  return concepts(title).map((concept) => ({ kind: "concept", name: `~${concept}` }));
}

/** The text as a whole, its words and its numbers. */
function textTokens(text: string): Token[] {
  const whole = text.normalize("NFKC").trim().toLowerCase();
  const tokens = words(text).map((name): Token => ({ kind: isNumber(name) ? "number" : "word", name }));
  return whole === "" ? tokens : [{ kind: "text", name: `=${whole}` }, ...tokens];
}

function elementTokens(element: Element, languages: readonly string[]): Token[] {
  if (element.kind === "inlineCode") return [{ kind: "code", name: `\`${element.value}` }];
  if (element.kind !== "link" && element.kind !== "image" && element.kind !== "embed") return [];
  const { key } = resource(element.url, languages);
  const file = /[^/]+$/.exec(key)?.[0];
  return [{ kind: "address", name: `@${element.kind === "image" && file !== undefined ? file : key}` }];
}
