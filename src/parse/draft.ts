import type { Lines } from "../span.ts";
import type { Block, Code, Comment, Element, Link, Section, Span } from "../types.ts";
import { createBlocks, type DraftBlock } from "./blocks.ts";
import type { LinkPart, Part, Range } from "./part.ts";
import { createSections } from "./sections.ts";
import { TextBuffer } from "./text-buffer.ts";

/** A document in the making: its lists grow as a walk over the page meets their members, in reading order. */
export type Draft = ReturnType<typeof createDraft>;

/** Text that is recorded while it is read, or instead. */
interface Capture {
  readonly text: TextBuffer;
  readonly instead: boolean;
}

/** Starts a document at an offset of its page; `before` is how much stands between there and the text that is parsed. */
export function createDraft(lines: Lines, offset: number, before: number) {
  const shift = offset + before;
  const span = ({ start, end }: Range): Span => lines.span(start + shift, Math.max(start, end) + shift);
  const sections = createSections(span, -before);
  const elements: Element[] = [];
  const comments: Comment[] = [];
  const captures = new Set<Capture>();
  const blocks = createBlocks(
    () => sections.current,
    (places) => {
      for (const place of places) {
        const link = elements[place];
        if (link?.kind === "link") elements[place] = asEmbed(link);
      }
    },
  );
  let link: { readonly end: (end: number) => void; readonly alts: string[] } | null = null;

  const isSilent = () => [...captures].some(({ instead }) => instead);

  /** The block that takes what stands in a range; null in a heading. */
  const take = (range: Range): DraftBlock | null => (sections.heading ? null : blocks.take(range));

  const place = (range: Range, block: DraftBlock | null) => ({
    span: span(range),
    section: sections.current,
    block: block?.index ?? null,
  });

  /** Records what is read from now on, besides or instead of its being read; `end` gives it. */
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
    /** Whether what comes is not read, but recorded instead. */
    get silent() {
      return isSilent();
    },

    /** In a list or quote, a heading is a paragraph like others. */
    startHeading(depth: number, range: Range) {
      blocks.endParagraph(0);
      sections.end(range.start);
      if (!blocks.container) sections.start(depth, range);
    },
    headingId: sections.id,
    endHeading: sections.end,

    /** What a reader reads. */
    write(text: string, { start, end }: Range) {
      for (const capture of captures) capture.text.write(text);
      const blank = text.trim() === "";
      if (isSilent() || (blank && !blocks.open && !sections.heading)) return;
      const block = take({ start, end: blank ? start : end });
      if (block && !blank) block.prose = true;
      (block ?? sections.heading)?.text.write(text);
    },

    /** Opens a link; what is read until the returned function ends it is its text. Ends the link that is open. */
    startLink(part: Omit<LinkPart, "text">): (end: number) => void {
      link?.end(part.start);
      const at = place(part, take(part));
      const capture = startCapture("besides");
      const open = {
        alts: [],
        end(end: number) {
          if (link !== open) return;
          link = null;
          const text = capture.end().toString() || open.alts.join(" ");
          const range = { start: part.start, end: Math.max(part.end, end) };
          elements.push(elementOf({ ...part, text }, { ...at, span: span(range), urlSpan: span(part.urlRange) }));
        },
      };
      link = open;
      return open.end;
    },

    /** Adds a link, image or embed that is complete. */
    add(part: Part) {
      if (isSilent()) return;
      const block = take(part);
      const at = elements.push(elementOf(part, { ...place(part, block), urlSpan: span(part.urlRange) })) - 1;
      const owner = block ?? sections.heading;
      if (part.kind === "image") for (const alts of [owner?.alts, link?.alts]) alts?.push(part.alt);
      if (part.kind === "link") owner?.text.write(part.text);
      if (!block) return;
      if (part.kind === "embed") block.embeds++;
      if (part.kind !== "link") return;
      if (isBareAddress(part)) block.bare.push(at);
      else block.prose = true;
    },
    addCode(code: Pick<Code, "language" | "meta" | "value">, range: Range) {
      const block = blocks.whole("code", range);
      block.text.write(code.value);
      elements.push({ kind: "code", ...code, ...place(range, block) });
    },
    addInlineCode(value: string, range: Range) {
      elements.push({ kind: "inlineCode", value, ...place(range, take(range)) });
    },
    addFootnote(label: string, range: Range) {
      elements.push({ kind: "footnote", label, ...place(range, blocks.container) });
    },
    addField(name: string, value: unknown, range: Range, valueRange: Range) {
      elements.push({ kind: "field", name, value, valueSpan: span(valueRange), ...place(range, null) });
    },

    addComment(text: string, range: Range) {
      comments.push({ text, span: span(range) });
    },

    /** The lists of the document; `end` is the offset at which the text ends. */
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

function isBareAddress({ form, url }: LinkPart): boolean {
  return (form === "bare" || form === "autolink") && !url.startsWith("mailto:");
}

function elementOf(
  { start: _start, end: _end, urlRange: _urlRange, ...part }: Part,
  places: Pick<Link, "span" | "urlSpan" | "section" | "block">,
): Element {
  return { ...part, ...places };
}

function asEmbed({ url, urlSpan, malformed, span, section, block }: Link): Element {
  return { kind: "embed", name: "", url, urlSpan, malformed, span, section, block };
}
