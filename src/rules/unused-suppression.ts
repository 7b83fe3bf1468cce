import { z } from "zod";
import { defineCommentRule } from "./define-rule.ts";

export default defineCommentRule({
  subject: "comment",
  description: "Checks that every suppression comment suppresses at least one finding.",
  severity: "warn",
  options: z.strictObject({}),
  messages: {
    nothing: { en: "This comment does not suppress any finding", ja: "このコメントで抑制される指摘はありません" },
    rules: {
      en: "This comment does not suppress any finding of {names}",
      ja: "このコメントで抑制される {names} の指摘はありません",
    },
    unknown: {
      en: "This comment names {names}, but there is no such rule",
      ja: "このコメントに書かれたルール {names} は存在しません",
    },
    reason: {
      en: "This comment names {names}, but there is no such rule. Write the reason after “--”",
      ja: "このコメントに書かれたルール {names} は存在しません。理由は「--」のあとに書いてください",
    },
    unopened: {
      en: "This comment has no effect: there is no matching taiyaku-disable before it",
      ja: "これより前に対応する taiyaku-disable がないため、このコメントには効果がありません",
    },
    instruction: {
      en: "{names} is not a valid directive: use taiyaku-disable, taiyaku-disable-next-line or taiyaku-enable",
      ja: "{names} という指示はありません（使えるのは taiyaku-disable、taiyaku-disable-next-line、taiyaku-enable です）",
    },
  },
  check({ problems }, report) {
    for (const { kind, side, comment, names } of problems) {
      const value = { [side === "source" ? "expected" : "actual"]: comment.text.trim() };
      report(kind, { names: names.join(", ") }, { [side]: comment.span, ...value });
    }
  },
});
