import { groupBy } from "../group-by.ts";
import { isBold } from "../text/bold.ts";
import { isFormula } from "../text/formula.ts";
import { NON_ASCII_LETTER } from "../text/letters.ts";
import { LINE_BREAK } from "../text/line-breaks.ts";
import { memoized } from "../text/memoized.ts";
import { hasBreakBetween } from "../text/thematic-break.ts";
import { titleField } from "../text/title-field.ts";
import type { Block, Document, Element } from "../types/document.ts";
import { resource } from "../url/index.ts";
import { isUrlVisible } from "../url/visible.ts";
import { concepts } from "./evidence/lexicon.ts";
import type { EvidenceToken } from "./evidence/token.ts";
import { wordTokens } from "./evidence/words.ts";

/** The unit of alignment: a heading, a block or, if one document is a plain text, a line. */
export interface Unit {
  /** `title` is the title in the front matter, which a plain text shows as its first line. */
  readonly kind: "title" | "heading" | "line" | Exclude<Block["kind"], "list" | "quote">;
  /** Index of the section that it starts or that contains it. */
  readonly section: number;
  /** Index of its block; null for headings and titles. */
  readonly block: number | null;
  /** Depth of a heading, or of a list item from 1; 0 for other units. */
  readonly depth: number;
  readonly text: string;
  /** Whether it is a line of the same block or paragraph as the line before it. */
  readonly joined: boolean;
  /** Whether the end of a nested list or a thematic break (`---`) is before it, so that it goes with no unit before it. */
  readonly detached: boolean;
  readonly tokens: readonly EvidenceToken[];
}

export const isPicture = (unit: Unit | undefined): boolean => unit?.kind === "image" || unit?.kind === "embed";

/** How documents are divided into units. */
export interface UnitOptions {
  /** BCP 47 tags of both documents. */
  readonly languages: readonly string[];
  /** Whether the other document is a plain text, which shows the lines of code and tables, and no URLs of links. */
  readonly besidePlainText: boolean;
  /** Whether headings of the other document have ids, which may be the titles of these in short. */
  readonly besideIds: boolean;
}

/** Divides a document into units, in document order. */
export function units(document: Document, setting: UnitOptions): Unit[] {
  const inBlock = groupBy(document.elements, (element) => element.block);
  const list: Unit[] = setting.besidePlainText ? titleUnits(document) : [];
  const relations = relationsOf(document);
  let block = 0;
  document.sections.forEach((section, index) => {
    if (section.depth > 0) list.push(headingUnit(document, index, setting));
    for (; document.blocks[block]?.section === index; block++) {
      list.push(...blockUnits(document, block, inBlock.get(block) ?? [], setting, relations[block]));
    }
  });
  return list;
}

/** For each unit, the index of the heading that it is or is below; -1 before the first heading. */
export function headingsAbove(units: readonly Unit[]): number[] {
  let heading = -1;
  return units.map((unit, index) => {
    if (unit.kind === "heading") heading = index;
    return heading;
  });
}

function titleUnits(document: Document): Unit[] {
  const text = titleField(document);
  if (text === null) return [];
  const place = { section: 0, block: null, depth: 0, joined: false, detached: false };
  return [{ ...place, kind: "title", text, tokens: textTokens(text) }];
}

function headingUnit(document: Document, index: number, { besideIds }: UnitOptions): Unit {
  const { sections } = document;
  const { title: text = "", depth = 1, id = null } = sections[index] ?? {};
  const isAbove = sections.every(
    (section, at) => at === index || (at < index ? section.depth === 0 : section.depth > depth),
  );
  // The title of the page is not always of the first level, but then it is not in the front matter.
  const isTitle = isAbove && (depth === 1 || titleField(document) === null);
  const own = (id ?? (besideIds ? text : "")).toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  const ids = [...(own === "" ? [] : [`#${own}`]), ...(isTitle ? ["# of the page"] : [])];
  const idTokens = ids.map((name): EvidenceToken => ({ kind: "id", name }));
  const place = { section: index, block: null, depth, joined: false, detached: false };
  return { ...place, kind: "heading", text, tokens: [...textTokens(text), ...conceptTokens(text), ...idTokens] };
}

