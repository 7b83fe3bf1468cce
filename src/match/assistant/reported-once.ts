import { contains } from "../../text/span.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { Span } from "../../types/document.ts";
import type { ElementMatch, Matches } from "../../types/matches.ts";
import type { UnmatchedBlock } from "../../types/unmatched.ts";
import type { AssistantText } from "../../types/written.ts";

/** The matches that may contain what a chatbot said. */
type Filtered = Pick<Matches, "unmatchedSections" | "unmatchedBlocks" | "cutTexts" | "lists" | "code">;

/** Removes the blocks and headings that consist of what a chatbot said: they are reported as that. */
export function withoutAssistant(
  { target: { blocks } }: Alignment,
  assistantTexts: readonly AssistantText[],
  { unmatchedSections, unmatchedBlocks, cutTexts, lists, code }: Filtered,
): Filtered {
  if (assistantTexts.length === 0) return { unmatchedSections, unmatchedBlocks, cutTexts, lists, code };
  const isChatter = (place: Span) => assistantTexts.some(({ target }) => contains(target, place));
  const isOnlyChatter = (place: Span) =>
    assistantTexts.some(({ target }) => contains(place, target)) &&
    blocks.every(({ text, span }) => text === "" || !contains(place, span) || isChatter(span));
  const isOther = ({ side, block }: UnmatchedBlock) => side === "source" || !isOnlyChatter(block.span);
  return {
    unmatchedSections: unmatchedSections.filter(
      ({ side, section }) => side === "source" || !isChatter(section.heading) || !isOnlyChatter(section.span),
    ),
    unmatchedBlocks: unmatchedBlocks.filter(isOther),
    cutTexts: cutTexts.filter(({ target }) => !isChatter(target.span)),
    lists: lists.flatMap((list) => {
      const items = list.items.filter(isOther);
      return items.length > 0 ? [{ ...list, items }] : [];
    }),
    code: code.filter((match: ElementMatch<{ span: Span }>) => match.source || !isChatter(match.target.span)),
  };
}
