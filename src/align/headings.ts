import { Lines } from "../text/span.ts";
import type { Block, Document, Element, Section } from "../types/document.ts";

/** A line of a plain text that corresponds to a heading or the title of the other document. */
export interface FoundHeading {
  /** Index of the block of the line. */
  readonly block: number;
  /** Depth of the corresponding heading; 0 for the title. */
  readonly depth: number;
}

/** Returns a plain text in which the lines of the found headings start sections, and are no longer blocks. */
export function withHeadings(document: Document, found: readonly FoundHeading[]): Document {
  if (found.length === 0) return document;
  const depths = new Map(found.map(({ block, depth }) => [block, depth]));
  const lines = new Lines(document.text);
  const sections: Section[] = document.sections.slice(0, 1);
  const blocks: Block[] = [];
  const places = new Map<number, number>();
  const titles: Element[] = [];
  document.blocks.forEach((block, index) => {
    const depth = depths.get(index);
    if (depth === undefined) {
      places.set(index, blocks.length);
      blocks.push({ ...block, section: sections.length - 1 });
    } else if (depth > 0) {
      sections.push({ depth, title: block.text, id: null, heading: block.span, span: block.span });
    } else {
      titles.push({
        kind: "field",
        name: "title",
        value: block.text,
        span: block.span,
        valueSpan: block.span,
        section: 0,
        block: null,
      });
    }
  });
  const ends = [...sections.slice(1).map((section) => section.heading.start.offset), document.text.length];
  const sectionAt = (offset: number) => ends.findIndex((end) => offset < end);
  return {
    ...document,
    sections: sections.map((section, index) => ({
      ...section,
      span: lines.span(section.span.start.offset, ends[index] ?? 0),
    })),
    blocks,
    elements: [
      ...titles,
      ...document.elements.map((element) => ({
        ...element,
        section: Math.max(0, sectionAt(element.span.start.offset)),
        block: element.block === null ? null : (places.get(element.block) ?? null),
      })),
    ],
  };
}
