import type { Alignment, Matches } from "../types.ts";
import { matchAddresses } from "./addresses.ts";
import { brokenAnchors } from "./anchors.ts";
import { matchCode } from "./code.ts";
import { matchContent } from "./content/index.ts";
import { loneBlocks } from "./content/lone-blocks.ts";
import { coveredBy } from "./covered.ts";
import { matchFields } from "./fields.ts";
import { matchFootnotes } from "./footnotes.ts";
import { matchInlineCode } from "./inline-code.ts";
import { matchNames } from "./names.ts";
import { matchNumbers } from "./numbers.ts";
import { Places } from "./places.ts";
import { matchProblems } from "./problems.ts";
import { loneSections } from "./sections.ts";
import { type Site, siteOfAll } from "./site.ts";
import { type InStep, staleSections } from "./stale.ts";
import { matchUntranslated } from "./untranslated.ts";

/** Options for matching a pair. */
export interface MatchOptions {
  /** Pairs of globs whose URLs are equivalent. */
  readonly equivalent: readonly (readonly [string, string])[];
  /** The last state in which source and target were in sync; null if it is not known. */
  readonly inStep: InStep | null;
}

/** Matches the elements of both documents through the alignment; `site` contains the pages that they may link to. */
export function match(
  alignment: Alignment,
  { equivalent, inStep }: MatchOptions,
  site: Site = siteOfAll([alignment]),
): Matches {
  const places = new Places(alignment);
  const unmatched = loneBlocks(alignment, places);
  const isCovered = coveredBy(alignment, places, unmatched);
  const untranslated = matchUntranslated(alignment);
  const { urls, images, unverifiable } = matchAddresses(alignment, places, isCovered, equivalent, site);
  return {
    loneSections: loneSections(alignment, places),
    ...matchContent(alignment, places, unmatched, untranslated),
    addresses: urls,
    images,
    code: matchCode(alignment, places, isCovered),
    anchors: brokenAnchors(alignment, urls, site),
    fields: matchFields(alignment),
    fieldHabits: site.fieldHabits,
    names: matchNames(alignment, places),
    numbers: matchNumbers(alignment, places),
    problems: matchProblems(alignment, places),
    untranslated,
    inlineCode: matchInlineCode(alignment, places),
    footnotes: matchFootnotes(alignment, places, isCovered),
    stale: inStep ? staleSections(alignment, inStep) : [],
    unverifiable,
  };
}
