import { japaneseClauses } from "../../language/clauses.ts";
import { type LanguageDetector, languageDetector } from "../../language/detection.ts";
import { isCertainPhrase } from "../../language/phrases.ts";
import { isLatin } from "../../language/script.ts";
import { type Sentence, sentences, withoutQuotations } from "../../language/sentences.ts";
import { isJapanese } from "../../language/tags.ts";
import { isVersionRemark } from "../../language/translation-notes.ts";
import { spaces, withoutSpaces } from "../../text/spaces.ts";
import { contains, linesOf } from "../../text/span.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { Code, Document, Element } from "../../types/document.ts";
import type { ElementMatch, FieldHabits } from "../../types/matches.ts";
import type { AssistantText, Untranslated } from "../../types/written.ts";
import { isLanguageLink } from "../../url/language-link.ts";
import { isBilingual } from "./bilingual.ts";
import { untranslatedComments } from "./comments.ts";
import { partial, whole } from "./found.ts";
import { untranslatedLabels } from "./leftover.ts";
import { licenseTest } from "./licenses.ts";
import { type Passage, passages } from "./passages.ts";
import { isReference } from "./references.ts";
import { untranslatedStrings } from "./strings.ts";
import { leftWords } from "./words.ts";

/** What else is known of a pair and its site. */
export interface UntranslatedInput {
  readonly habits: FieldHabits;
  readonly code: readonly ElementMatch<Code>[];
  readonly assistantTexts: readonly AssistantText[];
  /** Whether the site translates comments in code. */
  readonly translatesComments: boolean;
}

/**
 * Finds passages of the target that are still in the language of the source; consecutive ones are reported together.
 * What a chatbot said to its user is not a passage of the page.
 */
export function matchUntranslated(
  alignment: Alignment,
  { habits, code, assistantTexts, translatesComments }: UntranslatedInput,
): Untranslated[] {
  const { source, target } = alignment;
  const isKept = ({ element }: Passage) => element?.kind === "field" && habits.untranslated.has(element.name);
  const isChatter = ({ span }: Passage) => assistantTexts.some((one) => contains(one.target, span));
  const sourcePassages = passages(source);
  const isRequoted = requotation(sourcePassages);
  const isLicense = licenseTest(sourcePassages, passages(target));
  const isForOthers = ({ visibleText }: Passage) => isVersionRemark(visibleText, source.language, [source.language]);
  const isReferenced = (passage: Passage) => isReference(target, passage);
  const isLeftOut = [isKept, isChatter, isRequoted, isLicense, isForOthers, isReferenced];
  const toTranslate = passages(target).filter((passage) => !isLeftOut.some((test) => test(passage)));
  const targetPassages = withoutCode(toTranslate, alignment);
  const sentencesOf = (list: readonly Passage[]) => list.flatMap(({ text }) => sentences(text).map((one) => one.text));
  const detector = languageDetector({
    languages: { source: source.language, target: target.language },
    sentences: { source: sentencesOf(sourcePassages), target: sentencesOf(targetPassages) },
  });
  if (!detector) return [];
  const lines = linesOf(target);
  const untranslated: Untranslated[] = [];
  let run: Passage[] = [];
  const endRun = () => {
    const [first] = run;
    if (first) untranslated.push(whole(alignment, first, run));
    run = [];
  };
  for (const passage of targetPassages) {
    const { sentences, isTranslated } = inSourceLanguage(passage, alignment, detector);
    if (isBilingual(passage, detector)) endRun();
    else if (isTranslated) {
      endRun();
      untranslated.push(
        ...joined(sentences, passage.visibleText, detector).map((text) => partial(alignment, lines, passage, text)),
      );
    } else if (sentences.length > 0) run.push(passage);
  }
  endRun();
  const [first, second] = targetPassages;
  const isWholePage =
    untranslated.length > 0 &&
    second !== undefined &&
    !targetPassages.some(({ text }) => detector.hasTargetLanguage(text)) &&
    isCopied(targetPassages, sourcePassages);
  if (first && isWholePage) return [{ ...whole(alignment, first, targetPassages), isWholePage }];
  return [
    ...untranslated,
    ...leftWords(alignment, detector).map(({ text, passage }) => ({
      ...partial(alignment, lines, passage, text),
      isOptional: true,
    })),
    ...untranslatedComments(alignment, code, detector, translatesComments),
    ...untranslatedStrings(alignment, code),
    ...untranslatedLabels(alignment, detector, untranslated),
  ];
}

/** The least share of a page's text, by length, that is also in the source if the page was copied. */
const LEAST_COPIED = 0.9;

function isCopied(target: readonly Passage[], source: readonly Passage[]): boolean {
  const known = new Set(source.map(({ visibleText }) => visibleText));
  const length = (list: readonly Passage[]) => list.reduce((sum, { visibleText }) => sum + visibleText.length, 0);
  return length(target.filter(({ visibleText }) => known.has(visibleText))) >= LEAST_COPIED * length(target);
}

/**
 * Returns a function for whether a passage is only a quotation, in other quotation marks than in the source: whoever
 * changed the marks has read the rest, and kept the words of a program or a person.
 */
function requotation(source: readonly Passage[]): (passage: Passage) => boolean {
  const known = new Set(source.map(({ visibleText }) => visibleText));
  return ({ visibleText }) => !known.has(visibleText) && !/\p{L}/u.test(withoutQuotations(visibleText));
}

