import { fences, isFenced } from "../formats/fences.ts";

/**
 * A Markdown text in which marks that miss Markdown's own by a character are these: headings whose `#` are full-width or
 * lack the blank behind them, full-width backticks and asterisks. Every offset stays true, and where both texts differ
 * stands such a mark.
 */
export function meant(text: string): string {
  if (!SLIP.test(text)) return text;
  const code = fences(text);
  const mended = (written: RegExp, mend: (whole: string, ...groups: string[]) => string) => (result: string) =>
    result.replace(written, (whole: string, ...rest: string[]) => {
      const at = Number(rest.at(-2));
      return isFenced(code, at) ? whole : mend(whole, ...rest);
    });
  return [
    mended(/^ {0,3}([#＃]{1,6})([ \t\u3000]?)(?=[^\s#=~-])/gm, meantHeading),
    mended(/｀([^｀`\r\n]+)｀/g, (_, code) => `\`${code}\``),
    mended(/＊＊(?=\S)([^＊*\r\n]*[^＊*\s])＊＊/g, (_, strong) => `**${strong}**`),
  ].reduce((result, mend) => mend(result), text);
}

/** What is worth a closer look. */
const SLIP = /[＃｀＊]|^ {0,3}#{1,6}[^ \t\r\n#]/m;

/** One mark right before a word makes a hashtag, not a heading. */
function meantHeading(whole: string, marks = "", blank = ""): string {
  if (blank === "" && marks.length === 1) return whole;
  const before = whole.slice(0, whole.length - marks.length - blank.length);
  return `${before}${"#".repeat(blank === "" ? marks.length - 1 : marks.length)} `;
}

/** The depth of a heading by the marks as they are written at an offset; null where there are none. */
export function writtenDepth(text: string, offset: number): number | null {
  return /^[#＃]{1,6}/.exec(text.slice(offset, offset + 6))?.[0].length ?? null;
}
