import { expect, test } from "vitest";
import { parse } from "../../src/parse/index.ts";
import { sectionHashes } from "../../src/sync/hashes.ts";
import { staleSections } from "../../src/sync/stale-sections.ts";
import type { SectionMatch } from "../../src/types/alignment.ts";
import { factsOf } from "../../src/work/facts.ts";

const page = (text: string) => parse({ path: "page.md", language: "ja", text }, { embeds: {} });

const aligned = (source: number, target: number): SectionMatch => ({
  relation: "aligned",
  source,
  target,
  similarity: 0.6,
});
const missing = (source: number): SectionMatch => ({ relation: "missing", source, similarity: null, certainty: 0.6 });

/** The titles of the stale sections of a page with `## 霜` and `## 露`, of which only the latter was in sync. */
async function stale(...sections: readonly SectionMatch[]): Promise<string[]> {
  const [source, target] = [
    await page("## 霜\n\n冬の朝。\n\n## 露\n\n草の葉。\n"),
    await page("## Dew\n\nOn leaves.\n"),
  ];
  const [, , dew = null] = sectionHashes(source);
  const [, english = null] = sectionHashes(target);
  const alignment = { source, target, sections: [aligned(0, 0), ...sections], beads: [] };
  const found = staleSections(factsOf(alignment, []), [{ sourceHash: dew, targetHash: english }]);
  return found.map((section) => source.sections[section.source]?.title ?? "");
}

test("an unchanged section is not stale, whatever section it is aligned with", async () => {
  expect(await stale(missing(1), aligned(2, 1))).toEqual([]);
  expect(await stale(aligned(1, 1), missing(2))).toEqual([]);
});
