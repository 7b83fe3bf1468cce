import type { Unit } from "./units.ts";

/** A number as it stands in a text; the parts of a date or of a time are numbers of their own. */
export interface Figure {
  /** UTF-16 offsets in the text that was read; its unit is not part of it. */
  readonly start: number;
  readonly end: number;
  /** All that it may mean: the 3 of `午後3時` is 3 and 15. */
  readonly values: readonly string[];
  /**
   * `spelled` is written in words that mean nothing else; `word` in others (“second”), or in a name (`ES2015`): it may
   * answer another number, and proves nothing by its absence.
   */
  readonly kind: "digits" | "version" | "spelled" | "word";
  /** What is counted or measured, where it is known. Few need to know, and the first one waits for the names of all units. */
  unit(): Unit | null;
}
