import { distance } from "fastest-levenshtein";
import { assignPairs, pairByKey } from "../../assign.ts";
import { groupBy } from "../../group-by.ts";
import { isLatin, scriptOf } from "../../language/script.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { NameMatch, WrittenText } from "../../types/matches.ts";
import type { Side } from "../../types/page.ts";
import type { Places } from "../places.ts";
import { type PlacedText, Prose, proseTexts } from "./index.ts";

/**
 * Finds names whose spelling differs. At corresponding places, a name that the target lacks is paired with one that the
 * source does not contain anywhere, if they differ only in marks (`silver_birder`, `silverbirder`) or one or two
 * letters.
 */
export function matchNames(alignment: Alignment, places: Places): NameMatch[] {
  const [source, target] = [textsOf(alignment, places, "source"), textsOf(alignment, places, "target")];
  const [sourceNames, targetNames] = [names(source), names(target)];
  const spellings = new Spellings(alignment);
  const { sources: missing } = pairByKey(sourceNames, targetNames, keyOf);
  const extra = groupBy(
    targetNames.filter(({ text }) => spellings.isExtra(text)),
    ({ place }) => place,
  );
  const candidates = missing.flatMap((source) =>
    (extra.get(source.place) ?? [])
      .filter((target) => spellings.isVariant(source.text, target.text))
      .map((target) => ({ source, target })),
  );
  return [
    ...assignPairs(candidates).map((pair) => ({
      ...pair,
      isSourceCorrect: spellings.isSourceCorrect(pair.source.text, pair.target.text),
    })),
    ...spacedNames(target, sourceNames, alignment.source.text),
  ];
}

/** The two parts of a name with a space after one of its marks: `emoji-picker- element`. */
const SPACED =
  /(?<![\p{L}\p{N}_.-])[A-Za-z][A-Za-z0-9]*(?:[_.-]+[A-Za-z0-9]+)*[_.-] (?=[a-z0-9])[A-Za-z0-9]+(?:[_.-]+[A-Za-z0-9]+)*/gu;

/** Finds names of the source with a space in the target. */
function spacedNames({ prose, texts }: PageTexts, sourceNames: readonly PlacedName[], source: string): NameMatch[] {
  return texts.flatMap((text) =>
    Array.from(text.text.matchAll(SPACED)).flatMap(({ 0: spaced, index }): NameMatch[] => {
      const name = spaced.replace(" ", "");
      const named = sourceNames.find((one) => one.place === text.place && one.text === name);
      if (!named || source.includes(spaced)) return [];
      const target = { text: spaced, span: prose.span(text, index, index + spaced.length) };
      return [{ source: named, target, isSourceCorrect: true }];
    }),
  );
}

/** A word in ASCII letters, including the marks of handles and package names, but not a version. */
const NAME = /(?<![\p{L}\p{N}_./-])@?(?!v\d)[A-Za-z][A-Za-z0-9]*(?:[_.-]+[A-Za-z0-9]+)*/gu;
/** The least length of names that are compared, without marks. */
const LEAST_LENGTH = 5;

/** A name, and its place in the alignment. */
interface PlacedName extends WrittenText {
  readonly place: string;
}

/** The prose of one page. */
interface PageTexts {
  readonly prose: Prose;
  readonly texts: readonly PlacedText[];
}

function textsOf(alignment: Alignment, places: Places, side: Side): PageTexts {
  const prose = new Prose(alignment[side]);
  return { prose, texts: proseTexts(alignment, places, side, prose) };
}

/** The names in the visible prose of one page. */
function names({ prose, texts }: PageTexts): PlacedName[] {
  return texts.flatMap((proseText) => {
    const visible = new Set(proseText.visibleText.match(NAME));
    return Array.from(proseText.text.matchAll(NAME), ({ 0: text, index }) => ({
      text,
      span: prose.span(proseText, index, index + text.length),
      place: proseText.place,
    })).filter(({ text }) => visible.has(text));
  });
}

/** A name without `@` and letter case, which may differ. */
const spelling = (name: string): string => name.toLowerCase().replace(/^@/, "");
/** A name without numbers after a hyphen or a dot, which are compared as numbers. */
const withoutNumbers = (name: string): string => spelling(name).replace(/[-.]\d[\d.]*(?=-|$)/g, "");
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

  constructor({ source, target }: Alignment) {
    this.#source = counted(source.text);
    this.#target = counted(target.text);
    this.#areWordsNames = scriptOf(source.language) !== scriptOf(target.language);
    this.#isLatinSource = isLatin(source.language);
  }

  /** Whether the source does not contain a name. */
  isExtra(name: string): boolean {
    return !this.#source.has(spelling(name));
  }

  /**
   * Whether a name is a misspelling of another. A form without marks is fine if the full name is also in the target.
   */
  isVariant(from: string, to: string): boolean {
    const [source, target] = [withoutNumbers(from), withoutNumbers(to)];
    if (isOtherModel(spelling(from), spelling(to))) return true;
    const [a, b] = [withoutMarks(source), withoutMarks(target)];
    if (source === target || a.length < LEAST_LENGTH || b.length < LEAST_LENGTH) return false;
    if (a === b) return /[_.]/.test(from + to) && !this.#target.has(spelling(from));
    if (isPartOf(source, target) || isPartOf(target, source) || stemOf(a) === stemOf(b)) return false;
    return (isHandle(from) || this.#areWordsNames) && isMisspelled(a, b);
  }

  /**
   * Whether the source is certainly right: a word that occurs once may be misspelled there, and corrected by the
   * translator.
   */
  isSourceCorrect(from: string, to: string): boolean {
    const name = spelling(from);
    if (isHandle(from) || withoutMarks(name) === withoutMarks(spelling(to))) return true;
    // In a language with Latin letters, a word in lower case is hardly a name.
    const isOrdinaryWord = this.#isLatinSource && from === name;
    return this.#target.has(name) || (!isOrdinaryWord && (this.#source.get(name) ?? 0) > 1);
  }
}

/** A name that ends with a number, and a letter or word after it: `gpt-4o`. */
const MODEL = /^(?<base>.*[a-z])-?(?<number>\d[\d.]*)(?<variant>[a-z]\w*)?$/;

/** Whether only what follows the number of a name differs; a different number is compared as a number. */
function isOtherModel(source: string, target: string): boolean {
  const [a, b] = [MODEL.exec(source)?.groups, MODEL.exec(target)?.groups];
  return a !== undefined && b !== undefined && a.base === b.base && a.number === b.number && a.variant !== b.variant;
}

/** Whether a word is a part of a compound with hyphens (`in-document`). */
const isPartOf = (word: string, compound: string): boolean => compound !== word && compound.split("-").includes(word);

/** A word without the endings of English inflection (`rendered`, `renderer`). */
const stemOf = (word: string): string => word.replace(/(?<=.{4})(?:'s|e?s|e?d|ing|e?rs?|ly)$/, "");

function counted(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of (text.match(NAME) ?? []).map(spelling)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/**
 * Whether one letter differs, two adjacent letters are exchanged, or two letters of a long name differ; not a plural.
 */
function isMisspelled(source: string, target: string): boolean {
  if (source.startsWith(target) || target.startsWith(source)) return false;
  const changes = distance(source, target);
  return changes === 1 || (changes === 2 && (source.length >= 8 || isExchange(source, target)));
}

const isExchange = (source: string, target: string): boolean =>
  source.length === target.length && [...source].toSorted().join("") === [...target].toSorted().join("");
