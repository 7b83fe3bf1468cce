import { distance } from "fastest-levenshtein";
import { assignPairs, pairByKey } from "../../assign.ts";
import { groupBy } from "../../group-by.ts";
import { languageOfMark } from "../../language/names.ts";
import { isLatin, scriptOf } from "../../language/script.ts";
import { contains } from "../../text/span.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { Span } from "../../types/document.ts";
import type { NameMatch } from "../../types/written.ts";
import { isLanguageLink } from "../../url/language-link.ts";
import type { PairProse } from "./index.ts";
import { recasedNames } from "./recased-names.ts";
import { respacedNames } from "./respaced-names.ts";
import { translatedLabels } from "./translated-labels.ts";
import { NAME, names, type PlacedName, spelling } from "./written-names.ts";

/**
 * Finds names whose spelling differs. At corresponding places, a name that the target lacks is paired with one that the
 * source does not contain anywhere, if they differ only in marks (`silver_birder`, `silverbirder`) or one or two
 * letters. A name that the source contains elsewhere is a correction of a name that occurs once.
 */
export function matchNames(alignment: Alignment, prose: PairProse): NameMatch[] {
  const [sourceNames, targetNames] = [names(prose.source), names(prose.target)];
  const spellings = new Spellings(alignment);
  // Most places have no name that can be part of a match.
  const places = new Set(
    [
      ...sourceNames.filter(({ text }) => spellings.isUnique(text)),
      ...targetNames.filter(({ text }) => spellings.isExtra(text)),
    ].map(({ place }) => place),
  );
  const inPlaces = (list: readonly PlacedName[]) => list.filter(({ place }) => places.has(place));
  const { sources: missing, targets: more } = pairByKey(inPlaces(sourceNames), inPlaces(targetNames), keyOf);
  const variantsAmong = (sources: readonly PlacedName[], targets: readonly PlacedName[]) => {
    const byPlace = groupBy(targets, ({ place }) => place);
    return sources
      .flatMap((source) =>
        (byPlace.get(source.place) ?? [])
          .filter((target) => spellings.isVariant(source.text, target.text))
          .map((target) => ({ source, target, letters: distance(source.text, target.text) })),
      )
      .toSorted((a, b) => a.letters - b.letters);
  };
  const candidates = variantsAmong(
    missing,
    targetNames.filter(({ text }) => spellings.isExtra(text)),
  );
  const corrections = variantsAmong(
    missing.filter(({ text }) => spellings.isUnique(text)),
    more.filter(({ text }) => !spellings.isExtra(text)),
  );
  return [
    ...assignPairs(corrections).map(({ source, target }) => ({ source, target, isSourceCorrect: false })),
    ...assignPairs(candidates).map(({ source, target }) => ({
      source,
      target,
      isSourceCorrect: spellings.isSourceCorrect(source.text, target.text),
    })),
    ...respacedNames(alignment, prose, sourceNames),
    ...recasedNames(alignment, sourceNames, targetNames),
    ...translatedLabels(alignment),
  ].filter(({ source }) => !isInLanguageLink(alignment, source.span));
}

/** Whether a place on the source is in a link to the translation, which names it, and the translation the source. */
function isInLanguageLink({ source, target }: Alignment, span: Span): boolean {
  const languages = [source.language, target.language];
  return source.elements.some(
    (element) =>
      element.kind === "link" &&
      contains(element.span, span) &&
      isLanguageLink(element, source.path, target.path, languages),
  );
}

/** The least length of names that are compared, without marks. */
const LEAST_LENGTH = 5;

/** A name without numbers after a hyphen or a dot, which are compared as numbers. */
const withoutNumbers = (name: string): string => spelling(name).replace(/[-.]\d[\d.]{0,20}(?=-|$)/g, "");
const withoutMarks = (name: string): string => name.replace(/[_.-]/g, "");
const keyOf = ({ place, text }: PlacedName): string => `${place} ${spelling(text)}`;
const isHandle = (name: string): boolean => /[@_]|\d[A-Za-z]|[A-Za-z]\d/.test(name);

/** All spellings on both pages, in prose, code and URLs. */
class Spellings {
  readonly #source: ReadonlyMap<string, number>;
  readonly #target: ReadonlyMap<string, number>;
  /** Whether all words in Latin letters count as names, because the languages have different scripts. */
  readonly #areWordsNames: boolean;
  readonly #isLatinSource: boolean;
  readonly #languages: readonly string[];

  constructor({ source, target }: Alignment) {
    this.#source = counted(source.text);
    this.#target = counted(target.text);
    this.#areWordsNames = scriptOf(source.language) !== scriptOf(target.language);
    this.#isLatinSource = isLatin(source.language);
    this.#languages = [source.language, target.language];
  }

  /** Whether the source does not contain a name, nor the plural of a word. */
  isExtra(name: string): boolean {
    const isPlural = this.#isLatinSource && name === spelling(name) && this.#source.has(`${name}s`);
    return !isPlural && !this.#source.has(spelling(name));
  }

