import fc from "fast-check";
import { expect, test } from "vitest";
import { match } from "../../src/match/index.ts";
import type { Alignment, ElementMatch, Matches, SectionMatch } from "../../src/types.ts";
import { aligned, anyPage } from "./pages.ts";

const options = { equivalent: [] };

test("whatever stands on either side is matched once", async () => {
  await fc.assert(
    fc.asyncProperty(anyPage, anyPage, async (source, target) => {
      const { addresses, images, fields, names } = match(await aligned(source, target), options);
      const spans = [...addresses, ...images, ...fields, ...names].flatMap(({ source, target }) => [
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
      const { addresses, images, fields, names, loneSections } = match(await aligned(page, page), options);
      expect({ names, loneSections }).toEqual({ names: [], loneSections: [] });
      for (const { likeness } of [...addresses, ...images, ...fields]) expect(likeness).toBe("equal");
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

/** The same alignment with its sides exchanged. */
function mirrored({ source, target, sections, beads }: Alignment): Alignment {
  return {
    source: target,
    target: source,
    sections: sections.map((row): SectionMatch => {
      if (row.relation === "missing")
        return { relation: "extra", target: row.source, similarity: null, certainty: row.certainty };
      if (row.relation === "extra")
        return { relation: "missing", source: row.target, similarity: null, certainty: row.certainty };
      return { ...row, source: row.target, target: row.source };
    }),
    beads: beads.map((bead) => ({ ...bead, source: bead.target, target: bead.source })),
  };
}

/** Where the two sides of each match begin, and how alike they are, in order. */
function pairs({ addresses, images }: Matches, first: "source" | "target", second: "source" | "target"): string[] {
  const place = (match: ElementMatch<{ readonly span: { readonly start: { readonly offset: number } } }>) =>
    [match[first]?.span.start.offset, match[second]?.span.start.offset, match.likeness].join(" ");
  return [...addresses, ...images].map(place).toSorted();
}
