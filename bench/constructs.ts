import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Both pages of a pair; the target is the source if it is left out. */
export interface Pages {
  readonly source: string;
  readonly target?: string;
  readonly extension?: "md" | "mdx";
}

export interface Construct {
  /** The smallest size; it is doubled three times. */
  readonly size: number;
  pages(size: number): Pages;
}

const source = (text: (size: number) => string) => (size: number) => ({ source: text(size) });
const lines = (size: number, line: (index: number) => string, end = "\n"): string =>
  Array.from({ length: size }, (_, index) => line(index) + end).join("");
const page = (name: string): string => readFileSync(join("pairs", name), "utf8");

/** What took more than linear time, or too much memory, in some version of this program or of a parser. */
export const CONSTRUCTS: Readonly<Record<string, Construct>> = {
  "`:` repeated": { size: 10_000, pages: source((n) => ":".repeat(n)) },
  "`/` repeated": { size: 10_000, pages: source((n) => "/".repeat(n)) },
  "`![` n times, then `](a)` n times": { size: 2000, pages: source((n) => "![".repeat(n) + "](a)".repeat(n)) },
  "`*a` n times, then `b*` n times": { size: 5000, pages: source((n) => "*a".repeat(n) + "b*".repeat(n)) },
  "`a_`": { size: 20_000, pages: source((n) => "a_".repeat(n)) },
  "`*a_ `": { size: 5000, pages: source((n) => "*a_ ".repeat(n)) },
  "lines that continue a list item": { size: 5000, pages: source((n) => `- a\n${"b\n".repeat(n)}`) },
  "nested brackets": { size: 5000, pages: source((n) => "[".repeat(n) + "]".repeat(n)) },
  "unclosed `<a`": { size: 5000, pages: source((n) => "<a ".repeat(n)) },
  "inline code that differs": {
    size: 500,
    pages: (n) => ({ source: lines(n, (i) => `\`c${i}\`\n`), target: lines(n, (i) => `\`d${i}\`\n`) }),
  },
  "a list of tags": {
    size: 500,
    pages: (n) => ({
      source: `---\ntags: [${lines(n, (i) => `t${i}`, ", ")}]\n---\n`,
      target: `---\ntags: [${lines(n, (i) => `u${i}`, ", ")}]\n---\n`,
    }),
  },
  "paragraphs with a number": {
    size: 500,
    pages: (n) => ({ source: lines(n, (i) => `${i * 7}\n`), target: lines(n, (i) => `${i * 7 + 1}\n`) }),
  },
  "URLs alone in a paragraph": {
    size: 500,
    pages: (n) => ({
      source: lines(n, (i) => `https://example.com/a${i}\n`),
      target: lines(n, (i) => `https://example.com/b${i}\n`),
    }),
  },
  "inserted paragraphs": {
    size: 500,
    pages: (n) => {
      const [head, tail] = [lines(n, (i) => `\`c${i}\`\n`), lines(n, (i) => `\`d${i}\`\n`)];
      return { source: head + tail, target: `${head}${lines(n / 2, (i) => `\`e${i}\`\n`)}${tail}` };
    },
  },
  "inserted paragraphs in elements": {
    size: 250,
    pages: (n) => {
      const element = (i: number) => `<div>\n\n\`c${i}\`\n\n</div>\n`;
      return {
        source: lines(n, element),
        target: lines(n, (i) => `${element(i)}\nAn addition that is long, number ${i}.\n`),
      };
    },
  },
  "a run of dashes": { size: 20_000, pages: source((n) => `a ${"-".repeat(n)} b`) },
  "blank lines": { size: 50_000, pages: source((n) => `a\n${"\n".repeat(n)}b\n`) },
  "lines of spaces": { size: 5000, pages: source((n) => `a\n${"    \t\n".repeat(n)}b\n`) },
  "spaces in a line": { size: 50_000, pages: source((n) => `a${" ".repeat(n)}b`) },
  "`{%A-A-…`": { size: 20_000, pages: source((n) => `{% img /a %}\n{%${"A-".repeat(n)}`) },
  "`ー` repeated": { size: 20_000, pages: source((n) => "ー".repeat(n)) },
  "a word in katakana": { size: 500, pages: (n) => ({ source: "カタカナ".repeat(n), target: "word ".repeat(n) }) },
  "a line of text": {
    size: 2000,
    pages: (n) => ({ source: "これは長い文章です。".repeat(n), target: "This is a long text. ".repeat(n) }),
  },
  "a list": {
    size: 5000,
    pages: (n) => ({ source: lines(n, (i) => `- 項目 ${i}`), target: lines(n, (i) => `- item ${i}`) }),
  },
  "parts of two pages, cut in a tag": {
    size: 2,
    pages: (n) => {
      const [one, other] = [page("http-client-reference/ja.md"), page("tea-timer-on-a-raspberry-pi/ja.md")];
      const [two, another] = [page("http-client-reference/en.md"), page("tea-timer-on-a-raspberry-pi/en.md")];
      const cut = (text: string, part: number) => text.slice(0, (text.length * part) / 8);
      return {
        source: `${cut(one, 7)}<a href="${other}`.repeat(n),
        target: `${cut(two, 5)}<a href="${another}`.repeat(n),
      };
    },
  },
  footnotes: {
    size: 2500,
    pages: source((n) => `${lines(n, (i) => `[^${i}]`, " ")}\n\n${lines(n, (i) => `[^${i}]: a\n`)}`),
  },
  "`<ul><li>`": { size: 500, pages: source((n) => "<ul><li>".repeat(n)) },
  "`<ul><li>` in lines": { size: 500, pages: source((n) => "<ul><li>\n\n".repeat(n)) },
  "`? ` in YAML": { size: 200, pages: source((n) => `---\n${"? ".repeat(n)}\n---\n`) },
  "`a: [[[` in YAML": { size: 500, pages: source((n) => `---\na: ${"[".repeat(n)}${"]".repeat(n)}\n---\n`) },
  "`[a.a.a]` in TOML": { size: 500, pages: source((n) => `+++\n[a${".a".repeat(n)}]\n+++\n`) },
  "`{`${…}`}` in MDX": {
    size: 100,
    pages: (n) => ({ source: `{${"`${".repeat(n)}1${"}`".repeat(n)}}\n`, extension: "mdx" }),
  },
  "a data URL": {
    size: 50_000,
    pages: (n) => ({
      source: `![a](data:image/png;base64,${"Aa0+".repeat(n / 4)})\n`,
      target: `![a](data:image/png;base64,${"Aa1+".repeat(n / 4)})\n`,
    }),
  },
};
