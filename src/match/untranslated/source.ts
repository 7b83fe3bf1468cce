import { languageDetector } from "../../language/detection.ts";
import { sentences } from "../../language/sentences.ts";
import { contains } from "../../text/span.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { TranslatedSource, Untranslated } from "../../types/written.ts";
import { type Passage, passages } from "./passages.ts";
import { isReference } from "./references.ts";

/** The least share of the paragraphs and items of a source, by number and by length, that are in the target's language. */
const LEAST_SHARE = 1 / 2;
const LEAST_PASSAGES = 2;

/**
 * Finds out whether most of the text of the source is in the language of the target, and the same there: the page was
 * written in that language, and the source is its translation that is not finished. Null if not, or if what the target
 * has as well is reported as untranslated there: similar languages can be confused.
 */
export function matchTranslatedSource(
  { source, target }: Alignment,
  untranslated: readonly Untranslated[],
): TranslatedSource | null {
  const own = (document: typeof source) =>
    passages(document).filter((passage) => passage.kind === "text" && !isReference(document, passage));
  const [all, others] = [own(source), own(target)];
  const same = new Map(others.map((passage) => [passage.visibleText, passage]));
  const shared = all.filter(({ visibleText }) => same.has(visibleText));
  if (shared.length < LEAST_PASSAGES) return null;
  const sentencesOf = (list: readonly Passage[]) => list.flatMap(({ text }) => sentences(text).map((one) => one.text));
  const detector = languageDetector({
    languages: { source: target.language, target: source.language },
    sentences: { source: sentencesOf(others), target: sentencesOf(all) },
  });
  const found = shared.filter(({ text }) => detector?.isSourceLanguage(text) && !detector.hasTargetLanguage(text));
  const lengthOf = (list: readonly Passage[]) => list.reduce((sum, { visibleText }) => sum + visibleText.length, 0);
  const isMost =
    found.length >= Math.max(LEAST_PASSAGES, LEAST_SHARE * all.length) &&
    lengthOf(found) >= LEAST_SHARE * lengthOf(all);
  const [first] = found;
  const counterpart = same.get(first?.visibleText ?? "");
  if (!isMost || !first || !counterpart) return null;
  if (untranslated.some((one) => contains(one.target, counterpart.span))) return null;
  return { source: first.span, target: counterpart.span, text: first.visibleText, passages: found.length };
}
