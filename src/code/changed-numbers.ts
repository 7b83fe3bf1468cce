/**
 * Finds the lines of two texts in which one number differs from the only other one that does, with as many digits: a
 * misread or exchanged digit. Other numbers may be converted, or written in words.
 * @returns 0-based lines; none if the texts have different numbers of lines
 */
export function linesWithOtherNumber(source: string, target: string): number[] {
  const [from, to] = [source.split("\n"), target.split("\n")];
  if (from.length !== to.length) return [];
  return from.flatMap((line, index) => {
    const [numbers, others] = [numbersIn(line), numbersIn(to[index] ?? "")];
    if (numbers.length !== others.length) return [];
    const changed = numbers.flatMap((number, at) =>
      number === others[at] ? [] : [[number, others[at] ?? ""] as const],
    );
    const [[number = "", other = ""] = [], ...more] = changed;
    return more.length === 0 && number.length >= LEAST_LENGTH && number.length === other.length ? [index] : [];
  });
}

/** The least length of numbers that are compared; a single digit is often a count that is put into words. */
const LEAST_LENGTH = 2;

const numbersIn = (line: string): string[] =>
  (line.normalize("NFKC").match(/\w+(?:[.,:]\w+)*/g) ?? []).filter((word) => /^[\d.,:]+$/.test(word));
