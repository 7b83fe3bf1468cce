import type { WrittenUnit } from "./units.ts";

/** A number in a text. Each part of a date or a time is a separate number. */
export interface Figure {
  /** UTF-16 offsets in the text; the unit is not included. */
  readonly start: number;
  readonly end: number;
  /** All values that it can have: the 3 of `午後3時` is 3 and 15, and the 2 of “more than 2” is 2 and `≥3`. */
  readonly values: readonly string[];
  /**
   * `spelled` is in words that are always numbers. `word` is in other words (“second”) or in a name (`ES2015`): it can
   * be the counterpart of a number, but needs no counterpart itself.
   */
  readonly kind: "digits" | "version" | "spelled" | "word";
  /** The abbreviation that a hyphen joins it to (`UTF` in `UTF-8`), or an empty text. */
  readonly abbreviation: string;
  /** The unit, or null if unknown. A function, because the first call loads the names of all units. */
  unit(): WrittenUnit | null;
}
