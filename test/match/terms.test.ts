import fc from "fast-check";
import { expect, test } from "vitest";
import { readGlossary } from "../../src/config/glossary/index.ts";
import { Places } from "../../src/match/places.ts";
import { folded } from "../../src/match/terms/folded.ts";
import { matchTerms } from "../../src/match/terms/index.ts";
import { Form, translationTest } from "../../src/match/terms/spellings.ts";
import { alignTexts } from "../align/align-texts.ts";

const WORDS = [
  "サーバー",
  "ロード・バランサ",
  "窯",
  "登り窯",
  "読み込み",
  "kiln",
  "Kiln",
  "web server",
  "API",
  "category",
];
const term = fc.constantFrom(...WORDS);
const text = fc.array(fc.oneof(term, fc.constantFrom("を", "は", " ", "。", "\n", "**", "、", "ます", "s")), {
  maxLength: 30,
});

test.each(["ja", "en", "de"])("in %s, what is found as a use of a term is also found as a translation", (language) => {
  fc.assert(
    fc.property(text, term, (parts, word) => {
      const text = folded(parts.join(""));
      fc.pre(new Form(word, language).usesIn(text).length > 0);
      expect(translationTest(word, language)(text.text)).toBe(true);
    }),
  );
});

test("a page and an identical one in another language have no findings with an identity glossary", async () => {
  const glossary = await readGlossary(`ja,en\n${WORDS.map((word) => `${word},${word}`).join("\n")}\n`, "a.csv");
  await fc.assert(
    fc.asyncProperty(fc.array(text, { maxLength: 5 }), async (paragraphs) => {
      const page = paragraphs.map((parts) => parts.join("")).join("\n\n");
      // One more word, since a text that is not translated is not compared.
      const alignment = await alignTexts(page, page.replace(/[^\n]$/gm, "$& etc."));
      expect(matchTerms(alignment, new Places(alignment), glossary, () => true)).toEqual([]);
    }),
    { numRuns: 50 },
  );
});
