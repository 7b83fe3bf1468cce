import { closest, distance } from "fastest-levenshtein";

/**
 * The one class of errors meant for people: its message is a sentence that says what, where and what to do. Every other
 * error is a bug of this program.
 */
export class Complaint extends Error {
  override readonly name = "Complaint";
}

/** A question that names what was probably meant (`; did you mean "warn"?`), or "" where nothing known is near. */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === null ? "" : `; did you mean "${near}"?`;
}

/** The known word that was probably meant, or null if none is similar. */
export function nearest(word: string, known: readonly string[]): string | null {
  const near = known.length > 0 ? closest(word, known) : word;
  const tolerated = Math.max(2, Math.floor(near.length / 3));
  return near !== word && distance(word, near) <= tolerated ? near : null;
}
