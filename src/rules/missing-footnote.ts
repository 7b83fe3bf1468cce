import { z } from "zod";
import { defineRule } from "./define-rule.ts";

export default defineRule({
  subject: "pair",
  description: "Checks that every footnote of the source is in the target and is referenced there.",
  severity: "error",
  options: z.strictObject({
    ignore: z.array(z.string()).default([]).describe("Labels of footnotes that may be missing."),
  }),
  messages: {
    footnote: {
      en: "The footnote [^{label}] is missing from the translation",
      ja: "訳文に脚注 [^{label}] がありません",
    },
    text: {
      en: "The footnote reference [^{label}] has no footnote text",
      ja: "脚注 [^{label}] が参照されていますが、脚注の本文がありません",
    },
    reference: {
      en: "The reference to the footnote [^{label}] is missing from the translation",
      ja: "脚注 [^{label}] が訳文で参照されていません",
    },
  },
  check({ matches }, report, { ignore }) {
    for (const { missing, label, source, target } of matches.footnotes) {
      if (!ignore.includes(label)) report(missing, { label }, { source, target });
    }
  },
});
