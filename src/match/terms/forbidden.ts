import type { FoldedText, TextRange } from "./folded.ts";
import type { Term } from "./terms.ts";
import { isInside, lengthOf } from "./uses.ts";

/** A forbidden translation, as in the glossary, and where it is. */
export interface Forbidden extends TextRange {
  readonly form: string;
}

/**
 * Forbidden translations of a term in a counterpart, each once: not those in longer translations, and not those that are
 * right for another term which the source uses here.
 */
export function forbiddenIn(
  text: FoldedText,
  term: Term,
  terms: readonly Term[],
  used: ReadonlySet<Term>,
): readonly Forbidden[] {
  const refused = term.forbidden.flatMap((form) => form.usesIn(text).map((range) => ({ ...range, form: form.text })));
  if (refused.length === 0) return [];
  const allowed = terms.flatMap((other) =>
    other.translations.flatMap(({ form }) => form.usesIn(text).map((range) => ({ ...range, other }))),
  );
  const isAllowed = (range: TextRange) =>
    allowed.some(
      ({ other, ...one }) =>
        isInside(range, one) && (lengthOf(one) > lengthOf(range) || (other !== term && used.has(other))),
    );
  const found = refused.filter((range) => !isAllowed(range)).toReversed();
  return [...new Map(found.map((one) => [one.form, one])).values()].toReversed();
}