/** The signature of a function: `cut(length: number, edge: Edge): void;`. */
const SIGNATURE = /^[\w.$]+\(\w+\??: .*\)(?: ?: ?[\w.<>[\]|]+)?;?$/;

/**
 * Removes passages that are also in the code of a page: the output of an example, or the code itself in a plain text.
 * Also removes signatures, and what explains a word by its letters (`` `g`reater than ``).
 */
function withoutCode(list: readonly Passage[], { source, target }: Alignment): readonly Passage[] {
  const code = [...source.elements, ...target.elements]
    .map((element) => (element.kind === "code" ? withoutSpaces(element.value) : ""))
    .join("\n");
  return list.filter(({ visibleText, span: { start, end } }) => {
    const isMnemonic = /`[A-Za-z]{1,2}`[a-z]/.test(target.text.slice(start.offset, end.offset));
    return !isMnemonic && !SIGNATURE.test(visibleText) && !code.includes(withoutSpaces(visibleText));
  });
}

/** The sentences of a passage in the language of the source, and whether others are in that of the target. */
interface SourceSentences {
  readonly sentences: readonly Sentence[];
  readonly isTranslated: boolean;
}

function inSourceLanguage(passage: Passage, alignment: Alignment, detector: LanguageDetector): SourceSentences {
  const found = sourceSentences(passage, alignment, detector);
  if (found.sentences.length === 0) return found;
  const text = withoutLanguageLinks(passage, alignment);
  return text === passage.text ? found : sourceSentences({ ...passage, text }, alignment, detector);
}

/** The text of a passage with spaces in place of links to other translations of the page, which are for their readers. */
function withoutLanguageLinks({ text, span }: Passage, { source, target }: Alignment): string {
  const languages = [source.language, target.language];
  return target.elements
    .flatMap((one) => (one.kind === "link" && contains(span, one.span) ? one : []))
    .filter((link) => isLanguageLink(link, target.path, source.path, languages))
    .reduce((rest, link) => rest.replace(link.text, spaces), text);
}

function sourceSentences(passage: Passage, { source, target }: Alignment, detector: LanguageDetector): SourceSentences {
  const { isTitle, text } = passage;
  if (isTitle) {
    const isUntranslated = detector.isSourceLanguageTitle(/["“]/.test(text) ? withoutQuotations(text) : text);
    return {
      sentences: isUntranslated ? sentences(text) : [],
      isTranslated: !isUntranslated && detector.hasTargetLanguage(text),
    };
  }
  if (!detector.hasTargetLanguage(text) && detector.isSourceLanguage(text))
    return { sentences: sentences(text), isTranslated: false };
  if (isCopiedDescription(passage, source, target)) return { sentences: sentences(text), isTranslated: false };
  const outside = withoutQuotations(withoutBoldLabels(passage, target.text));
  const all = sentences(detector.hasTargetLanguage(outside) ? outside : text);
  const found = all.filter((sentence) => detector.isSourceLanguage(sentence.text));
  const others = all.filter((sentence) => !found.includes(sentence));
  const clauses = isJapanese(source.language) && isLatin(target.language) ? others.flatMap(japaneseClauses) : [];
  return {
    sentences: [...found, ...clauses].toSorted((a, b) => a.start - b.start),
    isTranslated: others.some((sentence) => detector.hasTargetLanguage(sentence.text)),
  };
}

/** Fields that describe a page, which are no names. */
const DESCRIPTION = /^(?:description|summary|excerpt|abstract|lead)$/i;

/** Whether a passage is the description of the source's page, which may be short. */
function isCopiedDescription({ element, text }: Passage, source: Document, target: Document): boolean {
  if (element?.kind !== "field" || !DESCRIPTION.test(element.name) || !isCertainPhrase(text)) return false;
  const isSame = (one: Element) => one.kind === "field" && one.name === element.name && one.value === element.value;
  return isLatin(source.language) && !isLatin(target.language) && source.elements.some(isSame);
}

/** Bold text that is no sentence. It may end with an escaped bracket, `&gt;`. */
const BOLD = /(?<!\*)\*\*([^*\n]{1,200}[\p{L}\p{N}>;"'])\*\*(?!\*)/gu;

/**
 * The text of a passage with spaces in place of bold text after other text: what a button or a menu of a program shows.
 * At the start, it is a title.
 */
function withoutBoldLabels({ text, span: { start, end } }: Passage, page: string): string {
  const written = page.slice(start.offset, end.offset);
  const title = /^[-*+>#\d.\s]*/.exec(written)?.[0].length ?? 0;
  return Array.from(written.matchAll(BOLD))
    .filter(({ index }) => index > title)
    .map(([, label = ""]) => label.replaceAll("&lt;", "<").replaceAll("&gt;", ">"))
    .reduce((rest, label) => rest.replace(label, () => spaces(label)), text);
}

/** The texts of sentences; those with nothing in the target's language between them are joined. */
function joined(list: readonly Sentence[], text: string, detector: LanguageDetector): string[] {
  const groups: { start: number; end: number }[] = [];
  for (const { start, end } of list) {
    const last = groups.at(-1);
    if (last && !detector.hasTargetLanguage(text.slice(last.end, start))) last.end = end;
    else groups.push({ start, end });
  }
  return groups.map(({ start, end }) => text.slice(start, end).trim());
}
