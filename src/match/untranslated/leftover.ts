import { groupBy } from "../../group-by.ts";
import type { LanguageDetector } from "../../language/detection.ts";
import { ownNamesOf } from "../../language/names.ts";
import { isCertainPhrase, isPhrase } from "../../language/phrases.ts";
import { isLatin, scriptOf } from "../../language/script.ts";
import { withoutQuotations, wordsOf } from "../../language/sentences.ts";
import { spaces, withoutSpans } from "../../text/spaces.ts";
import { contains } from "../../text/span.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { Document } from "../../types/document.ts";
import type { Untranslated } from "../../types/written.ts";
import { isAbsolute } from "../../url/index.ts";
import { HEADER, type Label, LIST, labels } from "./labels.ts";
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
  const isKnown = ({ text, span }: Label) => found.some((one) => contains(one.target, span) || one.text.includes(text));
  // A link to the page in the source's language.
  const names = ownNamesOf(source.language);
  const isSwitch = ({ text, group }: Label) => group === "link" && names.some((name) => text.includes(name));
  const copied = all.filter((label) => inSource.has(label.text) && !isKnown(label) && !isSwitch(label));
  if (copied.length === 0) return [];
  const left = [...copied, ...found.map((one) => ({ span: one.target }))];
  const isName = projectName(source);
  const ordinary = new Set(copied.filter((label) => !isName(label)).filter(ordinaryIn(source, target, left)));
  // A word in the source's language that is also in the text is a term that is explained.
  const terms = withoutSpans(target.text, all);
  const isTranslated = new Map(all.map((label) => [label, detector.hasTargetLanguage(label.text)]));
  const byGroup = groupBy(all, ({ group }) => group);
  const groups = new Map(
    Array.from(byGroup, ([group, members]) => [
      group,
      {
        size: members.length,
        translated: members.filter((label) => isTranslated.get(label)).length,
        ordinary: members.filter((label) => ordinary.has(label)).length,
      },
    ]),
  );
  const isLeft = (label: Label): boolean => {
    const group = groups.get(label.group) ?? { size: 1, translated: 0, ordinary: 0 };
    const [others, translated] = [group.size - 1, group.translated - Number(isTranslated.get(label))];
    if (/\p{Ll}|\p{Lu}/u.test(label.text))
      return (
        isLatin(source.language) &&
        ordinary.has(label) &&
        translated >= LEAST_LABELS &&
        // It may be a term, unless all others are translated.
        (translated === others ||
          (!mayBeTerm(label) && translated >= LEAST_TRANSLATED * (translated + group.ordinary - 1)))
      );
    if (isTitleOrItem(label)) return false;
    if (label.isCell && (translated === 0 || translated < others / 2)) return false;
    return (
      /\p{L}.*\p{L}/u.test(label.text) && detector.isSourceLanguageTitle(label.text) && !terms.includes(label.text)
    );
  };
  const isHeaderLeft = (header: readonly Label[]): boolean => {
    const table = header[0]?.group.replace(HEADER, " ") ?? "";
    const cells = all.filter(({ group }) => group.startsWith(table) && !group.endsWith(HEADER));
    return (
      header.filter((label) => ordinary.has(label)).length >= LEAST_LABELS &&
      header.every((label) => copied.includes(label)) &&
      cells.filter((label) => isTranslated.get(label)).length >= cells.length / 2
    );
  };
  const headers = [...byGroup].flatMap(([group, members]) => (group.endsWith(HEADER) ? [members] : []));
  return [...copied.filter(isLeft).map((label) => [label]), ...headers.filter(isHeaderLeft)].flatMap((list) => {
    const [first, last] = [list[0], list.at(-1)];
    if (!first || !last) return [];
    const text = list.map((label) => label.text).join(" | ");
    return {
      source: inSource.get(first.text)?.span ?? null,
      target: { start: first.span.start, end: last.span.end },
      text,
      passages: 1,
      isOptional: true,
      isMessage: false,
      isWholePage: false,
    };
  });
}

/**
 * Returns a function for whether a label is the title of a page that its commands or absolute URLs have as a name:
 * `tea-time`.
 */
function projectName({ sections, elements }: Document): (label: Label) => boolean {
  const title = sections.find(({ depth }) => depth === 1)?.title;
  const name = title?.toLowerCase().replace(/\s+/g, "-") ?? "";
  const isNamed = (text: string) => text.toLowerCase().includes(name);
  const isKnown =
    name.includes("-") &&
    elements.some(
      (one) =>
        ((one.kind === "code" || one.kind === "inlineCode") && isNamed(one.value)) ||
        ((one.kind === "link" || one.kind === "image") && isAbsolute(one.url) && isNamed(one.url)),
    );
  return ({ text, group }) => isKnown && group === "heading" && text === title;
}

