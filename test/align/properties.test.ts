import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { align } from "../../src/align/index.ts";
import { rows } from "../../src/align/rows.ts";
import { parse } from "../../src/parse/index.ts";
import type { Alignment } from "../../src/types/alignment.ts";
import type { Document } from "../../src/types/document.ts";
import type { LineRange } from "../../src/types/reporter.ts";
import { alignTexts } from "./align-texts.ts";
import { page, pair } from "./generated-pages.ts";

const read = (path: string, language: string, text: string): Promise<Document> =>
  parse({ path, language, text }, { embeds: {} });

interface Sides {
  readonly source: string;
  readonly target: string;
  readonly path: string;
}

/** Any two pages: a page and its translation, unrelated pages, or a page and a plain text. */
const anyTwo: fc.Arbitrary<Sides> = fc.oneof(
  pair.map(([source, target]) => ({ source, target, path: "en.md" })),
  fc.tuple(page, page).map(([source, target]) => ({ source, target, path: "en.md" })),
  pair.map(([source, target]) => ({ source, target: target.replace(/^(#+|-|>) /gm, ""), path: "en.txt" })),
);

/** Every property is tried on the same pages, as the seed is the same. */
const alignments = new Map<string, Alignment>();

async function alignmentOf({ source, target, path }: Sides): Promise<Alignment> {
  const key = JSON.stringify([source, target, path]);
  const alignment = alignments.get(key) ?? (await alignTexts(source, target, path));
  alignments.set(key, alignment);
  return alignment;
}

async function holds(property: (alignment: Alignment) => void): Promise<void> {
  await fc.assert(fc.asyncProperty(anyTwo, async (sides) => property(await alignmentOf(sides))));
}

/** Corresponding headings and blocks, as indexes `source=target`. */
const counterparts = ({ sections, beads }: Alignment) => ({
  sections: sections.filter((row) => row.similarity !== null).map((row) => `${row.source}=${row.target}`),
  blocks: beads
    .filter((bead) => bead.source.length > 0 && bead.target.length > 0)
    .map((bead) => `${bead.source}=${bead.target}`),
});

const mirrored = (list: readonly string[]): string[] => list.map((one) => one.split("=").reverse().join("=")).sort();

const hasTwice = ({ sections, blocks }: Document): boolean =>
  [sections.map((section) => section.title), blocks.map((block) => block.kind + block.text)].some(
    (texts) => new Set(texts).size < texts.length,
  );

const rising = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);

const isPresent = (index: number | undefined): index is number => index !== undefined;

describe("every alignment", () => {
  it("of a page with itself is the identity", () =>
    fc.assert(
      fc.asyncProperty(page, async (text) => {
        const document = await read("ja.md", "ja", text);
        const { sections, beads } = align(document, document);
        expect(sections.map((row) => `${row.relation} ${row.source} ${row.target}`)).toEqual(
          document.sections.map((_, index) => `aligned ${index} ${index}`),
        );
        for (const bead of beads) expect(bead.target).toEqual(bead.source);
      }),
    ));

  it("is mirrored if source and target are exchanged, unless duplicates make two alignments equally good", () =>
    fc.assert(
      fc.asyncProperty(pair, async ([source, target]) => {
        const [ja, en] = [await read("ja.md", "ja", source), await read("en.md", "en", target)];
        fc.pre(!hasTwice(ja));
        const [forth, back] = [counterparts(align(ja, en)), counterparts(align(en, ja))];
        expect(mirrored(forth.sections)).toEqual([...back.sections].sort());
        expect(mirrored(forth.blocks)).toEqual([...back.blocks].sort());
      }),
    ));

  it("has every section in one row, those of the source in their order", () =>
    holds(({ source, target, sections }) => {
      const [inSource, inTarget] = [sections.map((row) => row.source), sections.map((row) => row.target)];
      expect(inSource.filter(isPresent)).toEqual([...source.sections.keys()]);
      expect(rising(inTarget.filter(isPresent))).toEqual([...target.sections.keys()]);
    }));

  it("has every block with a text of its own in one bead, and no block in two", () =>
    holds(({ source, target, beads }) => {
      for (const [document, side] of [
        [source, "source"],
        [target, "target"],
      ] as const) {
        const blocks = beads.flatMap((bead) => bead[side]);
        expect(blocks.length).toBe(new Set(blocks).size);
        const texts = [...document.blocks.keys()].filter((index) => document.blocks[index]?.text.trim());
        expect(blocks).toEqual(expect.arrayContaining(texts));
      }
    }));

  it("breaks the order of the target only at moved sections", () =>
    holds(({ sections }) => {
      const aligned = sections.filter((row) => row.relation === "aligned").map((row) => row.target ?? -1);
      expect(aligned).toEqual(rising(aligned));
    }));

  it("has similarities from 0 to 1", () =>
    holds(({ sections, beads }) => {
      for (const { similarity } of [...sections, ...beads]) {
        expect(similarity ?? 0).toBeGreaterThanOrEqual(0);
        expect(similarity ?? 0).toBeLessThanOrEqual(1);
      }
    }));

  it("has every line of both pages in one row", () =>
    holds((alignment) => {
      const list = rows(alignment);
      expect(lines(list.map((row) => row.source))).toEqual(allLines(alignment.source));
      expect(lines(list.map((row) => row.target))).toEqual(allLines(alignment.target));
    }));
});

function lines(ranges: readonly (LineRange | null)[]): number[] {
  return rising(
    ranges.flatMap((range) =>
      range ? Array.from({ length: range.to - range.from + 1 }, (_, index) => range.from + index) : [],
    ),
  );
}

function allLines({ text }: Document): number[] {
  return text
    .replace(/\n$/, "")
    .split("\n")
    .map((_, index) => index + 1);
}
