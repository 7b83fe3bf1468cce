import { grouped } from "../grouped.ts";
import { Lines } from "../span.ts";
import type { Alignment, Document, Element, Field, Side, Span } from "../types.ts";
import type { Places } from "./places.ts";

/** The prose of a heading, of a block, or of a text in the front matter. */
export interface Stretch {
  /** UTF-16 offset in the page at which `text` stands. */
  readonly start: number;
  /** As it is written; what is no prose of its own is blank: code, addresses, images, numbering, blocks within it. */
  readonly text: string;
  /** What a reader reads of it. */
  readonly shown: string;
}

/** Reads the prose of a page. */
export class Prose {
  readonly #document: Document;
  readonly #lines: Lines;
  readonly #visible: string;
  /** Blocks by the index of the one that they stand in. */
  readonly #within: ReadonlyMap<number | null, readonly Spanned[]>;

  constructor(document: Document) {
    const { text, elements, comments, blocks } = document;
    this.#document = document;
    this.#lines = new Lines(text);
    this.#visible = blanked(text.replace(NO_PROSE, blank), [...elements.flatMap(hiddenOf), ...comments], 0);
    this.#within = grouped(blocks, ({ parent }) => parent);
  }

  /** The heading of a section, by its index. */
  heading(index: number): Stretch[] {
    const section = this.#document.sections[index];
    return section ? [this.#stretch(section.heading, section.title, [])] : [];
  }

  /** Blocks, by their indexes; code is no prose. */
  blocks(indexes: readonly number[]): Stretch[] {
    return indexes.flatMap((index) => {
      const block = this.#document.blocks[index];
      if (!block || block.kind === "code" || block.text === "") return [];
      return [this.#stretch(block.span, block.text, this.#within.get(index) ?? [])];
    });
  }

  /** A field of the front matter; numbers that a title marks (`#19`) are compared with the field. */
  field({ value, valueSpan }: Field): Stretch {
    const stretch = this.#stretch(valueSpan, String(value), []);
    return { ...stretch, text: stretch.text.replace(/[#＃][\d０-９]+/g, blank) };
  }

  /** Where a piece of a stretch stands, by offsets in its text. */
  span({ start }: Stretch, from: number, to: number): Span {
    return this.#lines.span(start + from, start + to);
  }

  #stretch({ start, end }: Span, shown: string, hidden: readonly Spanned[]): Stretch {
    const text = blanked(this.#visible.slice(start.offset, end.offset), hidden, start.offset);
    return { start: start.offset, text, shown };
  }
}

/** A stretch, and where it stands in terms of the alignment. */
export interface PlacedStretch extends Stretch {
  /** What it stands in; that which answers to it on the other side has the same. */
  readonly place: string;
  /** Place of its section among the aligned ones. */
  readonly row: number;
}

/** All prose of one side: titles and summaries of its front matter, its headings, and the blocks of all beads. */
export function stretches(alignment: Alignment, places: Places, side: Side, prose: Prose): PlacedStretch[] {
  const { sections, blocks, elements } = alignment[side];
  const row = (section: number) => places.row(side, section);
  return [
    ...elements.filter(isText).map((field) => ({ ...prose.field(field), place: `field ${field.name}`, row: row(0) })),
    ...sections.flatMap((_, index) =>
      prose.heading(index).map((stretch) => ({ ...stretch, place: `heading ${row(index)}`, row: row(index) })),
    ),
    ...alignment.beads.flatMap((bead, index) =>
      bead[side].flatMap((block) =>
        prose
          .blocks([block])
          .map((stretch) => ({ ...stretch, place: `bead ${index}`, row: row(blocks[block]?.section ?? 0) })),
      ),
    ),
  ];
}

const isText = (element: Element): element is Field =>
  element.kind === "field" && /^(?:(?:sub)?title|description|summary|excerpt)$/i.test(element.name);

/** Numbering, the labels of footnotes and references, the id that a heading names itself, and tags. */
const NO_PROSE =
  /^[\ufeff \t>#*+-]*[(（]?\d+(?:[.-]\d+)*[.．)）、:：](?!\d)|\[\^[^\]\n]*\]|(?<=\])\[[^\]\n]*\]|\{ ?#[^}\n]*\}|<\/?[A-Za-z][^<>]*>/gm;

interface Spanned {
  readonly span: Span;
}

/** What is no prose of an element; the text of a link is. */
function hiddenOf(element: Element): Spanned[] {
  if (element.kind === "field" || element.kind === "footnote") return [];
  if (element.kind !== "link") return [element];
  return element.form === "reference" ? [] : [{ span: element.urlSpan }];
}

const blank = (text: string): string => " ".repeat(text.length);

/** A text with blanks in place of some of it; `start` is the offset at which it stands. */
function blanked(text: string, hidden: readonly Spanned[], start: number): string {
  if (hidden.length === 0) return text;
  const units = text.split("");
  for (const { span } of hidden) {
    units.fill(" ", Math.max(0, span.start.offset - start), Math.max(0, span.end.offset - start));
  }
  return units.join("");
}
