import { contains } from "../text/span.ts";
import type { Alignment } from "../types/alignment.ts";
import type { Glossary } from "../types/glossary.ts";
import type { Matches } from "../types/matches.ts";
import type { LostText } from "../types/written.ts";
import { matchAssistant } from "./assistant/index.ts";
import { withoutAssistant } from "./assistant/reported-once.ts";
import { matchCode } from "./code/index.ts";
import { matchInlineCode } from "./code/inline.ts";
import { labelsOfCode } from "./content/code-labels.ts";
import { matchContent } from "./content/index.ts";
import { outsideRows } from "./content/tables/outside-rows.ts";
import { unmatchedContent } from "./content/unmatched.ts";
import { coveredBy, isInCutText, isInMissingItem } from "./covered.ts";
import { matchFootnotes } from "./footnotes/index.ts";
import { matchFields } from "./front-matter/index.ts";
import { proseFields } from "./front-matter/prose.ts";
import { matchContainers } from "./markup/containers/index.ts";
import { lostEnds } from "./markup/ends.ts";
import { lostExcerptMark } from "./markup/excerpt-mark.ts";
import { lostImports } from "./markup/imports.ts";
import { lostInsertions } from "./markup/insertions.ts";
import { matchListMarks } from "./markup/list-marks.ts";
import { matchProblems } from "./markup/problems.ts";
import { Places } from "./places.ts";
import { matchFormulas } from "./prose/formulas.ts";
import { proseOfPair } from "./prose/index.ts";
import { lostNames } from "./prose/lost-names.ts";
import { lostNumbers } from "./prose/lost-numbers.ts";
import { matchNames } from "./prose/names.ts";
import { matchNumbers } from "./prose/numbers.ts";
import { pairNumerals } from "./prose/numerals.ts";
import { repeatedSentences } from "./prose/repeated.ts";
import { matchHeadingIds } from "./sections/heading-ids/index.ts";
import { unmatchedSections } from "./sections/index.ts";
import { withMostText } from "./sections/mostly-missing.ts";
import { isRewritten, type MatchPlaces, outside, rewrittenSections } from "./sections/rewritten.ts";
import { type Site, siteOfAll } from "./site/index.ts";
import { wrongLanguageLinks } from "./site/wrong-language.ts";
import { comparability } from "./terms/comparable.ts";
import { matchTerms } from "./terms/index.ts";
import { matchUntranslated } from "./untranslated/index.ts";
import { leftPunctuation } from "./untranslated/punctuation.ts";
import { matchTranslatedSource } from "./untranslated/source.ts";
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
  const habits = site.fieldHabits(alignment.target.path);
  const keepsContainers = site.keepsContainers(alignment.target.path);
  const allCode = matchCode(alignment, places, isCovered);
  const assistantTexts = matchAssistant(alignment, places, content);
  const untranslated = matchUntranslated(alignment, {
    habits,
    code: allCode,
    assistantTexts,
    translatesComments: site.translatesComments(alignment.target.path),
  });
  const { urls, images, exchangedUrls, unverifiable } = matchUrls(alignment, places, isCovered, equivalentUrls, site);
  const { problems, unlinked } = matchProblems(alignment, places, urls);
  const prose = proseOfPair(alignment, places);
  const numerals = pairNumerals(alignment, prose);
  const formulas = matchFormulas(alignment, prose);
  const numbers = matchNumbers(alignment, prose, numerals, formulas);
  const rewritten = rewrittenSections(alignment);
  const { tables, emptyCells, shortRows, signs, ...found } = matchContent(alignment, places, content, untranslated);
  const { unmatchedBlocks, cutTexts, lists, code, ...rest } = withoutAssistant(
    alignment,
    assistantTexts,
    withMostText(alignment, { unmatchedSections: unmatchedSections(alignment, places), code: allCode, ...found }),
  );
  const isOfService = ({ source, target: link }: Matches["urls"][number]) =>
    !source && assistantTexts.some((one) => one.kind === "service" && link && contains(one.target, link.span));
  const titleLines = new Set(rest.unmatchedSections.map(({ line }) => line?.block));
  const codeLabels = labelsOfCode(alignment, code);
  const kept = <Match extends MatchPlaces>(matches: readonly Match[]) => outside(rewritten, matches);
  /** The same, without rows that are reported as a whole. */
  const keptRows = <Match extends MatchPlaces>(
    matches: readonly Match[],
    elementsOf: (match: Match) => MatchPlaces = (match) => match,
  ) => outsideRows(tables, kept(matches), elementsOf);
  const keptTexts = (texts: readonly LostText[]) =>
    keptRows(
      texts.filter(({ source }) => !isInMissingItem(lists, source.span)),
      onlyInSource,
    );
  return {
    ...rest,
    rewrittenSections: rewritten,
    unmatchedBlocks: unmatchedBlocks.filter(
      ({ side, block }) =>
        !titleLines.has(block) && !codeLabels.has(block) && !isRewritten(rewritten, { [side]: block }),
    ),
    cutTexts: kept(cutTexts),
    excerptMark: lostExcerptMark(alignment, places, keepsContainers),
    lostInsertions: lostInsertions(alignment, places, habits.omitted),
    lists: kept(lists),
    listMarks: kept(matchListMarks(alignment)),
    tables: kept(tables),
    containers: kept(matchContainers(alignment, keepsContainers)),
    emptyCells: emptyCells.map((cells) => kept(cells)),
    shortRows: kept(shortRows),
    signs: kept(signs),
    urls: keptRows(urls.filter((match) => !unlinked.has(match) && !isOfService(match))),
    images: keptRows(images),
    exchangedUrls,
    code: kept(code),
    headingIds: matchHeadingIds(alignment, site.keepsIds(alignment.target.path)),
    brokenAnchors: brokenAnchors(alignment, urls, site),
    wrongLanguageLinks: wrongLanguageLinks(alignment, urls, site),
    lostFragments: lostFragments(alignment, urls, site),
    fields: matchFields(alignment),
    fieldHabits: habits,
    proseFields: proseFields(alignment),
    names: kept(matchNames(alignment, prose)),
    numbers: keptRows(numbers),
    formulas: kept(formulas),
    repeatedSentences: repeatedSentences(alignment),
    lostNames: keptTexts(lostNames(alignment, prose, cutTexts)),
    lostNumbers: keptTexts(lostNumbers(alignment, prose, { numerals, numbers, cutTexts, urls })),
    problems: [...problems, ...lostImports(alignment), ...lostEnds(alignment)],
    untranslated,
    leftPunctuation: leftPunctuation(alignment),
    translatedSource: matchTranslatedSource(alignment, untranslated),
    assistantTexts,
    inlineCode: keptRows(
      matchInlineCode(alignment, places, isCovered).filter(
        ({ source, target }) => target || !isInCutText(cutTexts, source.span),
      ),
    ),
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

/** What the target has in place of a lost text is no counterpart. */
const onlyInSource = ({ source }: LostText) => ({ source });
