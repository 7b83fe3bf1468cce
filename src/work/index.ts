import type { PageOptions } from "../load/documents.ts";
import type { SitePair } from "../match/site/pages.ts";
import type { ResolvedSettings } from "../rules/define-rule.ts";
import type { PairFacts } from "../types/facts.ts";
import type { Glossary } from "../types/glossary.ts";
import type { FieldHabits, StaleRow } from "../types/matches.ts";
import type { PairOutline } from "../types/outline.ts";
import type { PairPages } from "../types/page.ts";
import type { ReportPair } from "../types/report.ts";
import type { Locale, Row } from "../types/reporter.ts";

/** A site with more pairs is large: less memory is worth some time. */
export const MANY_PAIRS = 300;

/** How all pairs of a run are checked. Plain data. */
export interface WorkOptions extends PageOptions {
  /** Front matter fields of targets that can name a commit of the source. */
  readonly commitFields: readonly string[];
  /** Pairs of globs whose URLs are equivalent. */
  readonly equivalentUrls: readonly (readonly [string, string])[];
  readonly glossary: Glossary;
  readonly locale: Locale;
  /** All pairs of the site. */
  readonly pairs: readonly SitePair[];
}

/** What the check of a pair depends on in the rest of its site. Plain data. */
export interface SiteFacts {
  readonly fieldHabits: FieldHabits;
  readonly translatesComments: boolean;
  readonly keepsContainers: boolean;
  /** The pair itself, and those that its links with fragments may lead to. */
  readonly pairs: readonly { readonly outline: PairOutline; readonly keepsIds: boolean }[];
}

/** How a pair is checked. Plain data. */
export interface PairCheck {
  readonly site: SiteFacts;
  readonly settings: ResolvedSettings;
  /** The sections that are out of sync. */
  readonly stale: readonly StaleRow[];
}

/** A checked pair, and the rows of a side-by-side view; none if there are no findings. */
export interface PairResult {
  readonly report: ReportPair;
  readonly rows: readonly Row[];
}

/** Which texts of a pair: the current ones, only what shows the habits of the site, or those of the last sync. */
export type PairVersion = "now" | "habits" | "past";

/**
 * The part of a run that takes time: what is done for one pair after the other. The results depend only on the
 * arguments and the options of the run, so they are the same in every thread, and can be stored.
 */
export interface Work {
  /**
   * Parses and aligns a pair.
   * @throws UserError with the name of the page
   */
  facts(pages: PairPages, version: PairVersion): Promise<PairFacts>;
  /**
   * Checks a pair.
   * @throws UserError with the name of the page
   */
  check(pages: PairPages, facts: PairFacts, how: PairCheck): Promise<PairResult>;
  close(): void;
}
