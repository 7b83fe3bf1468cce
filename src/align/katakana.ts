import { distance } from "fastest-levenshtein";
import { toRomaji } from "wanakana";

/**
 * Katakana read aloud: which word of the other page a loanword is (トランジション ~ transition). Both are reduced to how
 * their consonants sound to a Japanese ear (l is r, v is b, an r before a consonant is mute …) and then compared.
 */
export function readKatakana(katakana: Iterable<string>, others: Iterable<string>): Map<string, readonly string[]> {
  const bySound = new Map<string, string[]>();
  for (const word of others) {
    for (const sound of soundsOfWord(word)) bySound.set(sound, [...(bySound.get(sound) ?? []), word]);
  }
  const read = new Map<string, readonly string[]>();
  for (const word of katakana) {
    const found = wordsOf(word, bySound);
    if (found.length > 0) read.set(word, found);
  }
  return read;
}

/** One word that sounds alike, two that were written as one (カスタムフック), one that sounds almost alike, or a beginning. */
function wordsOf(katakana: string, bySound: Sounds): string[] {
  const whole = alike(katakana, bySound);
  if (whole !== null) return [whole];
  const splits = Array.from({ length: Math.max(0, katakana.length - 4) }, (_, index) => katakana.length - 2 - index);
  const parts = splits.flatMap((at) => {
    const first = alike(katakana.slice(0, at), bySound, LEAST_PART);
    return first === null ? [] : [[first, alike(katakana.slice(at), bySound) ?? []].flat()];
  });
  const almost = almostAlike(katakana, bySound);
  return parts.find((words) => words.length === 2) ?? (almost === null ? parts[0] : [almost]) ?? [];
}

type Sounds = ReadonlyMap<string, readonly string[]>;

export const isKatakana = (word: string): boolean => /^[\p{Script=Katakana}ー]+$/u.test(word);

/** Share of letters by which a word with two sounds may differ from how it is spoken; longer words are told by sound. */
const SHORT_APART = 0.72;

/** Sounds that a part of a compound has at least, lest it be a chance. */
const LEAST_PART = 3;

/** A long word may differ by one sound in five. */
function almostAlike(katakana: string, bySound: Sounds): string | null {
  const sound = consonants(spoken(katakana), OF_KATAKANA);
  const allowed = Math.floor(sound.length / 5);
  const close = allowed === 0 ? [] : [...bySound].filter(([other]) => isClose(sound, other, allowed));
  return likestSpelt(
    katakana,
    close.flatMap(([, words]) => words),
    1,
  );
}

/** Of the words that sound just alike, the one that is spelt most alike. */
function alike(katakana: string, bySound: Sounds, least = 2): string | null {
  const sound = consonants(spoken(katakana), OF_KATAKANA);
  if (sound.length < least) return null;
  return likestSpelt(katakana, bySound.get(sound) ?? [], sound.length === 2 ? SHORT_APART : 1);
}

const spoken = (katakana: string): string => toRomaji(katakana.replaceAll("ー", ""));

function likestSpelt(katakana: string, words: readonly string[], mostApart: number): string | null {
  const heard = merged(spoken(katakana), OF_KATAKANA);
  let best: string | null = null;
  let least = mostApart;
  for (const word of words) {
    const spelt = merged(word, OF_WORD);
    const apart = distance(heard, spelt) / Math.max(heard.length, spelt.length);
    if (apart < least) [best, least] = [word, apart];
  }
  return best;
}

function isClose(a: string, b: string, allowed: number): boolean {
  return Math.abs(a.length - b.length) <= allowed && a[0] === b[0] && distance(a, b) <= allowed;
}

type Changes = readonly (readonly [RegExp, string])[];

/** Sounds that kana do not tell apart. */
const MERGED: Changes = [
  [/[kgcq]/g, "k"],
  [/[szj]/g, "s"],
  [/[bvpf]/g, "p"],
  [/[dt]/g, "t"],
  [/[mn]/g, "n"],
];
const OF_KATAKANA: Changes = [[/ch|ts/g, "t"], ...MERGED];
const OF_WORD: Changes = [
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

/** How a word sounds; `ch` and `g` have several ways (check, architecture, cache; page, get). */
function soundsOfWord(word: string): Set<string> {
  const letters = word.normalize("NFD").replace(/\p{M}/gu, "");
  const [hard, soft] = [letters.replace(/ch|g/g, "k"), letters.replace(/ch/g, "s")];
  return new Set([letters, hard, soft].map((spelling) => consonants(spelling, OF_WORD)));
}

/** Vowels, w, y and h go; of a run of one sound one stays. */
function consonants(text: string, changes: Changes): string {
  return merged(text, changes)
    .replace(/[^krstnp]/g, "")
    .replace(/(.)\1+/g, "$1");
}

function merged(text: string, changes: Changes): string {
  return changes.reduce((result, [pattern, sound]) => result.replace(pattern, sound), text.toLowerCase());
}
