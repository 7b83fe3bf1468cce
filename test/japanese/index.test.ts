import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { parseAst } from "rolldown/parseAst";
import { expect, test } from "vitest";
import { inJapanese, TEXTS } from "../../src/japanese/index.ts";

const src = join(import.meta.dirname, "../../src");
const statements = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts") && !/^(?:japanese|reporters|rules)\b|\.d\.ts$/.test(path))
  .flatMap((path) => parseAst(readFileSync(join(src, path), "utf8"), { lang: "ts" }).body as unknown as SyntaxNode[]);

/** The texts of the code, with numbers for what they insert; successive insertions have one number. */
const written = new Set(statements.flatMap(textsIn).flatMap((text) => [text, withoutEnd(text)]));

const normal = (key: string) => key.replaceAll("{#", "{");
/** `reading` and `checking` are the names of stages, which the line of the progress inserts. */
const inserted = (key: string) => key.replace(/^(?:reading|checking) \{#0\} of \{1\}/, "{0} {1} of {2}");

test("every text in the tables is in the code", () => {
  const keys = Object.keys(TEXTS).map((key) => normal(inserted(key)));
  expect(keys.filter((key) => !written.has(key))).toEqual([]);
});

/** Forms of words that the Japanese leaves out, and a text that is a text of its own in the middle. */
const UNTRANSLATED = ["finding is", "findings are", "occurs. Remove it", "occur. Remove them", "{0}, “{1}”: {2} {3}"];

test("every error, note and text of the help has a Japanese text", () => {
  const wanted = new Set(statements.flatMap(spokenIn).filter((text) => /[a-z]{2,} [a-z]/.test(text)));
  const known = new Set(Object.keys(TEXTS).map(normal));
  expect([...wanted].filter((text) => !known.has(withoutEnd(text)) && !UNTRANSLATED.includes(text))).toEqual([]);
});

const SLOT = /\{#?\d\}/g;

test("the Japanese inserts only what the English has", () => {
  const wrong = Object.entries(TEXTS).filter(([english, japanese]) => {
    const slots = Array.from(japanese.matchAll(/\{~?(\d)\}/g), ([, index]) => index);
    return slots.some((index) => !english.includes(`{${index}}`) && !english.includes(`{#${index}}`));
  });
  expect(wrong).toEqual([]);
});

test.each(Object.entries(TEXTS).filter(([english]) => !/^[ .,;]/.test(english)))(
  "“%s” is read as itself, whatever it inserts",
  (english, japanese) => {
    const inserted = fc.stringMatching(/^[xyz]{3,6}$/);
    fc.assert(
      fc.property(
        fc.array(inserted, { minLength: 9, maxLength: 9 }),
        fc.array(fc.nat(), { minLength: 9 }),
        (words, numbers) => {
          const value = (slot: string) => (slot.includes("#") ? numbers : words)[Number(slot.replace(/\D/g, ""))];
          const values = Array.from(english.matchAll(SLOT), ([slot]) => value(slot));
          const text = english.replace(SLOT, (slot) => String(value(slot)));
          expect(inJapanese(text)).toBe(japanese.replace(/\{~?(\d)\}/g, (_, index) => String(values[index])));
        },
      ),
      { numRuns: 5 },
    );
  },
);

test.each([
  [
    "a.json:3: rules: unknown key. Did you mean “rules”?",
    "a.json:3: rules: 不明なキーです。「rules」ではありませんか？",
  ],
  [
    "a.json: ignore: must be a list, not “x, not y” (2 more problems)",
    "a.json: ignore: リストを指定してください（現在の値：「x, not y」）（ほかに 2 件の問題があります）",
  ],
  [
    "a.json: must be “off”, “info” or “error”. Did you mean “off”?",
    "a.json: 「off」、「info」、「error」を指定してください。「off」ではありませんか？",
  ],
  [
    "--rule: unknown rule “rule”. Use one of a, b",
    "--rule: 不明なルール「rule」。次のいずれかを指定してください：a, b",
  ],
  [
    "docs/pages: no such file or folder; not checked",
    "docs/pages: ファイルもフォルダーもありません。チェックしていません",
  ],
  [
    "a.json:1: must be an object with a and b, not 1",
    "a.json:1: オブジェクトを指定してください（必要なキー：a、b）（現在の値：1）",
  ],
  [
    "a.csv:1: column 2, “jp”: must be a path. Did you mean “ja”? The clone is shallow: fetch the commit first",
    "a.csv:1: column 2, “jp”: パスを指定してください。「ja」ではありませんか？浅いクローンのため、先にそのコミットを取得してください",
  ],
  ["日本語 → 英語（理由）。", "日本語 → 英語（理由）。"],
  ["An error of a library, in English", "An error of a library, in English"],
])("%s", (english, japanese) => {
  expect(inJapanese(english)).toBe(japanese);
});

/** A text without an end that it inserts, which is another key. */
function withoutEnd(text: string): string {
  return text.replace(/(?<=[^ ])\{\d\}$/, "");
}

test("a long text with many marks is read in little time", () => {
  const text = "a: b; c. d, e? ".repeat(20);
  expect(inJapanese(text)).toBe(text);
});

interface SyntaxNode {
  readonly type: string;
  readonly [key: string]: unknown;
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === "object" && value !== null && "type" in value;
}

function childrenOf(node: SyntaxNode): SyntaxNode[] {
  return Object.values(node).flat().filter(isNode);
}

/** The text of a string or a template, as the tables write it; null for any other expression. */
function textOf(node: SyntaxNode): string | null {
  if (node.type === "Literal") return typeof node.value === "string" ? node.value : null;
  if (node.type !== "TemplateLiteral") return null;
  const quasis = node.quasis as { value: { cooked: string } }[];
  let slots = 0;
  return quasis.reduce((text, { value: { cooked } }, index) => {
    if (index === 0) return cooked;
    return /\{\d\}$/.test(text) && quasis[index - 1]?.value.cooked === "" && index > 1
      ? text + cooked
      : `${text}{${slots++}}${cooked}`;
  }, "");
}

function textsIn(node: SyntaxNode): string[] {
  return [textOf(node) ?? [], childrenOf(node).flatMap(textsIn)].flat();
}

/** The texts in the arguments of errors and notes, and in the descriptions of commands and options. */
function spokenIn(node: SyntaxNode): string[] {
  if (isSpoken(node)) return textsIn(node);
  return childrenOf(node).flatMap(spokenIn);
}

function isSpoken({ type, callee, key }: SyntaxNode): boolean {
  const name = (value: unknown) => (isNode(value) ? value.name : undefined);
  if (type === "NewExpression") return name(callee) === "UserError";
  if (type === "CallExpression") return ["log", "translate", "comment"].includes(String(name(callee)));
  return type === "Property" && name(key) === "describe";
}
