import { type Lines, spanOfBlocks } from "../../text/span.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { Span } from "../../types/document.ts";
import type { Passage } from "./passages.ts";

/** The span of a text within a span or, if markup interrupts it, of its longest word; else the whole span. */
export function placeOf(lines: Lines, place: Span, text: string): Span {
  const written = lines.text.slice(place.start.offset, place.end.offset);
  const longest = text.split(/\s+/).reduce((best, part) => (part.length > best.length ? part : best), "");
  for (const part of [text, longest]) {
    const at = place.start.offset + written.indexOf(part);
    if (at >= place.start.offset) return lines.span(at, at + part.length);
  }
  return place;
}

/** The span in the source that corresponds to a passage of the target. */
export function counterpart(
  { source, sections, beads }: Alignment,
  { kind, element, block, section }: Passage,
): Span | null {
  if (kind === "field") {
    const name = element?.kind === "field" ? element.name : "";
    return source.elements.find((one) => one.kind === "field" && one.name === name)?.span ?? null;
  }
  if (block === null) {
    const match = sections.find((match) => match.target === section);
    return source.sections[match?.source ?? -1]?.heading ?? null;
  }
  return spanOfBlocks(source, beads.find((bead) => bead.target.includes(block))?.source ?? []);
}
