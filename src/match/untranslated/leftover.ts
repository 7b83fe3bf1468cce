import { groupBy } from "../../group-by.ts";
import type { LanguageDetector } from "../../language/detection.ts";
import { scriptOf } from "../../language/script.ts";
import { wordsOf } from "../../language/sentences.ts";
import { withoutSpans } from "../../text/spaces.ts";
import { contains } from "../../text/span.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { Document } from "../../types/document.ts";
import type { Untranslated } from "../../types/matches.ts";
import { type Label, labels } from "./labels.ts";
import { passages } from "./passages.ts";

/** Finds labels of the target that were copied from the source, except in what was already found. */
export function untranslatedLabels(
  { source, target }: Alignment,
  detector: LanguageDetector,
  found: readonly Untranslated[],
): Untranslated[] {
  // In the same script, many words are the same in both languages.
  if (target.format === "text" || scriptOf(source.language) === scriptOf(target.language)) return [];
  const inSource = new Map(labels(source).map((label) => [label.text, label]));
  const all = labels(target);
  const isKnown = ({ span }: Label) => found.some((one) => contains(one.target, span));
  // A link to the page in the source's language.
  const languageName = new Intl.DisplayNames([source.language], { type: "language" }).of(source.language) ?? "";
  const isSwitch = ({ text, group }: Label) => group === "link" && text.includes(languageName);
  const copied = all.filter((label) => inSource.has(label.text) && !isKnown(label) && !isSwitch(label));
  if (copied.length === 0) return [];
  const [sourceProse, targetProse] = [prose(source), prose(target)];
  // A word in the source's language that is also in the text is a term that is explained.
  const terms = withoutSpans(target.text, all);
  const isTranslated = new Map(all.map((label) => [label, detector.hasTargetLanguage(label.text)]));
  const groups = new Map(
    Array.from(
      groupBy(all, ({ group }) => group),
      ([group, members]) => [
        group,
        { size: members.length, translated: members.filter((label) => isTranslated.get(label)).length },
      ],
    ),
  );
  const isLeft = (label: Label): boolean => {
    const group = groups.get(label.group) ?? { size: 1, translated: 0 };
    const [others, translated] = [group.size - 1, group.translated - Number(isTranslated.get(label))];
    if (/\p{Ll}|\p{Lu}/u.test(label.text))
      return translated >= LEAST_LABELS && translated === others && isOrdinary(label, sourceProse, targetProse);
    if (label.isCell && (translated === 0 || translated < others / 2)) return false;
    return (
      /\p{L}.*\p{L}/u.test(label.text) && detector.isSourceLanguageTitle(label.text) && !terms.includes(label.text)
    );
  };
  return copied.filter(isLeft).map((label) => ({
    source: inSource.get(label.text)?.span ?? null,
    target: label.span,
    text: label.text,
    passages: 1,
    isOptional: true,
    isMessage: false,
    isWholePage: false,
  }));
}

/** The least number of other labels that show that such labels are translated. */
const LEAST_LABELS = 2;

/**
 * Whether a label in cased letters consists of ordinary words, not names or terms: the prose of the source has them in
 * lower case, and that of the target does not have them.
 */
function isOrdinary({ text }: Label, source: string, target: string): boolean {
  const words = wordsOf(text).map((word) => word.toLowerCase());
  const [inSource, inTarget] = [new Set(wordsOf(source)), target.toLowerCase()];
  return /^[\p{L}\s]+$/u.test(text) && words.every((word) => inSource.has(word) && !inTarget.includes(word));
}

/** The texts of a page without the headers of tables. */
function prose(document: Document): string {
  const isTable = (block: number | null) => document.blocks[block ?? -1]?.kind === "table";
  return passages(document)
    .map(({ text, block }) => (isTable(block) ? text.split("\n").slice(1).join("\n") : text))
    .join("\n");
}
