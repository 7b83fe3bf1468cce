import { contains } from "../../text/span.ts";
import type { Span } from "../../types/document.ts";
import type { Matches } from "../../types/matches.ts";
import { isRewritten } from "../sections/rewritten.ts";

/**
 * Returns a test of whether the wording of two corresponding parts is compared. It is not if the target is known to lack
 * the translation: sections that were rewritten, texts that were cut short, and text that is not translated.
 */
export function comparability({
  rewrittenSections,
  cutTexts,
  untranslated,
}: Pick<Matches, "rewrittenSections" | "cutTexts" | "untranslated">): (source: Span, target: Span) => boolean {
  return (source, target) =>
    !isRewritten(rewrittenSections, { source: { span: source }, target: { span: target } }) &&
    !cutTexts.some((cut) => contains(cut.source.span, source)) &&
    !untranslated.some((passage) => contains(passage.target, target) || contains(target, passage.target));
}
