import { z } from "zod";
import { defineRule } from "./define-rule.ts";
import { describeBlock, quoteBlock } from "./unmatched-block.ts";

export default defineRule({
  subject: "pair",
  description: "Checks that every paragraph, block quote, list and table of the source is in the target.",
  severity: "warn",
  options: z.strictObject({}),
  messages: {
    missing: {
      en: "The {kind} “{text}”{with} is missing from the translation",
      ja: "訳文に{kind}「{text}」{with}がありません",
    },
    rewritten: {
      en: "The section “{title}” has hardly anything in common with its translation; its code and links differ",
      ja: "セクション「{title}」は、訳文と共通する部分がほとんどありません（コードやリンクが異なります）",
    },
    "rewritten-start": {
      en: "The text before the first heading has hardly anything in common with its translation; its code and links differ",
      ja: "最初の見出しより前の部分は、訳文と共通するところがほとんどありません（コードやリンクが異なります）",
    },
    cut: {
      en: "A part of the {kind} “{text}” is missing from the translation, which has {target} of {source} sentences",
      ja: "訳文の{kind}「{text}」に抜けがあります（原文は {source} 文、訳文は {target} 文）",
    },
    "broken-off": {
      en: "The translation of the {kind} “{text}” ends in the middle of a sentence",
      ja: "{kind}「{text}」の訳文が、文の途中で終わっています",
    },
    caption: {
      en: "The text “{text}” is missing from the translation, which only has the picture",
      ja: "訳文には図だけがあり、文章「{text}」がありません",
    },
    excerpt: {
      en: "The end of the excerpt, `{text}`, is missing from the translation",
      ja: "訳文に、抜粋の終わりを示す `{text}` がありません",
    },
    insertion: {
      en: "`{text}`, which inserts content, is missing from the translation",
      ja: "訳文に、内容を挿入する `{text}` がありません",
    },
  },
  check({ matches }, report) {
    for (const unmatched of matches.unmatchedBlocks) {
      if (unmatched.side !== "source") continue;
      report("missing", describeBlock(unmatched), {
        source: unmatched.block.span,
        target: unmatched.place,
        expected: unmatched.text,
      });
    }
    for (const { source, target } of matches.rewrittenSections)
      report(
        source.title === "" ? "rewritten-start" : "rewritten",
        { title: source.title },
        { source: source.heading, target: target.heading },
      );
    for (const { source, target, sentences, breaksOff } of matches.cutTexts)
      report(
        breaksOff ? "broken-off" : sentences.target === 0 ? "caption" : "cut",
        { ...quoteBlock(source, source.text), ...sentences },
        { source: source.span, target: target.span },
      );
    if (matches.excerptMark) {
      const { text, source, target } = matches.excerptMark;
      report("excerpt", { text }, { source, target, expected: text });
    }
    for (const { text, source, target } of matches.lostInsertions)
      report("insertion", { text: text.replace(/\s+/g, " ") }, { source, target, expected: text });
  },
});
