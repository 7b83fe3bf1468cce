import { linesOf, sectionAt, spanOfBlocks } from "../text/span.ts";
import type { Alignment } from "../types/alignment.ts";
import type { Block, Document, Element, Span } from "../types/document.ts";
import { otherSide, SIDES, type Side } from "../types/page.ts";

/** Locates elements in the alignment, so that places in both documents can be compared. */
export class Places {
  readonly #alignment: Alignment;
  readonly #beads = { source: new Map<number, number>(), target: new Map<number, number>() };
  readonly #rows = { source: new Map<number, number>(), target: new Map<number, number>() };
  /** Sections that contain a block with a counterpart. */
  readonly #matched = { source: new Set<number>(), target: new Set<number>() };

  constructor(alignment: Alignment) {
    this.#alignment = alignment;
    alignment.beads.forEach((bead, index) => {
      for (const side of SIDES) {
        for (const block of bead[side]) {
          this.#beads[side].set(block, index);
          if (bead[otherSide(side)].length > 0) this.#matched[side].add(alignment[side].blocks[block]?.section ?? 0);
        }
      }
    });
    alignment.sections.forEach(({ source, target }, row) => {
      if (source !== undefined) this.#rows.source.set(source, row);
      if (target !== undefined) this.#rows.target.set(target, row);
    });
  }

  /** Whether a section has no counterpart, and none of its blocks has one either. */
  isUnmatched(side: Side, section: number): boolean {
    return this.isHeadingUnmatched(side, section) && !this.#matched[side].has(section);
  }

  /** Whether a section has no counterpart, even if its text has one. */
  isHeadingUnmatched(side: Side, section: number): boolean {
    return this.#alignment.sections[this.row(side, section)]?.[otherSide(side)] === undefined;
  }

  /**
   * 3 in the same bead (or both in the heading of the same row), 2 in the same row of sections, 1 in adjacent rows,
   * else 0.
   */
  proximity(source: Element, target: Element): number {
    const [sourceRow, targetRow] = [this.row("source", source.section), this.row("target", target.section)];
    const [sourceBead, targetBead] = [this.bead("source", source), this.bead("target", target)];
    if (sourceBead === targetBead && (sourceBead !== null || sourceRow === targetRow)) return 3;
    if (sourceRow === targetRow) return 2;
    return Math.abs(sourceRow - targetRow) === 1 ? 1 : 0;
  }

  /**
   * Where the other document should have an element: in the counterpart of its block or heading, else at the end of the
   * text before it.
   */
  expectedPlace(side: Side, element: Pick<Element, "section" | "block">): Span | null {
    const index = this.bead(side, element);
    const document = this.#alignment[otherSide(side)];
    const counterpart = spanOfBlocks(document, this.#alignment.beads[index ?? -1]?.[otherSide(side)] ?? []);
    if (counterpart) return counterpart;
    const section = this.#alignment.sections[this.row(side, element.section)]?.[otherSide(side)];
    if (section === undefined) return this.placeAfter(side, element.section);
    const heading = document.sections[section]?.heading ?? null;
    return element.block === null ? heading : endOf(this.#before(side, index ?? 0, section) ?? heading);
  }

  /** Where the other document should have a mark that is in no block: as an element after the block before it. */
  expectedPlaceOfMark(side: Side, mark: Span): Span | null {
    const document = this.#alignment[side];
    const block = document.blocks.findLastIndex(({ span }) => span.end.offset <= mark.start.offset);
    return this.expectedPlace(side, { section: sectionAt(document, mark), block: block === -1 ? null : block });
  }

  /** The last block of a section of the other document that is before a bead, as far as its first inner block. */
  #before(side: Side, bead: number, section: number): Span | null {
    const document = this.#alignment[otherSide(side)];
    const { blocks, text } = document;
    for (let at = bead - 1; at >= 0; at--) {
      const found = this.#alignment.beads[at]?.[otherSide(side)].findLast(
        (block) => blocks[block]?.section === section,
      );
      if (found === undefined) continue;
      const [block, next] = [blocks[found], blocks[found + 1]];
      if (!block || !next || next.parent !== found) return block?.span ?? null;
      const start = block.span.start.offset;
      return linesOf(document).span(start, start + text.slice(start, next.span.start.offset).trimEnd().length);
    }
    return null;
  }

  /** The end of the section of the other document after which an unmatched section should be. */
  placeAfter(side: Side, section: number): Span | null {
    const before = this.#alignment.sections
      .slice(0, this.row(side, section))
      .findLast((match) => match[otherSide(side)] !== undefined);
    return before ? endOfSection(this.#alignment[otherSide(side)], before[otherSide(side)] ?? 0) : null;
  }

  /** Index of the first block of the other document that corresponds to a block of a section; -1 if there is none. */
  counterpart(side: Side, section: number): number {
    const { blocks } = this.#alignment[side];
    const bead = this.#alignment.beads.find(
      (bead) => bead[otherSide(side)].length > 0 && bead[side].some((block) => blocks[block]?.section === section),
    );
    return bead?.[otherSide(side)][0] ?? -1;
  }

  /** Index of the bead that contains an element, or null. */
  bead(side: Side, element: Pick<Element, "block">): number | null {
    return element.block === null ? null : (this.#beads[side].get(element.block) ?? null);
  }

  /**
   * The same key for elements in blocks that correspond, or null. The blocks of a bead with as many blocks on both sides
   * correspond in order.
   */
  pairedBlock(side: Side, element: Pick<Element, "block">): string | null {
    const index = this.bead(side, element);
    const bead = this.#alignment.beads[index ?? -1];
    if (!bead || bead.source.length === 0 || bead.target.length === 0) return null;
    return bead.source.length === bead.target.length
      ? `${index} ${bead[side].indexOf(element.block ?? -1)}`
      : `${index}`;
  }

  /** Row of a section in the alignment. */
  row(side: Side, section: number): number {
    return this.#rows[side].get(section) ?? 0;
  }
}

/** The end of the last block of a section, or of its heading. */
function endOfSection(document: Document, section: number): Span | null {
  const last = document.blocks.findLast((block) => block.section === section);
  return endOf(last?.span ?? document.sections[section]?.heading);
}

const endOf = (span: Span | null | undefined): Span | null => (span ? { start: span.end, end: span.end } : null);

/** The innermost quote that contains a block; null if there is none. */
export function quoteAround(blocks: readonly Block[], block: Block | undefined): Block | null {
  let around = blocks[block?.parent ?? -1];
  while (around && around.kind !== "quote") around = blocks[around.parent ?? -1];
  return around ?? null;
}
