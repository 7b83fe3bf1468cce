import { distance } from "fastest-levenshtein";
import { toRomaji } from "wanakana";
import { memoized } from "../../text/memoized.ts";

/**
 * Matches loanwords in katakana to words of the other page by sound (トランジション ~ transition). Both are reduced to
 * consonants as Japanese pronounces them (l becomes r, v becomes b, r before a consonant is silent …) and then
 * compared.
 */
export function matchKatakana(katakana: Iterable<string>, others: Iterable<string>): Map<string, readonly string[]> {
  const bySound = new Map<string, string[]>();
  for (const word of others) {
    if (word.length > LONGEST_WORD) continue;
    for (const sound of soundsOfWord(word)) {
      const words = bySound.get(sound);
      if (words) words.push(word);
      else bySound.set(sound, [word]);
    }
  }
  const read = new Map<string, readonly string[]>();
  for (const word of katakana) {
    if (word.length > LONGEST_WORD) continue;
    const found = wordsOf(word, bySound);
    if (found.length > 0) read.set(word, found);
  }
  return read;
}

/** The longest word that is read by sound, in characters; the longest loanwords, written as one, have about twenty. */
const LONGEST_WORD = 64;

/** A word with the same sound, two words written as one (カスタムフック), a word with a similar sound, or a first part. */
function wordsOf(katakana: string, bySound: Sounds): string[] {
  const whole = sameSound(katakana, bySound);
  if (whole !== null) return [whole];
  let firstPart: string | null = null;
  for (let at = katakana.length - 2; at > 2; at--) {
    const first = sameSound(katakana.slice(0, at), bySound, LEAST_PART);
    if (first === null) continue;
    const second = sameSound(katakana.slice(at), bySound);
    if (second !== null) return [first, second];
    firstPart ??= first;
  }
  const best = similarSound(katakana, bySound) ?? firstPart;
  return best === null ? [] : [best];
}

type Sounds = ReadonlyMap<string, readonly string[]>;

/** Whether a word is in katakana only. */
export const isKatakana = (word: string): boolean => /^[\p{Script=Katakana}ー]+$/u.test(word);

/**
 * The largest difference in spelling, as a share of letters, of words with only two sounds; longer words need no limit.
 */
const SHORT_DIFFERENCE = 0.72;

/** The least number of sounds of the first part of a compound; shorter parts match by chance. */
const LEAST_PART = 3;

/** The word with the most similar sound: one sound in five may differ. */
function similarSound(katakana: string, bySound: Sounds): string | null {
  const sound = soundOfKatakana(katakana);
  const allowed = Math.floor(sound.length / 5);
  if (allowed === 0) return null;
  const candidates: string[] = [];
  for (const [other, words] of bySound) if (isSimilarSound(sound, other, allowed)) candidates.push(...words);
  return mostSimilar(katakana, candidates, 1);
}

/** Of the words with the same sound, the one with the most similar spelling. */
function sameSound(katakana: string, bySound: Sounds, least = 2): string | null {
  const sound = soundOfKatakana(katakana);
  if (sound.length < least) return null;
  return mostSimilar(katakana, bySound.get(sound) ?? [], sound.length === 2 ? SHORT_DIFFERENCE : 1);
}

const romanized = memoized((katakana) => merged(toRomaji(katakana.replaceAll("ー", "")), OF_KATAKANA));
const spelled = memoized((word) => merged(word, OF_WORD));
const soundOfKatakana = memoized((katakana) => consonants(romanized(katakana)));

function mostSimilar(katakana: string, words: readonly string[], mostDifferent: number): string | null {
  const sound = romanized(katakana);
  let best: string | null = null;
  let least = mostDifferent;
  for (const word of words) {
    const other = spelled(word);
    const difference = distance(sound, other) / Math.max(sound.length, other.length);
    if (difference < least) [best, least] = [word, difference];
  }
  return best;
}

function isSimilarSound(a: string, b: string, allowed: number): boolean {
  return Math.abs(a.length - b.length) <= allowed && a[0] === b[0] && distance(a, b) <= allowed;
}

type SoundChanges = readonly (readonly [RegExp, string])[];

/** Consonants that sound similar in katakana. */
const MERGED: SoundChanges = [
  [/[kgcq]/g, "k"],
  [/[szj]/g, "s"],
  [/[bvpf]/g, "p"],
  [/[dt]/g, "t"],
  [/[mn]/g, "n"],
];
const OF_KATAKANA: SoundChanges = [[/ch|ts/g, "t"], ...MERGED];
const OF_WORD: SoundChanges = [
  [/ph/g, "f"],
  [/[ts]ion|cian/g, "sn"],
  [/dg(?=e)|g(?=es?$|[ie])/g, "s"],
  [/ch/g, "t"],
  [/c(?=[eiy])|th/g, "s"],
  [/x/g, "ks"],
  [/re$/, ""],
  [/l/g, "r"],
  [/r(?=[^aeiouy]|$)/g, ""],
  ...MERGED,
];

/** The possible sounds of a word; `ch` and `g` have several (check, architecture, cache; page, get). */
const soundsOfWord = memoized((word): ReadonlySet<string> => {
  const letters = word.normalize("NFD").replace(/\p{M}/gu, "");
  const [hard, soft] = [letters.replace(/ch|g/g, "k"), letters.replace(/ch/g, "s")];
  return new Set([letters, hard, soft].map((spelling) => consonants(merged(spelling, OF_WORD))));
});

/** Removes vowels, w, y, h and repeated sounds. */
function consonants(merged: string): string {
  return merged.replace(/[^krstnp]/g, "").replace(/(.)\1+/g, "$1");
}

function merged(text: string, changes: SoundChanges): string {
  return changes.reduce((result, [pattern, sound]) => result.replace(pattern, sound), text.toLowerCase());
}
