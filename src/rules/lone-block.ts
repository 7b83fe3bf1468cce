import type { Message } from "../rule.ts";
import type { BlockKind, LoneBlock } from "../types.ts";
import { excerpt } from "./excerpt.ts";
import { wentWithIt } from "./lone-section.ts";

const PARAGRAPH: Message = { en: "paragraph", ja: "段落" };

const WORDS: Partial<Record<BlockKind, Message>> = {
  quote: { en: "quotation", ja: "引用" },
  list: { en: "list", ja: "リスト" },
  item: { en: "list item", ja: "リストの項目" },
  table: { en: "table", ja: "表" },
};

/** What to say of a block without counterpart: what it is, how it begins, and what is lost or added with it. */
export function described({ block, text, contents }: LoneBlock): { kind: Message; text: string; with: Message } {
  return {
    kind: WORDS[block.kind] ?? PARAGRAPH,
    text: excerpt(text),
    with: wentWithIt({ below: [], contents }),
  };
}
