/** English words that are always numbers, with their values. */
export const CARDINALS: ReadonlyMap<string, readonly number[]> = new Map([
  ...wordValues("two three four five six seven eight nine ten eleven twelve", (index) => 2 + index),
  ...wordValues("thirteen fourteen fifteen sixteen seventeen eighteen nineteen", (index) => 13 + index),
  ...wordValues("twenty thirty forty fifty sixty seventy eighty ninety", (index) => 20 + 10 * index),
]);

/** The possible values of number words, the most usual first. */
const VALUES: ReadonlyMap<string, readonly number[]> = new Map<string, readonly number[]>([
  ...CARDINALS,
  ...wordValues("zero one", (index) => index),
  ...wordValues("thousand million billion trillion", (index) => 1000 ** (index + 1)),
  ...wordValues("first second third fourth fifth", (index) => index + 1),
  ...wordValues("once twice thrice", (index) => index + 1),
  ...wordValues("single double triple", (index) => index + 1),
  ["a", [1]],
  ["an", [1]],
  ["both", [2]],
  ["couple", [2]],
  ["decade", [10]],
  ["decades", [10]],
  ["dozen", [12]],
  ["eighth", [8]],
  ["half", [0.5, 2, 30, 50]],
  ["hundred", [100]],
  ["midnight", [0, 12, 24]],
  ["ninth", [9]],
  ["noon", [12]],
  ["pair", [2]],
  ["quarter", [4, 15, 25]],
  ["twelfth", [12]],
]);

/** Words that multiply the number before them. */
const MULTIPLIERS = /^(?:dozen|decades|hundred|hundredth)$/;

/** Finds runs of English number words. */
export const NUMBER_WORDS = runPattern([...VALUES.keys()].join("|"));

function runPattern(word: string): RegExp {
  const inflected = `(?:(?:${word})(?:th)?|\\w+tie(?:th|s))`;
  return new RegExp(`\\b${inflected}(?:(?: and |[ -])${inflected})*\\b`, "gi");
}

/** Returns all possible values of a run of number words: of the whole run, and of each word that is a number alone. */
export function englishValues(run: string): number[] {
  const words = wordsOf(run);
  const values = words.map((word) => VALUES.get(word) ?? VALUES.get(uninflected(word)) ?? []);
  let [total, below] = [0, 0];
  for (const [index, word] of words.entries()) {
    const [value = 0] = values[index] ?? [];
    if (value >= 1000) [total, below] = [total + (below || 1) * value, 0];
    else if (MULTIPLIERS.test(word)) below = (below || 1) * value;
    else if (!/^an?$/.test(word)) below += value;
  }
  const single = values.flatMap((own, index) => (isCompound(words, index) ? [] : own));
  const all = total + below > 0 ? [total + below, ...single] : single;
  return [...all, ...yearOf(values.map(([value = 0]) => value))];
}

/** The year that is read in two halves: “nineteen eighty-four”, “twenty nineteen”. */
function yearOf([century = 0, ...rest]: readonly number[]): number[] {
  const year = rest.reduce((sum, value) => sum + value, 0);
  return century > 9 && century < 21 && year > 9 && year < 100 ? [100 * century + year] : [];
}

/** Whether a word is a part of a number between twenty-one and ninety-nine. */
function isCompound(words: readonly string[], index: number): boolean {
  const numberAt = (at: number) => CARDINALS.get(words[at] ?? "")?.[0] ?? (words[at] === "one" ? 1 : 0);
  const isPair = (at: number) => numberAt(at) >= 20 && numberAt(at + 1) > 0 && numberAt(at + 1) < 10;
  return isPair(index) || isPair(index - 1);
}

/** Whether a run of number words is certainly a number, unlike “one”, “second” and “million”. */
export const isCertainNumberWord = (run: string): boolean => wordsOf(run).some((word) => CARDINALS.has(word));

const wordsOf = (run: string): string[] => run.toLowerCase().split(/ and |[ -]/);
const uninflected = (word: string): string => word.replace(/ie(?:th|s)$/, "y").replace(/th$/, "");

function wordValues(words: string, value: (index: number) => number): [string, number[]][] {
  return words.split(" ").map((word, index) => [word, [value(index)]]);
}
