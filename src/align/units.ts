import type { Block, Document, Element } from "../types.ts";
import { resource } from "../url.ts";
import { concepts } from "./lexicon.ts";
import { isNumber, words } from "./words.ts";

/** Something in a unit that may stand in its counterpart as well. */
export interface Token {
  readonly kind: "address" | "code" | "id" | "number" | "word" | "text";
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
  /** What a heading or a line that may be one is about, by the lexicon. */
  readonly concepts: readonly string[];
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
  const inBlock = elementsByBlock(document);
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

function titleUnits(document: Document): Unit[] {
  const field = document.elements.find((element) => element.kind === "field" && element.name === "title");
  if (field?.kind !== "field" || typeof field.value !== "string") return [];
  const { value } = field;
  return [
    {
      kind: "title",
      section: 0,
      block: null,
      depth: 0,
      text: value,
      joined: false,
      concepts: [],
      tokens: textTokens(value),
    },
  ];
}

function headingUnit({ sections }: Document, index: number): Unit {
  const { title = "", depth = 1, id = null } = sections[index] ?? {};
  const own: Token[] = id === null ? [] : [{ kind: "id", name: `#${id}` }];
  const tokens = [...textTokens(title), ...own];
  return {
    kind: "heading",
    section: index,
    block: null,
    depth,
    text: title,
    joined: false,
    concepts: concepts(title),
    tokens,
  };
}

function elementsByBlock({ elements }: Document): Map<number | null, Element[]> {
  const map = new Map<number | null, Element[]>();
  for (const element of elements) {
    const list = map.get(element.block);
    if (list) list.push(element);
    else map.set(element.block, [element]);
  }
  return map;
}

function blockUnits(document: Document, index: number, elements: readonly Element[], setting: Setting): Unit[] {
  const block = document.blocks[index];
  if (!block || block.kind === "list" || block.kind === "quote") return [];
  const shown = setting.besidePlainText ? elements.filter(isShownInText) : elements;
  const own = shown.flatMap((element) => elementTokens(element, setting.languages));
  const base = { section: block.section, block: index, depth: 0 };
  const lines =
    block.kind === "code" || block.kind === "table"
      ? block.text.split(LINE_BREAK).filter((line) => line.trim() !== "")
      : [block.text];
  if (document.format === "text") {
    const before = document.blocks[index - 1]?.span.end.line ?? -1;
    const joined = before + 1 === block.span.start.line;
    return [
      {
        ...base,
        kind: "line",
        text: block.text,
        joined,
        concepts: concepts(block.text),
        tokens: [...textTokens(block.text), ...own],
      },
    ];
  }
  if (setting.besidePlainText && lines.length > 0 && block.kind !== "paragraph" && block.kind !== "item") {
    return lines.map((text) => ({
      ...base,
      kind: "line",
      text,
      joined: true,
      concepts: [],
      tokens: [...textTokens(text), ...own],
    }));
  }
  if (block.text === "" && own.length === 0) return [];
  const tokens = [...lines.flatMap(textTokens), ...own];
  return [{ ...base, kind: block.kind, text: block.text, joined: false, concepts: [], tokens }];
}

const LINE_BREAK = /\r\n|\n|\r/;

/** The text as a whole, its words and its numbers. */
function textTokens(text: string): Token[] {
  const whole = text.normalize("NFKC").trim().toLowerCase();
  const tokens = words(text).map((name): Token => ({ kind: isNumber(name) ? "number" : "word", name }));
  return whole === "" ? tokens : [{ kind: "text", name: `=${whole}` }, ...tokens];
}

/** A plain text shows the addresses of embeds and bare links alone. */
const isShownInText = (element: Element): boolean =>
  element.kind === "embed" ||
  (element.kind === "link" && (element.form === "bare" || element.form === "autolink" || element.text === element.url));

function elementTokens(element: Element, languages: readonly string[]): Token[] {
  if (element.kind === "inlineCode") return [{ kind: "code", name: `\`${element.value}` }];
  if (element.kind !== "link" && element.kind !== "image" && element.kind !== "embed") return [];
  const { key } = resource(element.url, languages);
  const file = /[^/]+$/.exec(key)?.[0];
  return [{ kind: "address", name: `@${element.kind === "image" && file !== undefined ? file : key}` }];
}
