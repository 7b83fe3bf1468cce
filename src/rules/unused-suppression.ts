import { z } from "zod";
import { defineCommentRule } from "../rule.ts";

export default defineCommentRule({
  subject: "comment",
  description: "Every comment that suppresses findings has some to suppress.",
  severity: "warn",
  options: z.strictObject({}),
  messages: {
    nothing: { en: "This comment suppresses nothing", ja: "このコメントが抑制する指摘はありません" },
    rules: {
      en: "This comment suppresses nothing of {names}",
      ja: "このコメントが抑制する {names} の指摘はありません",
    },
    unknown: {
      en: "This comment names {names}, which is no rule",
      ja: "このコメントの {names} というルールはありません",
    },
    unopened: {
      en: "This comment ends nothing, for no taiyaku-disable stands before it",
      ja: "このコメントより前に、対応する taiyaku-disable がありません",
    },
    instruction: {
      en: "{names} is no instruction; there are taiyaku-disable, taiyaku-disable-next-line and taiyaku-enable",
      ja: "{names} という指示はありません。使えるのは taiyaku-disable、taiyaku-disable-next-line、taiyaku-enable です",
    },
  },
  check({ remarks }, say) {
    for (const { kind, side, comment, names } of remarks) {
      const said = { [side === "source" ? "expected" : "actual"]: comment.text.trim() };
      say(kind, { names: names.join(", ") }, { [side]: comment.span, ...said });
    }
  },
});
