import type { Alignment, Side } from "../../types.ts";

/** Answers in which passage a block stands: a section that both sides have, with the lone ones behind it. */
export function passages({ source, target, sections }: Alignment): (side: Side, block: number) => number {
  const documents = { source, target };
  const rows = { source: new Map<number, number>(), target: new Map<number, number>() };
  let passage = 0;
  sections.forEach((match, row) => {
    if (match.source !== undefined && match.target !== undefined) passage = row;
    if (match.source !== undefined) rows.source.set(match.source, passage);
    if (match.target !== undefined) rows.target.set(match.target, passage);
  });
  return (side, block) => rows[side].get(documents[side].blocks[block]?.section ?? 0) ?? 0;
}
