import type { Alignment } from "../../types/alignment.ts";
import type { Comment, Document } from "../../types/document.ts";
import type { LostMark } from "../../types/unmatched.ts";
import type { Places } from "../places.ts";

/**
 * Finds the comment that ends the excerpt of a post in lists of posts, if only the source has one.
 * @param keepsMarks whether translations of the site have the marks of their sources
 * @see https://gohugo.io/content-management/summaries/#manual-summary
 * @see https://docusaurus.io/docs/blog#blog-list
 */
export function lostExcerptMark(alignment: Alignment, places: Places, keepsMarks: boolean): LostMark | null {
  const { source, target } = alignment;
  const mark = excerptMark(source);
  if (!mark || !keepsMarks || target.format === "text" || excerptMark(target)) return null;
  const { start, end } = mark.span;
  const text = source.text.slice(start.offset, end.offset);
  return { text, source: mark.span, target: places.expectedPlaceOfMark("source", mark.span) };
}

const excerptMark = ({ comments }: Document): Comment | undefined => comments.find(({ text }) => MARK.test(text));

/** What this comment says: `<!-- more -->`, `{/* truncate *\/}`, and `<!--more Read on-->` in WordPress. */
const MARK = /^(?:more [^\n]*|\s*(?:more|truncate|(?:end[ -]?)?excerpt)\s*)$/i;
