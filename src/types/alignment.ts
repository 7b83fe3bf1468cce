import type { Document } from "./document.ts";

/** How two sections relate. The numbers are indexes into `sections` of the two documents. */
export type SectionMatch =
  | {
      readonly relation: "aligned" | "moved";
      readonly source: number;
      readonly target: number;
      /** The probability, from 0 to 1, that these two correspond, and not other sections or none. */
      readonly similarity: number;
    }
  | (Unmatched & { readonly relation: "missing"; readonly source: number; readonly target?: never })
  | (Unmatched & { readonly relation: "extra"; readonly source?: never; readonly target: number });

/** What missing and extra sections have in common. */
interface Unmatched {
  readonly similarity: null;
  /** The probability, from 0 to 1, that this section has no counterpart, and not a similar one instead. */
  readonly certainty: number;
}

/** Corresponding blocks, as indexes into `blocks` of the documents; one side is empty for an unmatched block. */
export interface Bead {
  readonly source: readonly number[];
  readonly target: readonly number[];
  /** From 0 to 1; 0 if one side is empty. */
  readonly similarity: number;
}

/** Which sections and which blocks correspond. Headings of a plain text are found during the alignment. */
export interface Alignment {
  /** The documents that the indexes refer to; a plain text has the headings that were found in it. */
  readonly source: Document;
  readonly target: Document;
  /** All sections of both documents, in document order. */
  readonly sections: readonly SectionMatch[];
  /** All blocks with text, a URL or code of their own, in document order. */
  readonly beads: readonly Bead[];
}
