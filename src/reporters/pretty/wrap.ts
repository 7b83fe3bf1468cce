import stringWidth from "fast-string-width";
import { graphemes, words } from "../../text/segments.ts";
import { bareUrls } from "../../url/bare-urls.ts";

/**
 * Breaks a text into lines of at most `width` columns: English at spaces, Japanese between words, but never before closing
 * or after opening punctuation. Text without such a place is broken between characters, but URLs and paths are kept whole,
 * so that terminals can open them.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let [line, columns] = ["", 0];
  for (const unit of units(text)) {
    if (columns + stringWidth(unit.trimEnd()) <= width) {
      line += unit;
      columns += stringWidth(unit);
      continue;
    }
    const [rest = "", ...full] = (unit.includes("/") ? [unit] : chop(unit, width)).reverse();
    lines.push(line, ...full.reverse());
    [line, columns] = [rest, stringWidth(rest)];
  }
  return [...lines, line].map((each) => each.trimEnd()).filter((each) => each !== "");
}

/** Breaks a text between characters into lines of at most `width` columns, which must be 2 or more. */
export function chop(text: string, width: number): string[] {
  const lines: string[] = [];
  let [line, columns] = ["", 0];
  for (const character of graphemes(text)) {
    const own = stringWidth(character);
    if (line !== "" && columns + own > width) {
      lines.push(line);
      [line, columns] = ["", 0];
    }
    line += character;
    columns += own;
  }
  return [...lines, line];
}

const japanese = String.raw`\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\uFF00-\uFFEF`;
const runs = new RegExp(`[${japanese}]+ *|[^ ${japanese}]+ *| +`, "gu");
const isJapanese = new RegExp(`^[${japanese}]`, "u");
const noStart = /^[\p{Pe}\p{Pf}、。，．：；！？・ー々ゝゞ,.:;!? ]/u;
const noEnd = /[\p{Ps}\p{Pi}]$/u;

/** Unbreakable units, each with the spaces after it. */
function units(text: string): string[] {
  const result: string[] = [];
  for (const piece of parts(text)) {
    const last = result.at(-1);
    if (last !== undefined && (noStart.test(piece) || noEnd.test(last))) result.splice(-1, 1, last + piece);
    else result.push(piece);
  }
  return result;
}

/** URLs, and the words between them. */
function parts(text: string): string[] {
  let done = 0;
  const before = bareUrls(text, "plain").flatMap(({ start, end }) => {
    const between = wordsOf(text.slice(done, start));
    done = end;
    return [...between, text.slice(start, end)];
  });
  return [...before, ...wordsOf(text.slice(done))];
}

function wordsOf(text: string): string[] {
  return (text.match(runs) ?? []).flatMap(pieces);
}

function pieces(run: string): string[] {
  return isJapanese.test(run) ? words(run) : [run];
}
