import stringWidth from "string-width";
import { graphemes, type Piece } from "../drift.ts";
import { visible } from "../visible.ts";

/** Marks what drifted with colour, or null where carets under it must do. */
export type Paint = ((text: string) => string) | null;

/**
 * A value in lines of at most `width` columns. What both values have is cut in the middle as far as is needed; what
 * drifted stays, so that a value that drifted from end to end takes several lines.
 */
export function value(pieces: readonly Piece[], width: number, paint: Paint): string[] {
  const characters = fitted(pieces, width);
  return rows(characters, width).flatMap((row) => {
    if (paint) return [row.map(({ text, drifted }) => (drifted ? paint(text) : text)).join("")];
    const carets = row.map(({ text, drifted }) => (drifted ? "^" : " ").repeat(stringWidth(text))).join("");
    return [row.map(({ text }) => text).join(""), carets.trimEnd()].filter((line, i) => i === 0 || line !== "");
  });
}

/** Fewer characters than this beside a drift say nothing about where it lies. */
const leastContext = 6;

function fitted(pieces: readonly Piece[], width: number): Piece[] {
  const split = pieces.map(({ text, drifted }) => ({ characters: graphemes(visible(text)), drifted }));
  const cut = (context: number) =>
    split.flatMap(({ characters, drifted }) =>
      shortened(characters, drifted ? width : context).map((text) => ({ text, drifted })),
    );
  for (let context = width; context > leastContext; context--) {
    const characters = cut(context);
    if (total(characters) <= width) return characters;
  }
  return cut(leastContext);
}

/** So many characters of either end, and an ellipsis for what lies between. */
function shortened(characters: readonly string[], ends: number): readonly string[] {
  if (characters.length <= 2 * ends + 1) return characters;
  return [...characters.slice(0, ends), "…", ...characters.slice(-ends)];
}

function total(characters: readonly Piece[]): number {
  return stringWidth(characters.map(({ text }) => text).join(""));
}

/** The characters by lines, neighbours of the same sort joined. */
function rows(characters: readonly Piece[], width: number): Piece[][] {
  const result: Piece[][] = [];
  let row: Piece[] = [];
  for (const { text, drifted } of characters) {
    if (row.length > 0 && total(row) + stringWidth(text) > width) {
      result.push(row);
      row = [];
    }
    const last = row.at(-1);
    if (last?.drifted === drifted) row.splice(-1, 1, { text: last.text + text, drifted });
    else row.push({ text, drifted });
  }
  return [...result, row];
}
