import { groupBy } from "../../group-by.ts";
import { memoizedForPair } from "../../text/memoized.ts";
import { spaces, withoutSpans } from "../../text/spaces.ts";
import { type Lines, linesOf } from "../../text/span.ts";
import type { Alignment, Bead } from "../../types/alignment.ts";
import type { Document, Element, Field, Span } from "../../types/document.ts";
import type { Side } from "../../types/page.ts";
import { rowsOf } from "../content/tables/rows.ts";
import type { Places } from "../places.ts";

/** The prose of a heading, a block or a front matter field. */
export interface ProseText {
  /** UTF-16 offset of `text` in the page. */
  readonly start: number;
  /** The text as written, with spaces in place of code, URLs, images, numbering and nested blocks. */
  readonly text: string;
  /** The visible text. */
  readonly visibleText: string;
}

/** The prose of a page. */
export class Prose {
  readonly #document: Document;
  readonly #lines: Lines;
  readonly #visible: string;
  /** Blocks by the index of the block that contains them. */
  readonly #children: ReadonlyMap<number | null, readonly Spanned[]>;

  constructor(document: Document) {
    const { text, elements, comments, blocks } = document;
    this.#document = document;
    this.#lines = linesOf(document);
    this.#visible = withoutSpans(text.replace(NO_PROSE, spaces), [...elements.flatMap(hiddenOf), ...comments], 0);
    this.#children = groupBy(blocks, ({ parent }) => parent);
  }

  /** The heading of a section, by index. */
  heading(index: number): ProseText[] {
    const section = this.#document.sections[index];
    return section ? [this.#proseText(section.heading, section.title, [])] : [];
  }

  /** Blocks, by index, except for code. */
  blocks(indexes: readonly number[]): ProseText[] {
    return indexes.flatMap((index) => {
      const block = this.#document.blocks[index];
      if (!block || block.kind === "code" || block.text === "") return [];
      return [this.#proseText(block.span, block.text, this.#children.get(index) ?? [])];
    });
  }

  /** The rows of a table that is written in Markdown, by the index of its block; null for other blocks. */
  rows(index: number): ProseText[] | null {
    const block = this.#document.blocks[index];
    const rows = block?.kind === "table" ? rowsOf(this.#document, block) : [];
    const read = rows.flatMap(({ cells, span }) => (span ? this.#proseText(span, cells.join(" "), []) : []));
    return read.length > 0 ? read : null;
  }

  /** A field of the front matter. Issue numbers (`#19`) are left out, because they are compared with the field. */
  field({ value, valueSpan }: Field): ProseText {
    const proseText = this.#proseText(valueSpan, String(value), []);
    return { ...proseText, text: proseText.text.replace(/[#＃][\d０-９]+/g, spaces) };
  }

  /** The span of a part of a prose text, by offsets in its text. */
  span({ start }: ProseText, from: number, to: number): Span {
    return this.#lines.span(start + from, start + to);
  }

  #proseText({ start, end }: Span, visibleText: string, hidden: readonly Spanned[]): ProseText {
    const text = withoutSpans(this.#visible.slice(start.offset, end.offset), hidden, start.offset);
    return { start: start.offset, text, visibleText };
  }
}

/** The prose of a page, which several kinds of elements are read from. */
export const proseOf = memoizedForPair((document: Document) => new Prose(document));

/**
 * The text of the target's section in a row, as it is written; null if the target lacks it or its heading, so that its
 * text may be in another section.
 */
export function sectionOfTarget({ sections, target }: Alignment, row: number): string | null {
  const section = target.sections[sections[row]?.target ?? -1];
  return section ? target.text.slice(section.span.start.offset, section.span.end.offset) : null;
}

/** A prose text, and its place in the alignment. */
export interface PlacedText extends ProseText {
  /** Equal for corresponding texts of both pages. */
  readonly place: string;
  /** Row of its section in the alignment. */
  readonly row: number;
}

/** The prose of a page, and its texts. */
export interface PageProse {
  readonly prose: Prose;
  readonly texts: readonly PlacedText[];
}

/** The prose of both pages of a pair. */
export type PairProse = Readonly<Record<Side, PageProse>>;

/** Returns the prose of a pair. */
export function proseOfPair(alignment: Alignment, places: Places): PairProse {
  const onSide = (side: Side): PageProse => {
    const prose = proseOf(alignment[side]);
    return { prose, texts: proseTexts(alignment, places, side, prose) };
  };
  return { source: onSide("source"), target: onSide("target") };
}

/** All prose of one page: titles and summaries in the front matter, headings, and the blocks of all beads. */
export function proseTexts(alignment: Alignment, places: Places, side: Side, prose: Prose): PlacedText[] {
  const { sections, blocks, elements } = alignment[side];
  const row = (section: number) => places.row(side, section);
  return [
    ...elements.filter(isText).map((field) => ({ ...prose.field(field), place: `field ${field.name}`, row: row(0) })),
    ...sections.flatMap((_, index) =>
      prose.heading(index).map((proseText) => ({ ...proseText, place: `heading ${row(index)}`, row: row(index) })),
    ),
    ...alignment.beads.flatMap((bead, index) =>
      bead[side].flatMap((block) => {
        const place = { place: `bead ${index}`, row: row(blocks[block]?.section ?? 0) };
        const rows = hasEqualTables(alignment, bead) ? prose.rows(block) : null;
        return rows
          ? rows.map((proseText, at) => ({ ...proseText, ...place, place: `${place.place} row ${at}` }))
          : prose.blocks([block]).map((proseText) => ({ ...proseText, ...place }));
      }),
    ),
  ];
}

/** Whether a bead has a table on each side, with as many rows, so that these correspond in order. */
function hasEqualTables({ source, target }: Alignment, bead: Bead): boolean {
  const [[i = -1, ...others], [j = -1, ...otherTargets]] = [bead.source, bead.target];
  const [from, to] = [proseOf(source).rows(i), proseOf(target).rows(j)];
  return others.length + otherTargets.length === 0 && from !== null && from.length === to?.length;
}

const isText = (element: Element): element is Field =>
  element.kind === "field" && /^(?:(?:sub)?title|description|summary|excerpt)$/i.test(element.name);

/** Numbering, labels of footnotes and references, explicit ids of headings, and tags. */
const NO_PROSE =
  /^[\ufeff \t>#*+-]*[(（]?\d+(?:[.-]\d+)*[.．)）、:：](?!\d)|\[\^[^[\]\n]*\]|(?<=\])\[[^[\]\n]*\]|\{ ?#[^{}\n]*\}|<\/?[A-Za-z][^<>]*>/gm;

interface Spanned {
  readonly span: Span;
}

/** The spans of an element that are not prose; the text of a link is. */
function hiddenOf(element: Element): Spanned[] {
  if (element.kind === "field" || element.kind === "footnote") return [];
  if (element.kind !== "link") return [element];
  return element.form === "reference" ? [] : [{ span: element.urlSpan }];
}
