import { closest, distance } from "fastest-levenshtein";

/**
 * An error for the user: its message says what is wrong, where, and what to do. Any other error is a bug in this
 * program.
 */
export class UserError extends Error {
  override readonly name = "UserError";
}

/** A question with the most similar known word (`. Did you mean “warn”?`), or "" if no known word is similar. */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === null ? "" : `. Did you mean “${near}”?`;
}

/** The known word that was probably meant, or null if none is similar. */
export function nearest(word: string, known: readonly string[]): string | null {
  const near = known.length > 0 ? closest(word, known) : word;
  const tolerated = Math.max(2, Math.floor(near.length / 3));
  return near !== word && distance(word, near) <= tolerated ? near : null;
}
