import { expect, it } from "vitest";
import { match } from "../../../src/match/index.ts";
import { siteOfAll } from "../../../src/match/site/index.ts";
import { alignTexts } from "../../align/align-texts.ts";

const page = (text: string, comment: string) => `${text}\n\n\`\`\`js\nrow(); // Rows\n  // ${comment}\n\`\`\`\n`;
const SOURCE = page("Row slowly in the harbour.", "Keep the oars dry");
const KEPT = page("港でゆっくり漕ぎます。", "Keep the oars dry");
const TRANSLATED = page("港でゆっくり漕ぎます。", "オールを濡らさない");

/** The texts of a page that are reported on a site of other pages, with `?` if that may be intended. */
async function untranslated(others: readonly string[]): Promise<string[]> {
  const pairs = await Promise.all(
    [KEPT, ...others].map((text, at) => alignTexts(SOURCE, text, `docs/${at}.md`, { source: "en", target: "ja" })),
  );
  const [pair] = pairs;
  if (!pair) return [];
  const found = match(pair, { equivalentUrls: [], glossary: [] }, siteOfAll(pairs)).untranslated;
  return found.map(({ text, isOptional }) => `${text}${isOptional ? "?" : ""}`);
}

it.each([
  ["the other pages translate them", Array(5).fill(TRANSLATED), ["Keep the oars dry?"]],
  ["too few other pages do", Array(4).fill(TRANSLATED), []],
  ["some pages do not", [...Array(5).fill(TRANSLATED), KEPT], []],
  ["no page does", Array(5).fill(KEPT), []],
])("comments that a page keeps: %s", async (_, others, expected) => {
  expect(await untranslated(others)).toEqual(expected);
});
