import type { HabitCounts, PairOutline } from "./outline.ts";
import type { PairPages, Side } from "./page.ts";

/** Hashes of a section and its counterpart; null if there is none, or if it is empty. */
export interface SectionHashes {
  readonly sourceHash: string | null;
  readonly targetHash: string | null;
}

/**
 * What a run needs to know of a pair before it is checked. Depends only on the two pages. Plain data, which can be sent
 * to another thread and stored.
 */
export interface PairFacts {
  /** The sections and beads of the alignment, in JSON. */
  readonly alignment: string;
  readonly outline: PairOutline;
  readonly habits: HabitCounts;
  /** URLs on either page with a fragment of another page. */
  readonly fragmentUrls: Readonly<Record<Side, readonly string[]>>;
  /** The hashes of all sections, in the order of the alignment. */
  readonly hashes: readonly SectionHashes[];
  /** The commit of the source that the target names in its front matter; null if it names none. */
  readonly namedCommit: string | null;
}

/** The pages of a pair, and what is known of them. */
export interface KnownPair extends PairPages {
  readonly facts: PairFacts;
}
