import fc from "fast-check";
import { expect, test } from "vitest";
import { match } from "../../src/match/index.ts";
import type { Matches } from "../../src/types/matches.ts";
import { alignTexts } from "../align/align-texts.ts";
import { BAKED, BREAD, text } from "../rules/bread.ts";
import { anyPage, matched, mirrored } from "./pages.ts";

const options = { equivalentUrls: [] };

test("a page compared with itself has nothing missing or extra", async () => {
  await fc.assert(
    fc.asyncProperty(anyPage, async (page) => {
      const { unmatchedBlocks, lists, tables } = match(await alignTexts(page, page), options);
      expect({ unmatchedBlocks, lists, tables }).toEqual({ unmatchedBlocks: [], lists: [], tables: [] });
    }),
  );
});

test("with the sides exchanged, missing content is extra", async () => {
  await fc.assert(
    fc.asyncProperty(anyPage, anyPage, async (source, target) => {
      const alignment = await alignTexts(source, target);
      const [original, exchanged] = [match(alignment, options), match(mirrored(alignment), options)];
      expect(unmatched(exchanged, { source: "target", target: "source" })).toEqual(
        unmatched(original, { source: "source", target: "target" }),
      );
    }),
  );
});

test.each(Object.keys(BREAD).filter((name) => name !== "title"))("any missing paragraph is found: %s", async (name) => {
  const { unmatchedBlocks, urls } = await matched(text(BREAD), text({ ...BAKED, [name]: "" }));
  const [first, ...others] = unmatchedBlocks.map(({ side, text }) => ({ side, text }));
  expect(others).toEqual([]);
  expect(first?.side).toBe("source");
  expect(text(BREAD).replace(/\[(.*?)\]\(.*?\)/, "$1")).toContain(first?.text);
  expect(urls.filter(({ relation }) => !relation)).toEqual([]);
});

/** Missing and extra blocks, each as its side, kind and offset. */
function unmatched(
  { unmatchedBlocks, lists }: Matches,
  names: Readonly<Record<"source" | "target", string>>,
): string[] {
  return [...unmatchedBlocks, ...lists.flatMap(({ items }) => items)]
    .map(({ side, block }) => `${names[side]} ${block.kind} ${block.span.start.offset}`)
    .toSorted();
}
