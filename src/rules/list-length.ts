import { z } from "zod";
import { defineRule } from "./define-rule.ts";
import { describeBlock, quoteBlock } from "./unmatched-block.ts";

export default defineRule({
  subject: "pair",
  description:
    "Checks that corresponding lists have the same number of items, and that numbers, levels and checked boxes are kept.",
  severity: "warn",
  options: z.strictObject({}),
  messages: {
    lost: {
      en: "The list item “{text}”{with} is missing from the translation; the list has {target} of {source} items",
      ja: "訳文のリストに項目「{text}」{with}がありません（原文は {source} 項目、訳文は {target} 項目）",
    },
    "lost-several": {
      en: "The list item “{text}” and {more} more are missing from the translation; the list has {target} of {source} items",
      ja: "訳文のリストに項目「{text}」ほか {more} 項目がありません（原文は {source} 項目、訳文は {target} 項目）",
    },
    added: {
      en: "The list item “{text}”{with} is not in the source; the list has {target} items instead of {source}",
      ja: "リスト項目「{text}」{with}は原文にありません（原文は {source} 項目、訳文は {target} 項目）",
    },
    "added-several": {
      en: "The list item “{text}” and {more} more are not in the source; the list has {target} items instead of {source}",
      ja: "リスト項目「{text}」ほか {more} 項目は原文にありません（原文は {source} 項目、訳文は {target} 項目）",
    },
    unnumbered: {
      en: "The list that starts with “{text}” is not numbered, but it is in the source",
      ja: "「{text}」で始まるリストには、原文にある番号がありません",
    },
    unboxed: {
      en: "The list that starts with “{text}” has no check boxes, but it has them in the source",
      ja: "「{text}」で始まるリストには、原文にあるチェックボックスがありません",
    },
    nested: {
      en: "The list item “{text}” is below the item before it, but on the same level in the source",
      ja: "リスト項目「{text}」が、前の項目の下に入っています（原文では同じ階層です）",
    },
    flat: {
      en: "The list item “{text}” is on the level of the item before it, but below it in the source",
      ja: "リスト項目「{text}」が、前の項目と同じ階層にあります（原文では前の項目の下です）",
    },
    checked: {
      en: "The task “{text}” is checked off, but not in the source",
      ja: "タスク「{text}」に、原文にないチェックが付いています",
    },
    unchecked: {
      en: "The task “{text}” is not checked off, but it is in the source",
      ja: "タスク「{text}」に、原文にあるチェックがありません",
    },
  },
  check({ matches }, report) {
    for (const { sizes, items } of matches.lists) {
      const [first] = items;
      if (!first) continue;
      const isMissing = first.side === "source";
      const { text, with: contents } = describeBlock(first);
      const place = isMissing
        ? { source: first.block.span, target: first.place, expected: first.text }
        : { source: first.place, target: first.block.span, actual: first.text };
      const words = { text, source: sizes.source, target: sizes.target };
      if (items.length === 1) report(isMissing ? "lost" : "added", { ...words, with: contents }, place);
      else report(isMissing ? "lost-several" : "added-several", { ...words, more: items.length - 1 }, place);
    }
    for (const { what, source, target } of matches.listMarks)
      report(what, quoteBlock(target, target.text), { source: source.span, target: target.span });
  },
});