function blockUnits(
  document: Document,
  index: number,
  elements: readonly Element[],
  setting: UnitOptions,
  relation: Relation = { depth: 0, detached: false },
): Unit[] {
  const block = document.blocks[index];
  if (!block || block.kind === "list" || block.kind === "quote") return [];
  const { kind, text } = block;
  const visible = setting.besidePlainText ? elements.filter(isUrlVisible) : elements;
  const inElements = visible.flatMap((element) => elementTokens(element, setting.languages));
  const place = { section: block.section, block: index, joined: false, ...relation };
  if (document.format === "text") {
    const joined = document.blocks[index - 1]?.span.end.line === block.span.start.line - 1;
    return [
      { ...place, kind: "line", text, joined, tokens: [...textTokens(text), ...conceptTokens(text), ...inElements] },
    ];
  }
  const hasLines = kind === "code" || kind === "table";
  const lines = hasLines ? text.split(LINE_BREAK).filter((line) => line.trim() !== "") : [text];
  if (setting.besidePlainText && lines.length > 0 && kind !== "paragraph" && kind !== "item") {
    return lines.map((line) => ({
      ...place,
      kind: "line",
      text: line,
      joined: true,
      tokens: [...lineTokens(line), ...inElements],
    }));
  }
  if (text === "" && inElements.length === 0) return [];
  const tokens: EvidenceToken[] = [];
  for (const line of lines) for (const token of (hasLines ? lineTokens : textTokens)(line)) tokens.push(token);
  for (const token of inElements) tokens.push(token);
  if (isQuoted(document, block)) tokens.push(QUOTED);
  if (isBold(block, document.text)) tokens.push(BOLD);
  // A formula stays as it is, as code does, and is part of no other text.
  return [{ ...place, kind: isFormula(block, document) ? "code" : kind, text, tokens }];
}

/** How a block is related to the blocks before and around it. */
type Relation = Pick<Unit, "depth" | "detached">;

function relationsOf(document: Document): Relation[] {
  const { blocks } = document;
  const items: number[] = [];
  for (const { kind, parent } of blocks) items.push((items[parent ?? -1] ?? 0) + (kind === "item" ? 1 : 0));
  return blocks.map(({ kind }, index) => {
    const level = items[index] ?? 0;
    const endsList = blocks[index - 1]?.kind === "item" && (items[index - 1] ?? 0) > level;
    return { depth: kind === "item" ? level : 0, detached: endsList || hasBreakBetween(document, index - 1, index) };
  });
}

/** What a block is as a whole. */
const QUOTED: EvidenceToken = { kind: "form", name: "in a quote" };
const BOLD: EvidenceToken = { kind: "form", name: "in bold" };

const isQuoted = ({ blocks }: Document, { parent }: Block): boolean => blocks[parent ?? -1]?.kind === "quote";

/** The concepts of a heading, or of a line that may be a heading. */
function conceptTokens(title: string): EvidenceToken[] {
  return concepts(title).map((concept) => ({ kind: "concept", name: `~${concept}` }));
}

/** The text as a whole, its words and its numbers. */
function textTokens(text: string): EvidenceToken[] {
  const normalized = text.normalize("NFKC");
  const whole = normalized.trim().toLowerCase();
  return whole === "" ? [] : [{ kind: "text", name: `=${whole}` }, ...wordTokens(normalized)];
}

/** The tokens of a line of code or a row. Both pages of a pair often have the same. */
const lineTokens = memoized(textTokens, 2000);

function elementTokens(element: Element, languages: readonly string[]): EvidenceToken[] {
  // A word in letters that code does not have may be translated.
  if (element.kind === "inlineCode")
    return [{ kind: NON_ASCII_LETTER.test(element.value) ? "text" : "code", name: `\`${element.value}` }];
  if (element.kind !== "link" && element.kind !== "image" && element.kind !== "embed") return [];
  const { key } = resource(element.url, languages);
  const file = /(?<![^/])[^/]+$/.exec(key)?.[0];
  return [{ kind: "url", name: `@${element.kind === "image" && file !== undefined ? file : key}` }];
}