  /** Whether a name is only in the source, only once, and its language has other letters. */
  isUnique(name: string): boolean {
    const isOnly = this.#source.get(spelling(name)) === 1 && !this.#target.has(spelling(name));
    return isOnly && this.#areWordsNames && !this.#isLatinSource;
  }

  /**
   * Whether a name is a misspelling of another. A form without marks is fine if the full name is also in the target,
   * but not that of a handle. Libraries are called `Tea.js` by their projects, and `TeaJS` by others.
   */
  isVariant(from: string, to: string): boolean {
    const [source, target] = [withoutNumbers(from), withoutNumbers(to)];
    if (isOtherModel(spelling(from), spelling(to)) || hasOtherNumber(spelling(from), spelling(to))) return true;
    const [a, b] = [withoutMarks(source), withoutMarks(target)];
    if (
      source === target ||
      source.replace(/js$/, ".js") === target ||
      this.#withoutLanguage(from) === this.#withoutLanguage(to) ||
      a.length < LEAST_LENGTH ||
      b.length < LEAST_LENGTH
    )
      return false;
    if (a === b) return /[_.]/.test(from + to) && (to.startsWith("@") || !this.#target.has(spelling(from)));
    if (isPartOf(source, target) || isPartOf(target, source) || stemOf(a) === stemOf(b)) return false;
    return (isHandle(from) || this.#areWordsNames) && isMisspelled(a, b);
  }

  /** The name of a file or an account without the language or region in it: `README.ja.md`, `@teahouse_jp`. */
  #withoutLanguage(name: string): string {
    const isMark = (part: string) => languageOfMark(part, this.#languages) !== null;
    return spelling(name)
      .split(/[._-]/)
      .filter((part) => !isMark(part))
      .join(" ");
  }

  /**
   * Whether the source is certainly right: a word that occurs once may be misspelled there, and corrected by the
   * translator. So may one that the target always spells differently.
   */
  isSourceCorrect(from: string, to: string): boolean {
    const name = spelling(from);
    if (isHandle(from) || withoutMarks(name) === withoutMarks(spelling(to))) return true;
    // In a language with Latin letters, a word in lower case is hardly a name.
    const isOrdinaryWord = this.#isLatinSource && from === name;
    const isRepeated = (this.#source.get(name) ?? 0) > 1 && this.#target.get(spelling(to)) === 1;
    return this.#target.has(name) || (!isOrdinaryWord && isRepeated);
  }
}

/** A name that ends with a number, and a letter or word after it: `gpt-4o`. */
const MODEL = /^(?<base>.{0,100}[a-z])-?(?<number>\d[\d.]{0,20})(?<variant>[a-z]\w{0,100})?$/;

/** Whether only what follows the number of a name differs, but not by a plural s; other numbers are compared as such. */
function isOtherModel(source: string, target: string): boolean {
  const [a, b] = [source, target].map((name) => MODEL.exec(name.replace(/(?<=\d)s$/, ""))?.groups);
  return a !== undefined && b !== undefined && a.base === b.base && a.number === b.number && a.variant !== b.variant;
}

/** Whether only numbers after a letter of a name differ (`H264`), which are no numbers of the text. */
function hasOtherNumber(source: string, target: string): boolean {
  const shape = (name: string) => name.replace(/\d+/g, "0");
  return source !== target && /(?<!^v|\dx)(?<=[a-z])\d/.test(source) && shape(source) === shape(target);
}

/** Whether a word is a part of a compound with hyphens (`in-document`). */
const isPartOf = (word: string, compound: string): boolean => compound !== word && compound.split("-").includes(word);

/** A word without the endings of English inflection (`rendered`, `renderer`). */
const stemOf = (word: string): string => word.replace(/(?<=.{4})(?:'s|e?s|e?d|ing|e?rs?|ly)$/, "");

/** Marks of emphasis: `_iPhone_`. */
const UNDERSCORES = /(?<!\w)_+|_+(?!\w)/g;

/** The first of two names that a slash joins (`ES8/ES2017`); not a part of a path. */
const EITHER = /(?<![\w./:@-])(\w+)\/(?=\w+(?![\w./-]))/g;

/** A name and the number after it, which is a part of it on the other page: `Kaze 2031`. */
const NUMBERED = /(?<![\w.])([A-Za-z]+) (\d+)(?!\w|\.\d)/g;

function counted(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const names = text.replace(UNDERSCORES, " ").replace(EITHER, "$1 ").match(NAME) ?? [];
  const numbered = Array.from(text.matchAll(NUMBERED), ([, name = "", number = ""]) => name + number);
  for (const name of [...names, ...numbered].map(spelling)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/**
 * Whether one letter differs, two adjacent letters are exchanged, or two of many letters differ; not a plural. Digits are
 * no letters: `LBRC2031` and `LBG2031` may be short for different words.
 */
function isMisspelled(source: string, target: string): boolean {
  if (source.startsWith(target) || target.startsWith(source)) return false;
  const changes = distance(source, target);
  return changes === 1 || (changes === 2 && (source.replace(/\d/g, "").length >= 8 || isExchange(source, target)));
}

const isExchange = (source: string, target: string): boolean =>
  source.length === target.length && [...source].toSorted().join("") === [...target].toSorted().join("");
