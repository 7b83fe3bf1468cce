import type { Document, Span } from "../types/document.ts";
import type { Side } from "../types/page.ts";
import type { Finding } from "../types/report.ts";
import type { Directive } from "./directive.ts";
import { nextLines } from "./next-lines.ts";

/** The lines on one side in which a comment suppresses findings. */
export interface Region extends Directive {
  readonly side: Side;
  /** The first line, 1-based. */
  readonly from: number;
  /** The last line for a rule, as a comment can enable single rules. */
  readonly to: (rule: string) => number;
}

/** Returns the regions of the comments of a page. A region without an end reaches to the end of the page. */
export function regionsOf(side: Side, document: Document, directives: readonly Directive[]): Region[] {
  return directives.flatMap((directive, index): Region[] => {
    if (directive.instruction === "disable-next-line") {
      const { from, to } = nextLines(document, directive.comment);
      return [{ ...directive, side, from, to: () => to }];
    }
    if (directive.instruction !== "disable") return [];
    const ends = directives.slice(index + 1).filter(({ instruction }) => instruction === "enable");
    const end = (rule: string) => ends.find((enable) => appliesTo(enable, rule))?.comment.span.end.line;
    const from = isAtTop(document, directive) ? 1 : directive.comment.span.start.line;
    return [{ ...directive, side, from, to: (rule) => end(rule) ?? Number.POSITIVE_INFINITY }];
  });
}

/** Whether a finding is at least partly in a region, and the region applies to its rule. */
export function isInRegion({ side, from, to, ...directive }: Region, { rule, ...finding }: Finding): boolean {
  const place = finding[side];
  if (place === null || !appliesTo(directive, rule)) return false;
  const last = place.endColumn === 1 ? Math.max(place.line, place.endLine - 1) : place.endLine;
  return from <= last && place.line <= to(rule);
}

/** Whether a comment applies to a rule. */
export function appliesTo({ rules }: Pick<Directive, "rules">, rule: string): boolean {
  return rules.length === 0 || rules.includes(rule);
}

/** Whether a comment is before all text, but not between front matter fields, so that it applies to the whole page. */
function isAtTop({ sections, blocks, elements }: Document, { comment }: Directive): boolean {
  const isBelow = ({ start }: Span) => start.offset >= comment.span.start.offset;
  const fields = elements.filter(({ kind }) => kind === "field").map(({ span }) => isBelow(span));
  const isBetweenFields = fields.includes(true) && fields.includes(false);
  return (
    !isBetweenFields &&
    sections.slice(1).every(({ heading }) => isBelow(heading)) &&
    blocks.every(({ span }) => isBelow(span))
  );
}