/** Whether a label is often kept as a term: a single word, and a link with two words in lower case. */
function mayBeTerm({ text, group }: Label): boolean {
  return !/\s/.test(text) || (group === "link" && /^\p{Ll}\S*\s\S+$/u.test(text));
}

/** The least number of other labels that show that such labels are translated. */
const LEAST_LABELS = 2;

/** The least share of the labels without names that must be translated for the others to be forgotten. */
const LEAST_TRANSLATED = 3 / 4;

/** The least length of a word that says whether a label is a term. */
const LEAST_LENGTH = 4;

/**
 * Returns a function for whether a label in cased letters consists of ordinary words, not names or terms: it is a phrase
 * in lower case, or the prose of the source has its words in lower case, and that of the target does not have them. A
 * single word in lower case may be a name. What is left in the source's language is not the prose of the target.
 */
function ordinaryIn(
  source: Document,
  target: Document,
  left: readonly Pick<Label, "span">[],
): (label: Label) => boolean {
  const inSource = new Set(wordsOf(prose(source)));
  // The text of a link to another site may be the title of its page.
  const urls = target.elements.flatMap((one) =>
    one.kind === "link" ? [{ span: isAbsolute(one.url) ? one.span : one.urlSpan }] : [],
  );
  const hidden = target.elements.filter(({ kind }) => kind !== "link" && kind !== "field");
  const text = withoutSpans(target.text, [...left, ...urls, ...hidden]);
  const inTarget = new Set(wordsOf(text).map((word) => word.toLowerCase()));
  // The text of a link is the title of its page, which a heading or an item may name.
  const shown = withoutSpans(target.text, left).toLowerCase();
  const code = target.elements.filter((element) => element.kind === "inlineCode");
  const terms = new Set(code.map(({ value }) => value.toLowerCase()));
  // A page in another script may have a phrase in Latin letters as a term, but not as an alternative text or a title.
  const mayBePhrase = ({ group, isCell }: Label) =>
    isLatin(source.language) && !isCell && /^(?:image|title)$/.test(group);
  return (label) => {
    const { text, span, group } = label;
    const words = wordsOf(text).map((word) => word.toLowerCase());
    const long = words.filter((word) => word.length >= LEAST_LENGTH);
    const codeInside = code.filter((one) => contains(span, one.span));
    const outside = codeInside.reduce((rest, { value }) => rest.replace(value, spaces), withoutQuotations(text));
    if ((isTitleOrItem(label) || label.isCell) && isCertainPhrase(outside) && !shown.includes(text.toLowerCase()))
      return true;
    if (group.startsWith(LIST)) return false;
    if (group === "heading" && USUAL_HEADING.test(text)) return true;
    const isWords = /^\p{Lu}[\p{L}'’]*[?!]?$|^[\p{L}'’,]+(?:\s[\p{L}'’,?!-]+)+$/u.test(text);
    if (!isWords || codeInside.length > 0 || terms.has(text.toLowerCase())) return false;
    return (
      (mayBePhrase(label) && isPhrase(text)) ||
      (long.length > 0 && words.every((word) => inSource.has(word)) && !long.some((word) => inTarget.has(word)))
    );
  };
}

/** Headings that many English pages have, and that are no terms, after an emoji or a number. */
const USUAL_HEADING =
  /^[^\p{L}]*(?:quick ?start|features|installation|usage|examples|contributing|next steps?|see also|further reading|learn(?:ing)? more|getting started|prerequisites?|requirements|table of contents|overview|introduction|conclusions?|summary|background|acknowledge?ments|troubleshooting|known issues|limitations|what['’]s (?:new|next)|related (?:pages|articles|posts|topics|links)|frequently asked questions)$/iu;

/** Headings and list items may be names, such as `Winds of the Sea`, and have the names of products. */
const isTitleOrItem = ({ group }: Label): boolean => group === "heading" || group.startsWith(LIST);

/** The texts of a page without the headers of tables. */
function prose(document: Document): string {
  const isTable = (block: number | null) => document.blocks[block ?? -1]?.kind === "table";
  return passages(document)
    .map(({ text, block }) => (isTable(block) ? text.split("\n").slice(1).join("\n") : text))
    .join("\n");
}
