import stringWidth from "string-width";
import { type DiffPiece, graphemes } from "../findings/value-diff.ts";
import { visible } from "../text/visible.ts";

/** Highlights differences with color; null to mark them with carets below. */
export type Paint = ((text: string) => string) | null;

/**
 * Wraps a value into lines of at most `width` columns. Text that both values share is cut in the middle as needed.
 * Differences are kept, so a value that differs completely takes several lines.
 */
export function value(pieces: readonly DiffPiece[], width: number, paint: Paint): string[] {
  const characters = fitted(pieces, width);
  return rows(characters, width).flatMap((row) => {
    if (paint) return [row.map(({ text, differs }) => (differs ? paint(text) : text)).join("")];
    const carets = row.map(({ text, differs }) => (differs ? "^" : " ").repeat(stringWidth(text))).join("");
    return [row.map(({ text }) => text).join(""), carets.trimEnd()].filter((line, i) => i === 0 || line !== "");
  });
}

/** How many characters to keep next to a difference, to show where it is. */
const leastContext = 6;

function fitted(pieces: readonly DiffPiece[], width: number): DiffPiece[] {
  const split = pieces.map(({ text, differs }) => ({ characters: graphemes(visible(text)), differs }));
  const cut = (context: number) =>
    split.flatMap(({ characters, differs }) =>
      shortened(characters, differs ? width : context).map((text) => ({ text, differs })),
    );
  for (let context = width; context > leastContext; context--) {
    const characters = cut(context);
    if (total(characters) <= width) return characters;
  }
  return cut(leastContext);
}

/** The characters at both ends, with an ellipsis between. */
function shortened(characters: readonly string[], ends: number): readonly string[] {
  if (characters.length <= 2 * ends + 1) return characters;
  return [...characters.slice(0, ends), "…", ...characters.slice(-ends)];
}

function total(characters: readonly DiffPiece[]): number {
  return stringWidth(characters.map(({ text }) => text).join(""));
}

/** Splits characters into lines, and joins adjacent ones of the same kind. */
function rows(characters: readonly DiffPiece[], width: number): DiffPiece[][] {
  const result: DiffPiece[][] = [];
  let row: DiffPiece[] = [];
  for (const { text, differs } of characters) {
    if (row.length > 0 && total(row) + stringWidth(text) > width) {
      result.push(row);
      row = [];
    }
    const last = row.at(-1);
    if (last?.differs === differs) row.splice(-1, 1, { text: last.text + text, differs });
    else row.push({ text, differs });
  }
  return [...result, row];
}
