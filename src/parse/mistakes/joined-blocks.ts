import type { Problem } from "../../types/document.ts";
import type { Range } from "../part.ts";

/** What was meant as a block of its own, but is on the line of other text. */
export interface JoinedBlock extends Range {
  readonly kind: Extract<Problem["kind"], "joined-item" | "joined-break">;
}

/**
 * A number of a list directly after a sentence, before text in bold: the line break before it was lost. Without bold text,
 * it may be the number of a sentence.
 */
const ITEM = /(?<=[。！？：]|\p{Ll}{3}[.!?:])[1-9]\d?\. (?=\*\*\S|<(?:strong|b)>)[^\r\n]+/gu;

/** A thematic break directly before marks or a bracket. Before a letter, hyphens may be a dash. */
const BREAK = /^---(?=[*_※＊[【（「『(]|<(?:strong|b|em|i)>)[^\r\n]+/;

/** Finds the list items and the thematic break that are written on the line of other text of a paragraph. */
export function joinedBlocks(page: string, { start, end }: Range): JoinedBlock[] {
  const paragraph = page.slice(start, end);
  const found = (kind: JoinedBlock["kind"], index: number, text: string): JoinedBlock => ({
    kind,
    start: start + index,
    end: start + index + text.length,
  });
  const [thematicBreak] = BREAK.exec(paragraph) ?? [];
  return [
    ...(thematicBreak === undefined ? [] : [found("joined-break", 0, thematicBreak)]),
    ...Array.from(paragraph.matchAll(ITEM), ({ 0: text, index }) => found("joined-item", index, text)),
  ];
}
