import type { Document, Finding, Side, Span } from "../types.ts";
import type { Directive } from "./directive.ts";
import { nextLines } from "./next-lines.ts";

/** The lines of one side whose findings a comment suppresses. */
export interface Region extends Directive {
  readonly side: Side;
  /** 1-based. */
  readonly from: number;
  /** The last line, for each rule: a comment may end it for some of them. */
  readonly to: (rule: string) => number;
}

/** The regions that the comments of a page make; one without end reaches to the end of the page. */
export function regionsOf(side: Side, document: Document, directives: readonly Directive[]): Region[] {
  return directives.flatMap((directive, index): Region[] => {
    if (directive.instruction === "disable-next-line") {
      const { from, to } = nextLines(document, directive.comment);
      return [{ ...directive, side, from, to: () => to }];
    }
    if (directive.instruction !== "disable") return [];
    const ends = directives.slice(index + 1).filter(({ instruction }) => instruction === "enable");
    const end = (rule: string) => ends.find((enable) => names(enable, rule))?.comment.span.end.line;
    const from = isAtTop(document, directive) ? 1 : directive.comment.span.start.line;
    return [{ ...directive, side, from, to: (rule) => end(rule) ?? Number.POSITIVE_INFINITY }];
  });
}

/** Whether a region holds a finding, or a part of it. */
export function holds({ side, from, to, ...directive }: Region, { rule, ...finding }: Finding): boolean {
  const place = finding[side];
  if (place === null || !names(directive, rule)) return false;
  const last = place.endColumn === 1 ? Math.max(place.line, place.endLine - 1) : place.endLine;
  return from <= last && place.line <= to(rule);
}

/** Whether a comment is about a rule. */
export function names({ rules }: Pick<Directive, "rules">, rule: string): boolean {
  return rules.length === 0 || rules.includes(rule);
}

/** What stands above all text, but not amid the front matter, is about the page as a whole. */
function isAtTop({ sections, blocks, elements }: Document, { comment }: Directive): boolean {
  const isBelow = ({ start }: Span) => start.offset >= comment.span.start.offset;
  const fields = elements.filter(({ kind }) => kind === "field").map(({ span }) => isBelow(span));
  const isAmidFields = fields.includes(true) && fields.includes(false);
  return (
    !isAmidFields &&
    sections.slice(1).every(({ heading }) => isBelow(heading)) &&
    blocks.every(({ span }) => isBelow(span))
  );
}
