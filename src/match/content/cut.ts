import { sentenceCount } from "../../language/sentences.ts";
import { type Figure, readNumbers } from "../../numbers/index.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { Block, Document } from "../../types/document.ts";
import type { CutText } from "../../types/matches.ts";
import type { BlockIndexes } from "./lengths.ts";
import type { ContentEvidence } from "./merged.ts";

/** The least evidence, in nats, that a text is not just concise, by how many sentences fewer it has. */
const LEAST_SHORTFALL = [Number.POSITIVE_INFINITY, 3.5, 3];
/** The same if a number of the text is missing as well. */
const LEAST_WITH_NUMBER = 0.3;

/** Finds paragraphs and list items whose counterpart has fewer sentences and is much shorter, or also lacks a number. */
export function cutTexts({ alignment, lengths }: ContentEvidence, beads: readonly BlockIndexes[]): CutText[] {
  // The blocks of a plain text are lines.
  if (alignment.target.format === "text") return [];
  return beads.flatMap((bead): CutText[] => {
    const [source, target] = [onlyText(bead.source, alignment.source), onlyText(bead.target, alignment.target)];
    if (!source || !target) return [];
    const counts = { source: sentenceCount(source.text), target: sentenceCount(target.text) };
    const fewer = Math.min(Math.max(0, counts.source - counts.target), LEAST_SHORTFALL.length - 1);
    const shortfall = lengths.shortfall(lengths.of(bead));
    const isCut =
      shortfall >= (LEAST_SHORTFALL[fewer] ?? 0) ||
      (fewer > 0 && shortfall >= LEAST_WITH_NUMBER && hasLostNumber(alignment, source, target));
    return isCut ? [{ source, target, sentences: counts }] : [];
  });
}

/** Whether the counterpart of a text lacks one of its numbers, and has no other instead. */
function hasLostNumber({ source, target }: Alignment, from: Block, to: Block): boolean {
  const [numbers, others] = [readNumbers(from.text, source.language), readNumbers(to.text, target.language)];
  const lacks = (list: readonly Figure[]) => (figure: Figure) =>
    isCertain(figure) && !list.some((other) => other.values.some((value) => figure.values.includes(value)));
  return numbers.some(lacks(others)) && !others.some(lacks(numbers));
}

/** Whether a number is in digits, or is in words and counts something; others are often put into other words. */
const isCertain = ({ kind, unit }: Figure): boolean =>
  kind === "digits" || kind === "version" || (kind === "spelled" && unit() !== null);

/** The only block, if it is a paragraph or an item. */
function onlyText([index = -1, ...others]: readonly number[], { blocks }: Document): Block | null {
  const block = blocks[index];
  return others.length === 0 && (block?.kind === "paragraph" || block?.kind === "item") ? block : null;
}
