import { sentences } from "../../language/sentences.ts";
import { linesOf } from "../../text/span.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { Block, Document, Span } from "../../types/document.ts";
import type { RepeatedSentence } from "../../types/written.ts";

/** The least length of a sentence that is not repeated on purpose, in UTF-16 code units. */
const SHORTEST = 12;

/** Finds sentences that the target has twice in a row in a text, whose source repeats none. */
export function repeatedSentences({ source, target, beads }: Alignment): RepeatedSentence[] {
  return beads.flatMap((bead) => {
    const [from, ...others] = bead.source.flatMap((index) => source.blocks[index] ?? []);
    if (!from || [from, ...others].some((block) => repeatedIn(block).length > 0)) return [];
    return bead.target
      .flatMap((index) => target.blocks[index] ?? [])
      .flatMap((block) =>
        repeatedIn(block).map((text) => ({ source: from.span, target: { text, span: placeOf(target, block, text) } })),
      );
  });
}

function repeatedIn({ kind, text }: Block): string[] {
  if (kind !== "paragraph" && kind !== "item") return [];
  const all = sentences(text).map((sentence) => sentence.text.trim());
  return all.filter((sentence, index) => sentence.length >= SHORTEST && sentence === all[index - 1]);
}

/** Where a block repeats a sentence; the whole block, if there is markup in the sentence. */
function placeOf(document: Document, { span }: Block, sentence: string): Span {
  const first = document.text.indexOf(sentence, span.start.offset);
  const start = document.text.indexOf(sentence, first + sentence.length);
  const end = start + sentence.length;
  return first !== -1 && start !== -1 && end <= span.end.offset ? linesOf(document).span(start, end) : span;
}
