import { fences, isFenced } from "./fences.ts";

/** An error of a text that a parser could not handle in reasonable time, with its place as in a `VFileMessage`. */
class TooComplex extends Error {
  override readonly name = "TooComplex";
  readonly place: { readonly offset: number };

  constructor(message: string, offset: number) {
    super(message);
    this.place = { offset };
  }
}

/** The most marks of emphasis, links and images in a paragraph. */
const MOST_MARKS = 1000;
/** The most lines of a paragraph. */
const MOST_LINES = 2000;
/** The most nested expressions of MDX. */
const DEEPEST_EXPRESSION = 100;

/** A line that does not continue a paragraph: a heading, an item, a quote, a row, a tag, indented code. */
const NEW_BLOCK = /^(?:[ \t]*(?:[-+>|#<]|\*[ \t]|\d{1,9}[.)][ \t])|[ \t]{4})/;
/** The first line of data or a component in MDX. */
const CODE = /^[ \t]*(?:export\b|import\b|\{|<[A-Z])/;
/** Marks that may open or close something; not those inside words. */
const MARKS = /!?\[|\*+|~+|(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])/gu;

/**
 * Refuses a text for which micromark needs time that grows at least with the square of its length.
 * @throws an error with the place if a paragraph has too many marks or lines
 */
export function refuseSlow(text: string): void {
  const code = fences(text);
  let [marks, lines, start, offset] = [0, 0, 0, 0];
  let inCode = false;
  for (const line of text.split("\n")) {
    const isEmpty = line.trim() === "";
    if (isEmpty || NEW_BLOCK.test(line) || isFenced(code, offset)) [marks, lines] = [0, 0];
    if (lines === 0 && (isEmpty || !inCode)) inCode = CODE.test(line);
    if (!isEmpty && !inCode && !isFenced(code, offset)) {
      if (lines === 0) start = offset;
      lines++;
      marks += line.match(MARKS)?.length ?? 0;
    }
    if (marks > MOST_MARKS)
      throw new TooComplex(`a paragraph has more than ${MOST_MARKS} marks of emphasis, links or images`, start);
    if (lines > MOST_LINES) throw new TooComplex(`a paragraph has more than ${MOST_LINES} lines`, start);
    offset += line.length + 1;
  }
}

/**
 * Refuses MDX whose expressions are nested so deeply that its parser runs out of stack, which ends the whole run.
 * @throws an error with the place
 */
export function refuseDeepExpressions(text: string): void {
  let depth = 0;
  for (const { index, 0: brace } of text.matchAll(/[{}]/g)) {
    depth = Math.max(0, depth + (brace === "{" ? 1 : -1));
    if (depth > DEEPEST_EXPRESSION) throw new TooComplex("expressions are nested too deeply", index);
  }
}
