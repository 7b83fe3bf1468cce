import { sentenceCount } from "../../language/sentences.ts";
import type { Block, Document } from "../../types/document.ts";
import type { CutText } from "../../types/matches.ts";
import type { BlockIndexes } from "./lengths.ts";
import type { ContentEvidence } from "./merged.ts";

/** The least evidence, in nats, that a text is not just concise, by how many sentences fewer it has. */
const LEAST_SHORTFALL = [Number.POSITIVE_INFINITY, 3.5, 3];

/** Finds paragraphs and list items whose counterpart has fewer sentences and is much shorter. */
export function cutTexts({ alignment, lengths }: ContentEvidence, beads: readonly BlockIndexes[]): CutText[] {
  // The blocks of a plain text are lines.
  if (alignment.target.format === "text") return [];
  return beads.flatMap((bead): CutText[] => {
    const [source, target] = [onlyText(bead.source, alignment.source), onlyText(bead.target, alignment.target)];
    if (!source || !target) return [];
    const counts = { source: sentenceCount(source.text), target: sentenceCount(target.text) };
    const fewer = Math.min(Math.max(0, counts.source - counts.target), LEAST_SHORTFALL.length - 1);
    const isCut = lengths.shortfall(lengths.of(bead)) >= (LEAST_SHORTFALL[fewer] ?? 0);
    return isCut ? [{ source, target, sentences: counts }] : [];
  });
}

/** The only block, if it is a paragraph or an item. */
function onlyText([index = -1, ...others]: readonly number[], { blocks }: Document): Block | null {
  const block = blocks[index];
  return others.length === 0 && (block?.kind === "paragraph" || block?.kind === "item") ? block : null;
}
