/**
 * Finds the lines of two texts in which one number or one name in backticks differs from the only other one that does.
 * Other numbers may be converted, or written in words.
 * @returns 0-based lines; none if the texts have different numbers of lines
 */
export function linesWithOtherWord(source: string, target: string): number[] {
  const [from, to] = [source.split("\n"), target.split("\n")];
  if (from.length !== to.length) return [];
  const [names, others] = [counted(namesIn(source)), counted(namesIn(target))];
  const surplus = (name: string): number => (others.get(name) ?? 0) - (names.get(name) ?? 0);
  // A translation may have names in the order of its own words, also across lines.
  const isOtherName = (change: Change | undefined): boolean =>
    change !== undefined && surplus(change[0]) < 0 && surplus(change[1]) > 0;
  return from.flatMap((line, index) => {
    const [number, name] = [numbersIn, namesIn].map((wordsIn) => onlyChange(wordsIn(line), wordsIn(to[index] ?? "")));
    return isOtherNumber(number) || isOtherName(name) ? [index] : [];
  });
}

type Change = readonly [word: string, other: string];

function onlyChange(words: readonly string[], others: readonly string[]): Change | undefined {
  if (words.length !== others.length) return undefined;
  const [change, ...more] = words.flatMap((word, at): Change[] => {
    const other = others[at];
    return other === undefined || word === other ? [] : [[word, other]];
  });
  return more.length === 0 ? change : undefined;
}

/** The least length of numbers that are compared; a single digit is often a count that is put into words. */
const LEAST_LENGTH = 2;

/** Whether a number became another one with as many digits in the same form: one of them is misread or exchanged. */
const isOtherNumber = (change: Change | undefined): boolean =>
  change !== undefined && change[0].length >= LEAST_LENGTH && formOf(change[0]) === formOf(change[1]);

const formOf = (number: string): string => number.replace(/\d/g, "0");

const numbersIn = (line: string): string[] =>
  (line.normalize("NFKC").match(/\w+(?:[.,:]\w+)*/g) ?? []).filter((word) => /^[\d.,:]+$/.test(word));

function counted(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The names in backticks, which a translation keeps. */
const namesIn = (line: string): string[] => line.match(/`[A-Za-z_$][\w$]*`/g) ?? [];
