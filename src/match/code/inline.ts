import { assignPairs, type CandidatePair, pairByKey } from "../../assign.ts";
import { groupBy } from "../../group-by.ts";
import { isAdapted } from "../../language/adapted.ts";
import { isSameExample } from "../../language/examples.ts";
import { isLatin } from "../../language/script.ts";
import { sharedEnds } from "../../text/shared-ends.ts";
import { textSimilarity } from "../../text/similarity.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { InlineCodeMatch } from "../../types/written.ts";
import type { IsCovered } from "../covered.ts";
import type { Places } from "../places.ts";
import { CodePage, type InlineCodeText } from "./page.ts";
import { translatedNames } from "./translated-names.ts";
import { hasWordsOf, isTranslation, wordsOf } from "./translations.ts";

/**
 * Finds inline code that differs in the target or is missing. Equal code of a place, whose spelling is compared, is
 * paired first, then code that is only written differently or has other placeholders, and the only code that differs
 * among the same code in the same order. Similar code of the rest is paired if one page does not contain the code of
 * the other anywhere. The target may repeat a name or mark a name of the source as code, so its extra code is compared
 * with all code and names of the place. Code is missing if the target contains neither the code nor a translation of it,
 * or has it without backticks where Markdown does not show its marks.
 */
export function matchInlineCode(alignment: Alignment, places: Places, isCovered: IsCovered): InlineCodeMatch[] {
  const source = new CodePage(alignment, places, isCovered, "source");
  const target = new CodePage(alignment, places, isCovered, "target");
  const isForTarget = (from: InlineCodeText, to: InlineCodeText) =>
    isAdapted(from.text, to.text, alignment.target.language) ||
    isSameExample(
      { text: from.text, language: alignment.source.language },
      { text: to.text, language: alignment.target.language },
    );
  const areLatin = isLatin(alignment.source.language) && isLatin(alignment.target.language);
  const formOfCommand = ({ text }: InlineCodeText) => (areLatin ? withoutPlaceholders(text) : text);
  const mayDiffer = (from: InlineCodeText, to: InlineCodeText) =>
    (!target.contains(from) || !source.contains(to)) && !isForTarget(from, to);
  const isKept = (from: InlineCodeText) => target.contains(from);
  // The source may have a word in other letter case, but not with a space in it.
  const isWritten = (code: InlineCodeText) => /^\S+$/.test(code.text) && source.mentions(code);
  return [...new Set([...source.byPlace.keys(), ...target.byPlace.keys()])].flatMap((place) => {
    const codes = source.byPlace.get(place) ?? [];
    const others = target.byPlace.get(place) ?? [];
    const equal = pairByKey(codes, others, ({ key }) => key);
    const misspelled = equal.pairs.filter((pair) => isMisspelled(pair) && !source.spells(pair.target));
    const ofTarget = new Set(equal.targets);
    const loose = pairByKey(equal.sources, equal.targets, (code) =>
      looseKey({ key: ofTarget.has(code) ? withoutCall(code, source) : code.key }),
    );
    const filled = pairByKey(loose.sources, loose.targets, formOfCommand);
    const open = {
      sources: filled.sources.filter((code) => !isJoined(code, others) && !target.marksPartOf(code)),
      targets: filled.targets.filter((code) => !isJoined(code, codes) && !source.marksPartOf(code)),
    };
    const isLost = (code: InlineCodeText) =>
      mayBeMissing(code) && (!target.mentions(code) || target.readAsMarkup(code, place) !== null);
    /** Whether a page has the code of the other one in this place, but has not marked it as code. */
    const isUnmarkedIn = (marked: Codes, code: InlineCodeText, page: CodePage) =>
      page.hasAt(code, place) && !marked.some(({ key }) => key === code.key);
    // Code that the target has nowhere is missing if its place only has other code of the place again.
    const withOtherLetters = source.translated.get(source.row(place)) ?? [];
    const only = onlyChange(codes, others)
      .filter((pair) => !isLost(pair.source) || !codes.some(({ key }) => key === pair.target.key))
      .filter((pair) => !source.marksPartOf(pair.target) && !target.marksPartOf(pair.source))
      .filter((pair) => !isUnmarkedIn(codes, pair.target, source) || !isUnmarkedIn(others, pair.source, target))
      .filter((pair) => !withOtherLetters.some((code) => hasWordsOf(pair.target.text, code.text)));
    const drifted = only.length > 0 ? only : driftedPairs(open.sources, open.targets, mayDiffer, isKept);
    const isDrifted = (code: InlineCodeText) => drifted.some((pair) => pair.source === code || pair.target === code);
    // A wildcard stands for several names.
    const extra = open.targets.filter(
      (code) => !source.contains(code) && !isWritten(code) && !isDrifted(code) && !code.text.includes("*"),
    );
    const calls = new Set(extra.map(({ key }) => key));
    const words = extra.length > 0 ? source.words(place).filter(({ key }) => !calls.has(`${key}()`)) : [];
    const known = extra.length > 0 ? [...codes.filter((code) => !isDrifted(code)), ...words] : [];
    const repeated = new Set(equal.pairs.map(({ source: { key } }) => key));
    const leastOf = (from: InlineCodeText) => (words.includes(from) ? LEAST_OF_WORDS : LEAST_SIMILARITY);
    const isSimilar = (from: InlineCodeText, to: InlineCodeText) =>
      repeated.has(from.key) ? hasWrongLetter(from.key, to.key) : textSimilarity(from.key, to.key) >= leastOf(from);
    const named = driftedPairs(known, extra, (from, to) => mayDiffer(from, to) && isSimilar(from, to), isKept);
    const unmatched = open.sources
      .filter((code) => isLost(code) && !isDrifted(code))
      .filter((code) => !open.targets.some((other) => isForTarget(code, other)));
    const translated = target.translated.get(source.row(place)) ?? [];
    const missing = untranslated(pairByKey(unmatched, translated, formOfCommand).sources, translated);
    const withOtherLettersHere = target.translatedByPlace.get(place) ?? [];
    const span = target.span(place);
    return [
      ...[...drifted, ...named].map((pair) => ({
        ...pair,
        isSourceCorrect:
          only.length > 0 ||
          (!source.containsOutside(pair.target, pair.source) &&
            unpairedBrackets(pair.source.text) <= unpairedBrackets(pair.target.text)),
      })),
      ...[
        ...withParticles(codes, withOtherLettersHere),
        ...translatedNames(
          alignment,
          open.sources.filter((code) => !target.hasAt(code, place)),
          withOtherLettersHere,
        ),
        ...misspelled,
      ].map((pair) => ({ ...pair, isSourceCorrect: true })),
      ...missing.flatMap((code) => {
        const markup = target.readAsMarkup(code, place);
        const at = markup ?? placeOf(code, equal.pairs) ?? span;
        return span && at ? { source: code, place: at, isUnmarked: markup !== null } : [];
      }),
    ];
  });
}

