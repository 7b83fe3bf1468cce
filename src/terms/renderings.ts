import { isEnglish, isJapanese } from "../language/tags.ts";
import { renderingsIn, type TermWord, termsIn } from "./words.ts";

/** Corresponding texts of a pair of pages. */
export interface AlignedText {
  readonly source: string;
  readonly target: string;
}

/** A word of the source that may be a term, and how it is translated. */
export interface CandidateTerm {
  readonly text: string;
  /** The number of texts that contain it. */
  readonly count: number;
  /** At least one, the most frequent first. */
  readonly renderings: readonly Rendering[];
}

/** A translation of a term. */
export interface Rendering {
  readonly text: string;
  /** The number of texts with the term whose counterpart contains it, and none of the renderings before. */
  readonly count: number;
}

/** The least number of texts with a term, and with one of its renderings. */
const LEAST_TEXTS = 3;
const LEAST_RENDERED = 2;
/** The least association of a term and its first rendering; of a pair of words that occur together by chance, it is less. */
const LEAST_ASSOCIATION = 0.3;
const MOST_RENDERINGS = 4;

/**
 * Finds words of the source that are translated in the same way in most places, and the renderings of each. Words that
 * occur in the same texts are associated: by the coefficient of Dice (1945), as Smadja, McKeown and Hatzivassiloglou
 * (1996) use it for compounds. A rendering belongs only to the term with the strongest association, as in Melamed's
 * competitive linking (2000). Terms with several renderings come first.
 */
export function candidateTerms(
  texts: readonly AlignedText[],
  languages: { readonly source: string; readonly target: string },
): CandidateTerm[] {
  const source = new Index(texts.map((text) => termsIn(text.source, languages.source)));
  const target = new Index(texts.map((text) => renderingsIn(text.target, languages.target)));
  const isTerm = nounTest(texts, languages.source);
  const keys = source.keys(LEAST_TEXTS).filter((key) => isTerm(key));
  const associations = new Map(keys.map((key) => [key, associated(source.texts(key), target)]));
  const strongest = new Map<string, number>();
  for (const all of associations.values())
    for (const [rendering, strength] of all)
      strongest.set(rendering, Math.max(strength, strongest.get(rendering) ?? 0));
  const found = keys.flatMap((key): CandidateTerm[] => {
    const own = [...(associations.get(key) ?? [])].filter(
      ([rendering, strength]) => strength >= (strongest.get(rendering) ?? 0),
    );
    const renderings = renderingsOf(source.texts(key), own, target);
    return renderings.length > 0 ? [{ text: source.written(key), count: source.texts(key).length, renderings }] : [];
  });
  return withoutParts(found).toSorted(
    (a, b) => inconsistency(b) - inconsistency(a) || b.count - a.count || (a.text < b.text ? -1 : 1),
  );
}

/** The number of texts with another rendering than the first. */
const inconsistency = ({ renderings: [, ...others] }: CandidateTerm): number =>
  others.reduce((sum, { count }) => sum + count, 0);

/** In which texts words occur, and how they are written. */
class Index {
  readonly #texts = new Map<string, number[]>();
  readonly #written = new Map<string, Map<string, number>>();
  readonly #keys: readonly (readonly string[])[];

  constructor(words: readonly (readonly TermWord[])[]) {
    this.#keys = words.map((all) => [...new Set(all.map(({ key }) => key))]);
    for (const [index, keys] of this.#keys.entries()) {
      for (const key of keys) {
        const known = this.#texts.get(key);
        if (known) known.push(index);
        else this.#texts.set(key, [index]);
      }
    }
    for (const { key, text } of words.flat()) {
      const forms = this.#written.get(key) ?? new Map<string, number>();
      this.#written.set(key, forms.set(text, (forms.get(text) ?? 0) + 1));
    }
  }

