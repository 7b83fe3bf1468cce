import fc from "fast-check";
import { expect, test } from "vitest";
import { match } from "../../src/match/index.ts";
import type { ElementMatch, Matches } from "../../src/types/matches.ts";
import { alignTexts } from "../align/align-texts.ts";
import { anyPage, mirrored } from "./pages.ts";

const options = { equivalentUrls: [], glossary: [] };

test("every element of both pages is matched once", async () => {
  await fc.assert(
    fc.asyncProperty(anyPage, anyPage, async (source, target) => {
      const { urls, images, code, fields, names } = match(await alignTexts(source, target), options);
      const spans = [...urls, ...images, ...code, ...fields, ...names].flatMap(({ source, target }) => [
        ...(source ? [`source ${source.span.start.offset}-${source.span.end.offset}`] : []),
        ...(target ? [`target ${target.span.start.offset}-${target.span.end.offset}`] : []),
      ]);
      expect(new Set(spans).size).toBe(spans.length);
    }),
  );
});

test("all elements of a page compared with itself are equal", async () => {
  await fc.assert(
    fc.asyncProperty(anyPage, async (page) => {
      const { urls, images, code, fields, names, unmatchedSections } = match(await alignTexts(page, page), options);
      expect({ names, unmatchedSections }).toEqual({ names: [], unmatchedSections: [] });
      for (const { relation } of [...urls, ...images, ...code, ...fields]) expect(relation).toBe("equal");
    }),
  );
});

test("with the sides exchanged, the same elements are matched", async () => {
  await fc.assert(
    fc.asyncProperty(anyPage, anyPage, async (source, target) => {
      const alignment = await alignTexts(source, target);
      const [original, exchanged] = [match(alignment, options), match(mirrored(alignment), options)];
      expect(pairs(exchanged, "target", "source")).toEqual(pairs(original, "source", "target"));
    }),
  );
});

/** The offsets and the relation of each match, sorted. */
function pairs({ urls, images, code }: Matches, first: "source" | "target", second: "source" | "target"): string[] {
  const place = (match: ElementMatch<{ readonly span: { readonly start: { readonly offset: number } } }>) =>
    [match[first]?.span.start.offset, match[second]?.span.start.offset, match.relation].join(" ");
  return [...urls, ...images, ...code].map(place).toSorted();
}
