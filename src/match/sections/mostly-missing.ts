import type { Alignment } from "../../types/alignment.ts";
import type { UnmatchedBlock, UnmatchedSection } from "../../types/matches.ts";

/** The sections without a counterpart, and the blocks that are not reported with them. */
interface Unmatched {
  readonly unmatchedSections: readonly UnmatchedSection[];
  readonly unmatchedBlocks: readonly UnmatchedBlock[];
}

/** The least share of the text of a section that is missing (or extra) with its heading. */
const LEAST_TEXT = 1 / 2;

/** Reports a heading and most of the text below it as one section, if the other page only has the rest of the text. */
export function withMostText<Found extends Unmatched>(alignment: Alignment, found: Found): Found {
  const parts = new Map(
    found.unmatchedSections.flatMap((section) => {
      const blocks = section.headingOnly ? mostText(alignment, section, found.unmatchedBlocks) : [];
      return blocks.length > 0 ? [[section, blocks]] : [];
    }),
  );
  const reported = new Set([...parts.values()].flat());
  return {
    ...found,
    unmatchedSections: found.unmatchedSections.map((section) => withBlocks(section, parts.get(section) ?? [])),
    unmatchedBlocks: found.unmatchedBlocks.filter((block) => !reported.has(block)),
  };
}

/** The blocks of a section without counterparts; none if most of its text has them. */
function mostText(
  alignment: Alignment,
  { side, section }: UnmatchedSection,
  unmatched: readonly UnmatchedBlock[],
): UnmatchedBlock[] {
  const { sections, blocks } = alignment[side];
  const index = sections.indexOf(section);
  const missing = unmatched.filter((one) => one.side === side && one.block.section === index);
  const all = blocks.filter((block) => block.section === index);
  return lengthOf(missing) >= LEAST_TEXT * lengthOf(all) ? missing : [];
}

const lengthOf = (list: readonly { readonly text: string }[]): number =>
  list.reduce((sum, { text }) => sum + text.length, 0);

function withBlocks(section: UnmatchedSection, blocks: readonly UnmatchedBlock[]): UnmatchedSection {
  if (blocks.length === 0) return section;
  const sum = (kind: keyof UnmatchedSection["contents"]) =>
    blocks.reduce((count, { contents }) => count + contents[kind], 0);
  const contents = { link: sum("link"), image: sum("image"), embed: sum("embed"), code: sum("code") };
  return { ...section, headingOnly: false, contents };
}
