import type { Alignment } from "../types/alignment.ts";
import type { Glossary } from "../types/glossary.ts";
import type { Matches } from "../types/matches.ts";
import { matchCode } from "./code/index.ts";
import { matchInlineCode } from "./code/inline.ts";
import { matchContent } from "./content/index.ts";
import { unmatchedContent } from "./content/unmatched.ts";
import { coveredBy } from "./covered.ts";
import { matchFootnotes } from "./footnotes/index.ts";
import { matchFields } from "./front-matter/index.ts";
import { Places } from "./places.ts";
import { matchProblems } from "./problems.ts";
import { matchNames } from "./prose/names.ts";
import { matchNumbers } from "./prose/numbers.ts";
import { outside, rewrittenSections } from "./rewritten.ts";
import { unmatchedSections } from "./sections.ts";
import { type Site, siteOfAll } from "./site/index.ts";
import { comparability } from "./terms/comparable.ts";
import { matchTerms } from "./terms/index.ts";
import { matchUntranslated } from "./untranslated/index.ts";
import { brokenAnchors, lostFragments } from "./urls/anchors.ts";
import { matchUrls } from "./urls/index.ts";

/** Options for matching a pair. */
export interface MatchOptions {
  /** Pairs of globs whose URLs are equivalent. */
  readonly equivalentUrls: readonly (readonly [string, string])[];
  /** Terms and their translations; empty if there is no glossary. */
  readonly glossary: Glossary;
}

/** Matches the elements of both documents through the alignment; `site` contains the pages that they may link to. */
export function match(
  alignment: Alignment,
  { equivalentUrls, glossary }: MatchOptions,
  site: Site = siteOfAll([alignment]),
): Matches {
  const places = new Places(alignment);
  const content = unmatchedContent(alignment, places);
  const isCovered = coveredBy(alignment, places, content);
  const habits = site.fieldHabits(alignment);
  const untranslated = matchUntranslated(alignment, habits);
  const { urls, images, unverifiable } = matchUrls(alignment, places, isCovered, equivalentUrls, site);
  const rewritten = rewrittenSections(alignment);
  const { unmatchedBlocks, cutTexts, lists, tables } = matchContent(alignment, places, content, untranslated);
  return {
    unmatchedSections: unmatchedSections(alignment, places),
    rewrittenSections: rewritten,
    unmatchedBlocks: unmatchedBlocks.filter(({ side, block }) => outside(rewritten, [{ [side]: block }]).length > 0),
    cutTexts: outside(rewritten, cutTexts),
    lists: outside(rewritten, lists),
    tables: outside(rewritten, tables),
    urls: outside(rewritten, urls),
    images: outside(rewritten, images),
    code: outside(rewritten, matchCode(alignment, places, isCovered)),
    brokenAnchors: brokenAnchors(alignment, urls, site),
    lostFragments: lostFragments(alignment, urls, site),
    fields: matchFields(alignment),
    fieldHabits: habits,
    names: outside(rewritten, matchNames(alignment, places)),
    numbers: outside(rewritten, matchNumbers(alignment, places)),
    problems: matchProblems(alignment, places),
    untranslated,
    inlineCode: outside(rewritten, matchInlineCode(alignment, places)),
    footnotes: matchFootnotes(alignment, places, isCovered),
    terms: matchTerms(
      alignment,
      places,
      glossary,
      comparability({ rewrittenSections: rewritten, cutTexts, untranslated }),
    ),
    unverifiable,
  };
}
