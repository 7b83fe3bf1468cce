import stringWidth from "fast-string-width";
import { firstIndex } from "../../text/first-index.ts";
import { graphemes } from "../../text/segments.ts";
import type { DiffPiece } from "../findings/value-diff.ts";
import { visible } from "../text/visible.ts";
import type { Style } from "./terminal.ts";

/**
 * Wraps a value into lines of at most `width` columns, each with a line of marks below if something differs in it: `^` for
 * what differs, `><` around the place where only the other value has text. What both values share is cut as needed.
 * Differences are kept, so a value that differs completely takes several lines.
 */
export function value(pieces: readonly DiffPiece[], width: number, style: Style): string[] {
  return rows(fitted(pieces, width), width).flatMap((row) => {
    const below = marks(row);
    const line = row.map(({ text, differs }) => (differs && text !== "" ? style(text) : text)).join("");
    return below === "" ? [line] : [line, style(below)];
  });
}

function marks(row: readonly DiffPiece[]): string {
  const signs = Array.from({ length: total(row) }, () => " ");
  let column = 0;
  for (const { text, differs } of row) {
    const end = column + stringWidth(text);
    if (differs) signs.fill("^", column, end);
    if (differs && text === "" && column > 0) signs[column - 1] = ">";
    if (differs && text === "" && column < signs.length) signs[column] = "<";
    column = end;
  }
  return signs.join("").trimEnd();
}

/** How many characters to keep next to a difference, to show where it is. */
const leastContext = 6;

/** Cuts both ends, and if that is not enough, also what is equal between differences. */
function fitted(pieces: readonly DiffPiece[], width: number): DiffPiece[] {
  const split = pieces.map(({ text, differs }) => ({ characters: graphemes(visible(text)), differs }));
  const cut = (ends: number, between: number) =>
    split.flatMap(({ characters, differs }, i) => {
      const sides = differs ? ([width, width] as const) : keptOf(i, split.length, ends, between);
      const kept = shortened(characters, ...sides);
      return (differs && kept.length === 0 ? [""] : kept).map((text) => ({ text, differs }));
    });
  /** The longest context with which the text fits; null if it does not with the least one. */
  const longest = (least: number, cutTo: (context: number) => DiffPiece[]) => {
    const fits = firstIndex(width, (context) => total(cutTo(context)) > width) - 1;
    return fits < least ? null : cutTo(fits);
  };
  const whole = cut(width, width);
  if (total(whole) <= width) return whole;
  // A text with text around it starts and ends with what is around it.
  const ends = longest(pieces.length > 3 ? 0 : leastContext, (context) => cut(context, width));
  return ends ?? longest(leastContext, (context) => cut(context, context)) ?? cut(leastContext, leastContext);
}

/** How many characters to keep at the beginning and the end of what is equal. */
function keptOf(i: number, pieces: number, ends: number, between: number): readonly [number, number] {
  if (pieces === 1) return [ends, ends];
  if (i === 0) return [0, ends];
  return i === pieces - 1 ? [ends, 0] : [between, between];
}

/** The characters at both ends, with an ellipsis between. */
function shortened(characters: readonly string[], first: number, last: number): readonly string[] {
  if (characters.length <= first + last + 1) return characters;
  return [...characters.slice(0, first), "…", ...characters.slice(characters.length - last)];
}

function total(characters: readonly DiffPiece[]): number {
  return stringWidth(characters.map(({ text }) => text).join(""));
}

/** Splits characters into lines, and joins adjacent ones of the same kind. */
function rows(characters: readonly DiffPiece[], width: number): DiffPiece[][] {
  const result: DiffPiece[][] = [];
  let [row, columns]: [DiffPiece[], number] = [[], 0];
  for (const { text, differs } of characters) {
    const own = stringWidth(text);
    if (row.length > 0 && columns + own > width) {
      result.push(row);
      [row, columns] = [[], 0];
    }
    columns += own;
    const last = row.at(-1);
    if (last?.differs === differs) row.splice(-1, 1, { text: last.text + text, differs });
    else row.push({ text, differs });
  }
  return [...result, row];
}
