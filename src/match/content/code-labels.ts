import { groupBy } from "../../group-by.ts";
import { sentenceCount } from "../../language/sentences.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { Block, Code } from "../../types/document.ts";
import type { ElementMatch } from "../../types/matches.ts";
import { otherSide, SIDES, type Side } from "../../types/page.ts";

/**
 * The labels of code (`Example:`, a single sentence) that need no counterpart: those of code that only one page has,
 * which are reported with it, those of code that the other page has in a sentence, and those of code that other text of
 * the other page introduces, unless they are copies. The name of its language, which is copied from a chat, only needs
 * none in the source.
 * @param code the code blocks that are reported or have a counterpart; all others are in a sentence
 */
export function labelsOfCode(
  alignment: Alignment,
  code: readonly ElementMatch<Code>[],
): ReadonlySet<Block | undefined> {
  const matches = new Map(
    SIDES.flatMap((side) => code.flatMap((match) => (match[side] ? [[match[side], match]] : []))),
  );
  const byText = (side: Side) => groupBy(alignment[side].blocks, ({ text }) => text);
  const withText = { source: byText("source"), target: byText("target") };
  const beforeOf = (side: Side, { block }: Code) => alignment[side].blocks[(block ?? 0) - 1];
  return new Set(
    SIDES.flatMap((side) =>
      alignment[side].elements.flatMap((element) => {
        if (element.kind !== "code") return [];
        const label = beforeOf(side, element);
        if (label?.kind !== "paragraph") return [];
        const counterpart = matches.get(element)?.[otherSide(side)];
        const isLanguage = side === "source" && label.text.trim().toLowerCase() === element.language?.toLowerCase();
        if (isLanguage) return [label];
        const isLabel = counterpart
          ? INTRODUCTION.test(label.text) &&
            INTRODUCTION.test(beforeOf(otherSide(side), counterpart)?.text ?? "") &&
            withText[side].get(label.text)?.length === 1
          : !SENTENCE.test(label.text) && sentenceCount(label.text) === 1;
        return isLabel ? [label] : [];
      }),
    ),
  );
}

const SENTENCE = /[.。．!！?？]\s*$/;
const INTRODUCTION = /[:：]\s*$/;
