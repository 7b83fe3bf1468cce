import { wordsOf } from "./sentences.ts";

/** Tells whether text of a target is still in the language of its source. */
export interface Ear {
  /** Whether a sentence is prose in the source's language. */
  isForeign(sentence: string): boolean;
  /** The same of a title, of which one word is enough where letters give it away. */
  isForeignTitle(title: string): boolean;
  /** Whether a text has something in the target's language. */
  isOwn(text: string): boolean;
}

/** The languages of a pair as BCP 47 tags, and the sentences of both pages. */
export interface Voices {
  readonly languages: Record<"source" | "target", string>;
  readonly sentences: Record<"source" | "target", readonly string[]>;
}

/** An ear for a pair: by the letters of its languages or, where they share them, by its words; null where both are one. */
export function earFor(voices: Voices): Ear | null {
  const { source, target } = voices.languages;
  const [theirs, ours] = [scriptsOf(source), scriptsOf(target)];
  const foreign = theirs.filter((script) => !ours.includes(script));
  if (foreign.length > 0 && ours.length > 0) {
    const own = ours.filter((script) => !theirs.includes(script));
    return byLetters(voices, lettersOf(foreign), lettersOf(own));
  }
  return new Intl.Locale(source).language === new Intl.Locale(target).language ? null : byWords(voices);
}

/** Scripts that ISO 15924 names together, and those that Unicode does not tell apart. */
const COMPOSED: Readonly<Record<string, readonly string[]>> = {
  Jpan: ["Hani", "Hira", "Kana"],
  Kore: ["Hang", "Hani"],
  Hans: ["Hani"],
  Hant: ["Hani"],
};

/** ISO 15924 codes of the scripts that a language is usually written in; none where nobody knows. */
function scriptsOf(tag: string): readonly string[] {
  const { script } = new Intl.Locale(tag).maximize();
  return script === undefined ? [] : (COMPOSED[script] ?? [script]).filter(hasLetters);
}

/** Unicode has no letters for what is a variant of another script (`Latf`). */
function hasLetters(script: string): boolean {
  try {
    return lettersOf([script]).unicode;
  } catch {
    return false;
  }
}

/** Matches the letters of scripts, those that they share with others included (`ー`). */
function lettersOf(scripts: readonly string[]): RegExp {
  const members = scripts.map((script) => `\\p{Script_Extensions=${script}}`).join("");
  return new RegExp(`(?=[\\p{L}\\p{M}])[${members}]`, "gu");
}

/** Share of a sentence's letters that are foreign at least, and such letters in a row that no name is made of. */
const LEAST_SHARE = 3 / 4;
const LONGER_THAN_NAMES = 6;
/** Foreign letters of a sentence that ends as one. */
const SHORTEST_SENTENCE = 4;

/** Five words in a row that are no names; letters without cases don't tell. */
const PROSE = /(?:(?<![\p{L}\p{N}])\p{Ll}+[,;]?\s+){4}\p{Ll}/u;

/** Words that the source has in the target's letters are names and terms, which tell nothing, unless they make up prose. */
function byLetters({ languages, sentences }: Voices, foreign: RegExp, own: RegExp): Ear {
  const terms = new Set(sentences.source.flatMap(wordsOf).map((word) => word.toLowerCase()));
  const count = (text: string, letters: RegExp) => text.match(letters)?.length ?? 0;
  const ownLetters = (text: string) => {
    const words = PROSE.test(text) ? [text] : wordsOf(text).filter((word) => !terms.has(word.toLowerCase()));
    return words.reduce((sum, word) => sum + count(word, own), 0);
  };
  const runs = new RegExp(`(?:${foreign.source}\\s?){${LONGER_THAN_NAMES}}`, "u");
  const isForeign = (sentence: string): boolean => {
    const letters = count(sentence, foreign);
    if (letters < SHORTEST_SENTENCE || letters < LEAST_SHARE * (letters + ownLetters(sentence))) return false;
    if (hasCase(sentence.match(foreign) ?? [])) return isLowerCase(sentence);
    return runs.test(sentence) || /[。．！？.!?…]\s*$/u.test(sentence);
  };
  const languageName = new Intl.DisplayNames([languages.source], { type: "language" }).of(languages.source);
  return {
    isForeign,
    isForeignTitle(title) {
      if (hasCase(title.match(foreign) ?? [])) return isForeign(title);
      return count(title, foreign) > 0 && ownLetters(title) === 0 && title.trim() !== languageName;
    },
    isOwn: (text) => ownLetters(text) > 0,
  };
}

const hasCase = (letters: readonly string[]): boolean => letters.some((letter) => /[\p{Ll}\p{Lu}]/u.test(letter));

/** Words in lower case that no name, title, command or list of names has, and their share of all words at least. */
const LEAST_WORDS = 5;
const LEAST_LOWER = 1 / 2;

/** Whether a text in letters that have cases is prose: names, titles and code have capitals and marks. */
function isLowerCase(text: string): boolean {
  const words = wordsOf(text);
  const lower = words.filter((word) => /^\p{Ll}[\p{Ll}\p{M}]*(?:['’-][\p{Ll}\p{M}]+)*$/u.test(word));
  return lower.length >= Math.max(LEAST_WORDS, LEAST_LOWER * words.length);
}

/** Words of a sentence that two pages have in common by no chance, and letters where nobody writes words apart. */
const LEAST_SHARED_WORDS = 8;
const LEAST_SHARED_LETTERS = 16;

/** A sentence that stands on both sides, in the words of the rest of the source. */
function byWords({ sentences: { source, target } }: Voices): Ear {
  const [inSource, inTarget] = [new Set(source.map(plain)), new Set(target.map(plain))];
  const [theirs, ours] = [vocabulary(source, inTarget), vocabulary(target, inSource)];
  const isForeign = (sentence: string): boolean => {
    if (!inSource.has(plain(sentence)) || !isLong(sentence)) return false;
    const words = signsOf(sentence);
    const only = (here: ReadonlySet<string>, there: ReadonlySet<string>) =>
      words.filter((word) => here.has(word) && !there.has(word)).length;
    return ours.size === 0 || only(theirs, ours) > only(ours, theirs);
  };
  const isOwn = (text: string): boolean => /\p{L}/u.test(text) && !inSource.has(plain(text));
  return { isForeign, isForeignTitle: isForeign, isOwn };
}

const plain = (sentence: string): string => sentence.normalize("NFKC").replace(/\s+/gu, " ").trim().toLowerCase();

function isLong(sentence: string): boolean {
  const letters = sentence.match(/\p{L}/gu) ?? [];
  if (!hasCase(letters)) return letters.length >= LEAST_SHARED_LETTERS;
  return isLowerCase(sentence) && wordsOf(sentence).length >= LEAST_SHARED_WORDS;
}

/** The words of the sentences that the other page does not have. */
function vocabulary(sentences: readonly string[], shared: ReadonlySet<string>): Set<string> {
  const own = sentences.filter((sentence) => !shared.has(plain(sentence)));
  return new Set(own.flatMap(signsOf));
}

/** What tells one language from another: words, or characters where these have no cases, for there words may stand unspaced. */
function signsOf(text: string): string[] {
  return wordsOf(text).flatMap((word) => (hasCase([word]) ? [word.toLowerCase()] : Array.from(word)));
}
