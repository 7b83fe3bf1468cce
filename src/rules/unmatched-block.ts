import type { Block, BlockKind } from "../types/document.ts";
import type { UnmatchedBlock } from "../types/unmatched.ts";
import type { Message } from "./define-rule.ts";
import { excerpt } from "./excerpt.ts";
import { contentsPhrase } from "./unmatched-section.ts";

/** How a message describes a block without counterpart: its kind, the beginning of its text, and what it contains. */
export function describeBlock({ block, text, contents }: UnmatchedBlock): {
  kind: Message;
  text: string;
  with: Message;
} {
  return { ...quoteBlock(block, text), with: contentsPhrase({ below: [], contents }) };
}

/** How a message names a block: its kind, and the beginning of its text. */
export function quoteBlock({ kind }: Block, text: string): { kind: Message; text: string } {
  return { kind: WORDS[kind] ?? PARAGRAPH, text: excerpt(text.replace(/\s+/g, " "), LONGEST) };
}

/** Maximum length of a quoted text in characters. */
const LONGEST = 40;

const PARAGRAPH: Message = { en: "paragraph", ja: "段落" };

const WORDS: Partial<Record<BlockKind, Message>> = {
  quote: { en: "block quote", ja: "引用" },
  list: { en: "list", ja: "リスト" },
  item: { en: "list item", ja: "リスト項目" },
  table: { en: "table", ja: "表" },
};
