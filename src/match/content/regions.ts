import type { Alignment } from "../../types/alignment.ts";
import type { Side } from "../../types/page.ts";

/** Returns a function that gives the region of a block: a matched section and the unmatched ones after it. */
export function regions({ source, target, sections }: Alignment): (side: Side, block: number) => number {
  const documents = { source, target };
  const rows = { source: new Map<number, number>(), target: new Map<number, number>() };
  let region = 0;
  sections.forEach((match, row) => {
    if (match.source !== undefined && match.target !== undefined) region = row;
    if (match.source !== undefined) rows.source.set(match.source, region);
    if (match.target !== undefined) rows.target.set(match.target, region);
  });
  return (side, block) => rows[side].get(documents[side].blocks[block]?.section ?? 0) ?? 0;
}
