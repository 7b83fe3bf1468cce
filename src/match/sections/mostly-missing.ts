import { groupBy } from "../../group-by.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { Document } from "../../types/document.ts";
import { SIDES } from "../../types/page.ts";
import type { UnmatchedBlock, UnmatchedSection } from "../../types/unmatched.ts";

/** The sections without a counterpart, and the blocks that are not reported with them. */
interface Unmatched {
  readonly unmatchedSections: readonly UnmatchedSection[];
  readonly unmatchedBlocks: readonly UnmatchedBlock[];
}

/** The least share of the text of a section that is missing (or extra) with its heading. */
const LEAST_TEXT = 1 / 2;

/** Reports a heading and most of the text below it as one section, if the other page only has the rest of the text. */
export function withMostText<Found extends Unmatched>(alignment: Alignment, found: Found): Found {
  const missing = groupBy(found.unmatchedBlocks, ({ side, block }) => alignment[side].sections[block.section]);
  const all = new Map(SIDES.flatMap((side) => [...bySection(alignment[side])]));
  const reported = new Set<UnmatchedBlock>();
  const unmatchedSections = found.unmatchedSections.map((section) => {
    const blocks = missing.get(section.section) ?? [];
    const isWhole = section.headingOnly && lengthOf(blocks) >= LEAST_TEXT * lengthOf(all.get(section.section) ?? []);
    if (!isWhole || blocks.length === 0) return section;
    for (const block of blocks) reported.add(block);
    return withBlocks(section, blocks);
  });
  return {
    ...found,
    unmatchedSections,
    unmatchedBlocks: found.unmatchedBlocks.filter((block) => !reported.has(block)),
  };
}

const bySection = ({ sections, blocks }: Document) => groupBy(blocks, ({ section }) => sections[section]);

const lengthOf = (list: readonly { readonly text: string }[]): number =>
  list.reduce((sum, { text }) => sum + text.length, 0);

function withBlocks(section: UnmatchedSection, blocks: readonly UnmatchedBlock[]): UnmatchedSection {
  const sum = (kind: keyof UnmatchedSection["contents"]) =>
    blocks.reduce((count, { contents }) => count + contents[kind], 0);
  const contents = { link: sum("link"), image: sum("image"), embed: sum("embed"), code: sum("code") };
  return { ...section, headingOnly: false, contents };
}
