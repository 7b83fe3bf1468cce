import fc from "fast-check";
import { expect, test } from "vitest";
import { match } from "../../src/match/index.ts";
import type { ElementMatch, Matches } from "../../src/types.ts";
import { aligned, anyPage, mirrored } from "./pages.ts";

const options = { equivalent: [], inStep: null };

test("whatever stands on either side is matched once", async () => {
  await fc.assert(
    fc.asyncProperty(anyPage, anyPage, async (source, target) => {
      const { addresses, images, code, fields, names } = match(await aligned(source, target), options);
      const spans = [...addresses, ...images, ...code, ...fields, ...names].flatMap(({ source, target }) => [
        ...(source ? [`source ${source.span.start.offset}-${source.span.end.offset}`] : []),
        ...(target ? [`target ${target.span.start.offset}-${target.span.end.offset}`] : []),
      ]);
      expect(new Set(spans).size).toBe(spans.length);
    }),
  );
});

test("a page beside itself is equal throughout", async () => {
  await fc.assert(
    fc.asyncProperty(anyPage, async (page) => {
      const { addresses, images, code, fields, names, loneSections } = match(await aligned(page, page), options);
      expect({ names, loneSections }).toEqual({ names: [], loneSections: [] });
      for (const { likeness } of [...addresses, ...images, ...code, ...fields]) expect(likeness).toBe("equal");
    }),
  );
});

test("seen from the other side, the same things are matched", async () => {
  await fc.assert(
    fc.asyncProperty(anyPage, anyPage, async (source, target) => {
      const alignment = await aligned(source, target);
      const [here, there] = [match(alignment, options), match(mirrored(alignment), options)];
      expect(pairs(there, "target", "source")).toEqual(pairs(here, "source", "target"));
    }),
  );
});

/** Where the two sides of each match begin, and how alike they are, in order. */
function pairs(
  { addresses, images, code }: Matches,
  first: "source" | "target",
  second: "source" | "target",
): string[] {
  const place = (match: ElementMatch<{ readonly span: { readonly start: { readonly offset: number } } }>) =>
    [match[first]?.span.start.offset, match[second]?.span.start.offset, match.likeness].join(" ");
  return [...addresses, ...images, ...code].map(place).toSorted();
}
