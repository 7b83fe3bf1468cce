import type { Section, Span } from "../../types/document.ts";
import type { Range } from "../part.ts";
import { TextBuffer } from "./text-buffer.ts";

/** Starts the sections of a page. The first one, for what is before the first heading, starts at `begin`. */
export function createSections(span: (range: Range) => Span, begin: number) {
  const sections: Mutable<Section>[] = [];
  let heading: { readonly section: Mutable<Section>; readonly text: TextBuffer; readonly alts: string[] } | null = null;

  function close(end: number) {
    const last = sections.at(-1);
    if (last) last.span = { start: last.span.start, end: span({ start: end, end }).end };
  }

  function start(depth: number, range: Range) {
    close(range.start);
    const section = { depth, title: "", id: null, heading: span(range), span: span(range) };
    sections.push(section);
    heading = { section, text: new TextBuffer(), alts: [] };
  }

  start(0, { start: begin, end: begin });
  heading = null;

  return {
    /** Index of the open section. */
    get current() {
      return sections.length - 1;
    },
    /** The open heading. */
    get heading() {
      return heading;
    },
    start,
    id(id: string) {
      if (heading) heading.section.id = id;
    },
    end(end: number) {
      if (!heading) return;
      const { section, text, alts } = heading;
      section.title = text.toString() || alts.join(" ");
      section.heading = { start: section.heading.start, end: span({ start: end, end }).end };
      heading = null;
    },
    finish(end: number): Section[] {
      close(end);
      return sections;
    },
  };
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
