import type { Lines } from "../../text/span.ts";
import type { Block, Code, Comment, Element, Link, Section, Span } from "../../types/document.ts";
import type { LinkPart, Part, Range } from "../part.ts";
import { createBlocks, type DraftBlock } from "./blocks.ts";
import { createSections } from "./sections.ts";
import { TextBuffer } from "./text-buffer.ts";

/** A document under construction: a walk over the page adds its parts in reading order. */
export type Draft = ReturnType<typeof createDraft>;

/** Text that is recorded, in addition to being written to a block or (`instead`) without that. */
interface TextCapture {
  readonly text: TextBuffer;
  readonly instead: boolean;
}

/**
 * Starts an empty document.
 * @param offset where the document starts in its page, in UTF-16 code units
 * @param before length of what is skipped between there and the parsed text
 */
export function createDraft(lines: Lines, offset: number, before: number) {
  const shift = offset + before;
  const span = ({ start, end }: Range): Span => lines.span(start + shift, Math.max(start, end) + shift);
  const sections = createSections(span, -before);
  const elements: Element[] = [];
  const comments: Comment[] = [];
  const captures = new Set<TextCapture>();
  const blocks = createBlocks(
    () => sections.current,
    (indexes) => {
      for (const index of indexes) {
        const link = elements[index];
        if (link?.kind === "link") elements[index] = asEmbed(link);
      }
    },
  );
  let link: { readonly end: (end: number) => void; readonly alts: string[] } | null = null;

  const isSilent = () => [...captures].some(({ instead }) => instead);

  /** The block that a range belongs to; null in a heading. */
  const take = (range: Range): DraftBlock | null => (sections.heading ? null : blocks.take(range));

  const locationOf = (range: Range, block: DraftBlock | null) => ({
    span: span(range),
    section: sections.current,
    block: block?.index ?? null,
  });

  /** Records all text from now on, besides or instead of writing it to a block; `end` returns the recorded text. */
  function startCapture(how: "besides" | "instead") {
    const capture = { text: new TextBuffer(), instead: how === "instead" };
    captures.add(capture);
    return {
      end(): TextBuffer {
        captures.delete(capture);
        return capture.text;
      },
    };
  }

  return {
    span,
    blocks,
    startCapture,
    /** Whether a heading is open. */
    get inHeading() {
      return sections.heading !== null;
    },
    /** Whether a link is open. */
    get inLink() {
      return link !== null;
    },
    /** Whether text is only recorded, not written to a block. */
    get silent() {
      return isSilent();
    },

    /** Opens a heading. In a list or quote, a heading is an ordinary paragraph. */
    startHeading(depth: number, range: Range) {
      blocks.endParagraph(0);
      sections.end(range.start);
      if (!blocks.container) sections.start(depth, range);
    },
    headingId: sections.id,
    endHeading: sections.end,

    /** Adds visible text. */
    write(text: string, { start, end }: Range) {
      for (const capture of captures) capture.text.write(text);
      const isSpace = text.trim() === "";
      if (isSilent() || (isSpace && !blocks.open && !sections.heading)) return;
      const block = take({ start, end: isSpace ? start : end });
      if (block && !isSpace) block.hasProse = true;
      (block ?? sections.heading)?.text.write(text);
    },

    /** Opens a link, and ends the open one. All text until the returned function is called is its text. */
    startLink(part: Omit<LinkPart, "text">): (end: number) => void {
      link?.end(part.start);
      const location = locationOf(part, take(part));
      const capture = startCapture("besides");
      const open = {
        alts: [],
        end(end: number) {
          if (link !== open) return;
          link = null;
          const text = capture.end().toString() || open.alts.join(" ");
          const range = { start: part.start, end: Math.max(part.end, end) };
          elements.push(elementOf({ ...part, text }, { ...location, span: span(range), urlSpan: span(part.urlRange) }));
        },
      };
      link = open;
      return open.end;
    },

    /** Adds a link, image or embed that is complete. */
    add(part: Part) {
      if (isSilent()) return;
      const block = take(part);
      const at = elements.push(elementOf(part, { ...locationOf(part, block), urlSpan: span(part.urlRange) })) - 1;
      const owner = block ?? sections.heading;
      if (part.kind === "image") for (const alts of [owner?.alts, link?.alts]) alts?.push(part.alt);
      if (part.kind === "link") owner?.text.write(part.text);
      if (!block) return;
      if (part.kind === "embed") block.embeds++;
      if (part.kind !== "link") return;
      if (isBareUrl(part)) block.bareUrlIndexes.push(at);
      else block.hasProse = true;
    },
    addCode(code: Pick<Code, "language" | "meta" | "value">, range: Range) {
      const block = blocks.addComplete("code", range);
      block.text.write(code.value);
      elements.push({ kind: "code", ...code, ...locationOf(range, block) });
    },
    addInlineCode(value: string, range: Range) {
      elements.push({ kind: "inlineCode", value, ...locationOf(range, take(range)) });
    },
    addFootnote(label: string, range: Range) {
      elements.push({ kind: "footnote", label, ...locationOf(range, blocks.container) });
    },
    addField(name: string, value: unknown, range: Range, valueRange: Range) {
      elements.push({ kind: "field", name, value, valueSpan: span(valueRange), ...locationOf(range, null) });
    },

    addComment(text: string, range: Range) {
      comments.push({ text, span: span(range) });
    },

    /** Returns the lists of the document; `end` is the offset at which the text ends. */
    finish(end: number): { sections: Section[]; blocks: Block[]; elements: Element[]; comments: Comment[] } {
      link?.end(end);
      blocks.endParagraph(0);
      const inReadingOrder = (a: Element, b: Element) =>
        a.span.start.offset - b.span.start.offset || b.span.end.offset - a.span.end.offset;
      return {
        sections: sections.finish(end),
        blocks: blocks.finish(span),
        elements: elements.toSorted(inReadingOrder),
        comments,
      };
    },
  };
}

function isBareUrl({ form, url }: LinkPart): boolean {
  return (form === "bare" || form === "autolink") && !url.startsWith("mailto:");
}

function elementOf(
  { start: _start, end: _end, urlRange: _urlRange, unclosed: _unclosed, ...part }: Part,
  location: Pick<Link, "span" | "urlSpan" | "section" | "block">,
): Element {
  return { ...part, ...location };
}

function asEmbed({ url, urlSpan, malformed, span, section, block }: Link): Element {
  return { kind: "embed", name: "", url, urlSpan, malformed, span, section, block };
}