const PARTICLE = /^(?:[のはがをにへでともやか]|から|まで|より|など|という|への|での|には|では|とは|する)$/;

/** Finds code to which the Japanese particle after it was added: `cup()を`. */
function withParticles(source: Codes, target: Codes): CandidatePair<InlineCodeText, InlineCodeText>[] {
  return target.flatMap((to) => {
    const from = source.find(({ text }) => to.text.startsWith(text) && PARTICLE.test(to.text.slice(text.length)));
    return from ? [{ source: from, target: to }] : [];
  });
}

/** Full-width marks, letters and digits, except for the mark of a range. */
const FULL_WIDTH = /[！-｝]|(?<!\d)～|～(?!\d)/gu;
const CURLY_QUOTE = /[“”‘’]/g;
const SPACE_IN_WORDS = /(?<=[A-Za-z_])\s+(?=[A-Za-z_])/g;
/**
 * A space before or after a mark within a path or a name, but not on both sides of it: `~/ .config`, `max _size`. Or one
 * within an operator: `> =`.
 */
const DIVIDING_SPACE = /(?<=[\w~][/_])\s+(?=[\w.])|(?<=\w)\s+(?=[/_]\w)|(?<=[<>!=])\s+(?==)|(?<=[=-])\s+(?=>)/g;

