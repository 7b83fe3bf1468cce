import type { Section } from "./document.ts";
import type { Format, Side } from "./page.ts";

/** What other pages need to know of a page. */
export interface PageOutline {
  readonly path: string;
  readonly language: string;
  readonly format: Format;
  readonly sections: readonly Pick<Section, "depth" | "id" | "title">[];
  /** The ids of elements other than headings, as they are compared. */
  readonly ids: readonly string[];
}

/** What other pairs need to know of a pair. Plain data. */
export interface PairOutline extends Readonly<Record<Side, PageOutline>> {
  /** Which sections correspond, in the order of the alignment; one side is missing for a section without counterpart. */
  readonly rows: readonly { readonly [side in Side]?: number }[];
  /** The ids that headings of the target lack, if the site keeps the ids of the source, and if it does not. */
  readonly lostIds: { readonly kept: readonly string[]; readonly notKept: readonly string[] };
}

/** How many lines of some kind a source has, and how many of them its target has too. */
export interface LineCount {
  readonly lines: number;
  readonly kept: number;
}

/**
 * How a field of the target compares: `kept` or `missing`; if kept, `same` or `other`, unless translated; and for texts
 * of several words, `copied` or `reworded`.
 */
export type FieldOutcome = "kept" | "missing" | "same" | "other" | "copied" | "reworded";

/** How the front matter fields of a target, and the lines that insert content, compare with those of its source, by name. */
export type FieldCounts = readonly (readonly [name: string, outcomes: readonly FieldOutcome[]])[];

/** What a pair shows of the habits of its site. Plain data. */
export interface HabitCounts {
  readonly fields: FieldCounts;
  /** Lines with the explicit id of a heading. */
  readonly ids: LineCount;
  /** Lines with a comment in code. */
  readonly comments: LineCount;
  /** Lines that open a container. */
  readonly containers: LineCount;
}
