import { z } from "zod";
import { defineRule } from "./define-rule.ts";

export default defineRule({
  subject: "pair",
  description: "Checks that boxes, tabs and components around content are the same in the source and the target.",
  severity: "warn",
  options: z.strictObject({}),
  messages: {
    drifted: {
      en: "The container `{expected}` is `{actual}` in the translation",
      ja: "コンテナー `{expected}` が、訳文では `{actual}` になっています",
    },
    lost: {
      en: "The container `{expected}` is missing from the translation, although its content is not",
      ja: "訳文にコンテナー `{expected}` がありません（内容はあります）",
    },
    untitled: {
      en: "The title “{title}” of the container `{expected}` is missing from the translation",
      ja: "コンテナー `{expected}` のタイトル「{title}」が、訳文にありません",
    },
  },
  check({ matches }, report) {
    for (const { source, target, place, title, fix } of matches.containers) {
      const expected = source.text;
      if (title !== null && target) {
        report("untitled", { expected, title }, { source: source.span, target: target.span, expected: title });
      } else if (target) {
        const words = { expected, actual: target.text };
        report("drifted", words, { source: source.span, target: target.span, ...words, fix });
      } else report("lost", { expected }, { source: source.span, target: place, expected });
    }
  },
});