/**
 * Whether code with the same key has full-width marks or curly quotes that the source does not have, divides its paths,
 * or divides or joins its words.
 */
function isMisspelled({ source, target }: CandidatePair<InlineCodeText, InlineCodeText>): boolean {
  const count = ({ text }: InlineCodeText, pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return (
    count(target, FULL_WIDTH) > count(source, FULL_WIDTH) ||
    count(target, CURLY_QUOTE) > count(source, CURLY_QUOTE) ||
    count(target, DIVIDING_SPACE) > count(source, DIVIDING_SPACE) ||
    count(target, SPACE_IN_WORDS) !== count(source, SPACE_IN_WORDS)
  );
}

/** The key of a function without the brackets that show that it is one (`brew()`, `brew(…)`), if a page calls it. */
function withoutCall({ key }: InlineCodeText, page: CodePage): string {
  const name = key.replace(/(?<=\w)\((?:…|\.{3})?\)$/, "");
  return name !== key && page.contains({ key: `${name}(` }) ? name : key;
}

/** What a reader fills in, after other words: `cat {{file}}`, `cd <folder>`. */
const FILLED_IN = /(?<=\S )\{\{[^\s{}][^{}]*\}\}|(?<=\w )<[\p{L}\p{N}_ .-]+>/gu;

const withoutPlaceholders = (command: string): string => command.replace(FILLED_IN, "{}");

/** How many brackets of a code have no counterpart. */
function unpairedBrackets(code: string): number {
  const count = (bracket: string) => code.split(bracket).length - 1;
  return ["()", "[]", "{}", "<>"].reduce(
    (sum, [open = "", close = ""]) => sum + Math.abs(count(open) - count(close)),
    0,
  );
}

type Codes = readonly InlineCodeText[];

/** Whether code consists of several codes of the other page: `brew` and `tea` became `brew tea`. */
function isJoined({ text }: InlineCodeText, parts: Codes): boolean {
  const words = text.split(/\s+/);
  return words.length > 1 && words.every((word) => parts.some((part) => part.text === word));
}

/** The words of code, without marks that may also be left out: `<Tide>`, `tide()`. */
const bareKey = ({ key }: InlineCodeText): string => wordsOf(key).join(" ");

/** The least number of codes whose order shows which of them correspond. */
const LEAST_CODES = 3;

/**
 * The only two that differ, if the code of both pages is otherwise the same, in the same order. Other code in place of a
 * repetition is another use of it, unless the source has it as well.
 */
function onlyChange(source: Codes, target: Codes): CandidatePair<InlineCodeText, InlineCodeText>[] {
  if (source.length !== target.length || source.length < LEAST_CODES) return [];
  const pairs = source.flatMap((from, index) => {
    const to = target[index];
    const isOther = to && [looseKey, bareKey].every((keyOf) => keyOf(from) !== keyOf(to));
    return isOther ? [{ source: from, target: to }] : [];
  });
  const has = (code: InlineCodeText, codes: Codes) => codes.some(({ key }) => key === code.key);
  const isChange = pairs.every(({ source: from, target: to }) => has(to, source) || !has(from, target));
  return pairs.length === 1 && isChange ? pairs : [];
}

/** The same for code that is only written differently: keys on a keyboard, a plural, punctuation after it. */
function looseKey({ key }: Pick<InlineCodeText, "key">): string {
  const plain = key.replace(/(?<![.,:;。、：])[.,:;。、：]+$/, "");
  if (/^[A-Za-z]+(?:\+[\w↑↓←→]+)+$/.test(plain)) return plain.toLowerCase();
  return /^[$@#]?[A-Za-z]{3,}s$/.test(plain) ? plain.slice(0, -1) : plain;
}

/** The least length of missing code that is reported; shorter code may be put into words. */
const LEAST_LENGTH = 3;

/**
 * Whether missing code is reported. An ordinary word (`Array`) or label (`Save All`, `Open...`) may be translated without
 * backticks.
 */
const mayBeMissing = ({ key, text }: InlineCodeText): boolean =>
  key.length >= LEAST_LENGTH && !/^(?:[a-z]+|[A-Z][a-z]+(?:(?:-[A-Za-z]+)?(?: [A-Za-z]+)+)?(?:\.{3}|…)?)$/.test(text);

/** The code without translations: the target has no code in which only words are translated (`<p>Hi</p>`). */
function untranslated(sources: Codes, translated: Codes): Codes {
  const candidates = sources.flatMap((source) =>
    translated.flatMap((target) => (isTranslation(source.text, target.text) ? [{ source, target }] : [])),
  );
  const found = new Set(assignPairs(candidates).map(({ source }) => source));
  return sources.filter((code) => !found.has(code));
}

/** The place of missing code: the last code before it that the target has. */
function placeOf({ span: { start } }: InlineCodeText, pairs: readonly CandidatePair<InlineCodeText, InlineCodeText>[]) {
  return pairs.findLast(({ source }) => source.span.start.offset < start.offset)?.target.span ?? null;
}

/** The least similarity (0 to 1) of inline code that corresponds. */
const LEAST_SIMILARITY = 0.5;

/** The same for a word that the source has not marked as code, which may be something else with the same extension. */
const LEAST_OF_WORDS = 0.6;

/** The least similarity of code to code that the target has besides. */
const LEAST_OF_REPEATED = 0.85;

/**
 * Whether a letter of code that the target has besides is missing or wrong. Short names that differ in a letter are often
 * a family, such as `ls` and `ps`, and so are those with another number.
 */
function hasWrongLetter(key: string, other: string): boolean {
  const { head, tail } = sharedEnds(key, other);
  const changed = [key, other].map((text) => text.slice(head, text.length - tail));
  return (
    changed.every((part) => part.length <= 2 && !/\d/.test(part)) && textSimilarity(key, other) >= LEAST_OF_REPEATED
  );
}

/**
 * Pairs similar code, the most similar first, but code that the target lacks before code that it only has less often.
 * Repeated code is compared once.
 */
function driftedPairs(
  source: Codes,
  target: Codes,
  mayDiffer: (source: InlineCodeText, target: InlineCodeText) => boolean,
  isKept: (source: InlineCodeText) => boolean,
) {
  const [left, right] = [groupBy(source, ({ key }) => key), groupBy(target, ({ key }) => key)];
  const scored = [...left].flatMap(([from, sources]) =>
    [...right].map(([to, targets]) => ({ sources, targets, score: textSimilarity(from, to) })),
  );
  return scored
    .filter(
      ({ sources: [from], targets: [to], score }) => score >= LEAST_SIMILARITY && from && to && mayDiffer(from, to),
    )
    .map((pair) => ({ ...pair, isKept: pair.sources.some(isKept) }))
    .toSorted((a, b) => Number(a.isKept) - Number(b.isKept) || b.score - a.score)
    .flatMap(({ sources, targets }) => {
      const count = Math.min(sources.length, targets.length);
      const counterparts = targets.splice(0, count);
      return sources.splice(0, count).flatMap((one, index) => {
        const counterpart = counterparts[index];
        return counterpart ? [{ source: one, target: counterpart }] : [];
      });
    });
}