  /** Words that are in at least this many texts. */
  keys(least: number): string[] {
    return [...this.#texts].filter(([, texts]) => texts.length >= least).map(([key]) => key);
  }

  /** The texts that contain a word, in order. */
  texts(key: string): readonly number[] {
    return this.#texts.get(key) ?? [];
  }

  /** The words of a text. */
  wordsOf(text: number): readonly string[] {
    return this.#keys[text] ?? [];
  }

  /** The most frequent spelling of a word. A capital may only mark the beginning of a sentence or a title. */
  written(key: string): string {
    const forms = [...(this.#written.get(key) ?? [])].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
    const all = forms.reduce((sum, [, count]) => sum + count, 0);
    const ordinary = forms.find(([form, count]) => form === form.toLowerCase() && count * 3 >= all);
    const base = forms.find(([form, count]) => form === key && /\p{Ll}/u.test(key) && count * 4 >= all);
    return (base ?? ordinary ?? forms[0])?.[0] ?? key;
  }

  /** Whether a text contains a word, also as a part of a compound without spaces. */
  contains(text: number, key: string): boolean {
    const words = this.wordsOf(text);
    return words.includes(key) || (!/[\p{Lu}\p{Ll}]/u.test(key) && words.some((word) => word.includes(key)));
  }
}

/** The association of all words of the target with a set of texts, from 0 to 1. */
function associated(texts: readonly number[], target: Index): Map<string, number> {
  const together = new Map<string, number>();
  for (const text of texts) for (const word of target.wordsOf(text)) together.set(word, (together.get(word) ?? 0) + 1);
  return new Map(
    [...together]
      .filter(([, count]) => count >= LEAST_RENDERED)
      .map(([word, count]) => [word, (2 * count) / (texts.length + target.texts(word).length)]),
  );
}

/** Takes the best rendering, then the best one for the texts without it, and so on. */
function renderingsOf(
  texts: readonly number[],
  own: readonly (readonly [string, number])[],
  target: Index,
): Rendering[] {
  const renderings: Rendering[] = [];
  let rest = texts;
  while (renderings.length < MOST_RENDERINGS && rest.length >= LEAST_RENDERED) {
    const strengths = associated(rest, target);
    const [best] = own
      .flatMap(([word]) => ({ word, strength: strengths.get(word) ?? 0 }))
      // Of equally good ones, the longer compound.
      .toSorted((a, b) => b.strength - a.strength || b.word.length - a.word.length || (a.word < b.word ? -1 : 1));
    if (!best || best.strength < LEAST_ASSOCIATION) break;
    const { word } = best;
    const without = rest.filter((text) => !target.contains(text, word));
    renderings.push({ text: target.written(word), count: rest.length - without.length });
    rest = without;
  }
  return renderings.toSorted((a, b) => b.count - a.count);
}

/** Removes words that occur only in longer terms, such as a part of a name. */
function withoutParts(terms: readonly CandidateTerm[]): CandidateTerm[] {
  return terms.filter(
    (term) => !terms.some((other) => other !== term && other.text.includes(term.text) && other.count >= term.count),
  );
}

/** The least share of uses of a word that look like a noun. */
const LEAST_NOUNS = 1 / 4;
const BEFORE_ENGLISH_NOUNS =
  /\b(?:an?|the|this|that|these|those|your|our|my|their|its|each|every|any|no|of|in|by|with|for|from|on|as) $/i;
/** What follows Japanese verbs (開発する) and adjectives (簡単な). */
const AFTER_JAPANESE_VERBS = /^(?:す[るれ]|し(?!か)|さ[れせ]|せ[ずよ]|でき|な(?!ど|ら|し|の|く))/;

/**
 * Returns a test of whether a word may be a noun: in English, if it often follows an article or a preposition, or is
 * written with a capital inside of a sentence; in Japanese, if it is not mostly a verb or an adjective.
 */
function nounTest(texts: readonly AlignedText[], language: string): (key: string) => boolean {
  const usesOf = isJapanese(language) ? japaneseUses : isEnglish(language) ? englishUses : () => [];
  const uses = new Map<string, { readonly all: number; readonly nouns: number }>();
  for (const { source } of texts) {
    for (const { key, isNoun } of usesOf(source)) {
      const { all, nouns } = uses.get(key) ?? { all: 0, nouns: 0 };
      uses.set(key, { all: all + 1, nouns: nouns + Number(isNoun) });
    }
  }
  return (key) => {
    if (isJapanese(language) && !/[\p{Script=Han}\p{Script=Katakana}]/u.test(key)) return false;
    const { all, nouns } = uses.get(key) ?? { all: 0, nouns: 0 };
    return nouns >= all * (isJapanese(language) ? 1 - LEAST_NOUNS : LEAST_NOUNS);
  };
}

interface WordUse {
  readonly key: string;
  readonly isNoun: boolean;
}

function englishUses(text: string): WordUse[] {
  return Array.from(text.matchAll(/[\p{Lu}\p{Ll}][\p{Lu}\p{Ll}'’-]+/gu), ({ 0: word, index }) => {
    const before = text.slice(Math.max(0, index - 12), index);
    const isName = /^\p{Lu}/u.test(word) && /[\p{L},] $/u.test(before);
    return { key: termsIn(word, "en")[0]?.key ?? word, isNoun: isName || BEFORE_ENGLISH_NOUNS.test(before) };
  });
}

function japaneseUses(text: string): WordUse[] {
  return Array.from(text.matchAll(/[\p{Script=Han}々\p{Script=Katakana}ー・]{2,}/gu), ({ 0: word, index }) => {
    const after = text.slice(index + word.length, index + word.length + 3);
    return { key: termsIn(word, "ja")[0]?.key ?? word, isNoun: !AFTER_JAPANESE_VERBS.test(after) };
  });
}
