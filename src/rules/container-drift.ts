import { z } from "zod";
import { defineRule } from "./define-rule.ts";

export default defineRule({
  subject: "pair",
  description: "Checks that boxes, tabs and components around content are the same in the source and the target.",
  severity: "warn",
  options: z.strictObject({}),
  messages: {
    changed: {
      en: "The container `{expected}` is `{actual}` in the translation",
      ja: "コンテナー `{expected}` が、訳文では `{actual}` になっています",
    },
    missing: {
      en: "The container `{expected}` is missing from the translation, although its content is not",
      ja: "訳文にコンテナー `{expected}` がありません（内容はあります）",
    },
    unquoted: {
      en: "The block quote is not marked with `{expected}` in the translation",
      ja: "引用に、訳文では `{expected}` が付いていません",
    },
    untitled: {
      en: "The title “{title}” of the container `{expected}` is missing from the translation",
      ja: "コンテナー `{expected}` のタイトル「{title}」が、訳文にありません",
    },
    empty: {
      en: "The content of the container `{expected}` is outside of it, because it is not indented",
      ja: "コンテナー `{expected}` の内容が、字下げされていないため、その外に出ています",
    },
  },
  check({ matches }, report) {
    for (const { what, source, target, place, fix } of matches.containers) {
      const words = { expected: source.text, actual: target?.text ?? "", title: source.title ?? "" };
      const values =
        what === "untitled" ? { expected: words.title } : what === "changed" ? words : { expected: words.expected };
      report(what, words, { source: source.span, target: target?.span ?? place, ...values, fix });
    }
  },
});
