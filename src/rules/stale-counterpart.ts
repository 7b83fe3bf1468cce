import { z } from "zod";
import { defineRule } from "../rule.ts";
import type { Alignment, StaleSection } from "../types.ts";

export default defineRule({
  subject: "pair",
  description: "Every section of the target has followed the last change of the source.",
  severity: "warn",
  options: z.strictObject({}),
  messages: {
    section: {
      en: "The source changed the section “{title}” after the target was last brought up to it",
      ja: "訳文を最後に原文に合わせたあとで、原文の節「{title}」が変更されています",
    },
    opening: {
      en: "The source changed what stands before its first heading after the target was last brought up to it",
      ja: "訳文を最後に原文に合わせたあとで、原文の最初の見出しより前が変更されています",
    },
    everything: {
      en: "The source changed every section after the target was last brought up to it",
      ja: "訳文を最後に原文に合わせたあとで、原文のすべての節が変更されています",
    },
  },
  check({ alignment, matches: { stale } }, say) {
    const [source, target] = [alignment.source.sections[0], alignment.target.sections[0]];
    if (source && target && isEverything(stale, alignment))
      return say("everything", {}, { source: source.heading, target: target.heading });
    for (const { source, target } of stale) {
      const place = { source: source.heading, target: target.heading };
      if (source.depth === 0) say("opening", {}, place);
      else say("section", { title: source.title }, place);
    }
  },
});

/** Whether it is all that have a heading and a counterpart, and more of them than are quickly read. */
function isEverything(stale: readonly StaleSection[], { source, sections }: Alignment): boolean {
  const isStale = new Set(stale.map((section) => section.source));
  const paired = sections.flatMap(({ source: index = -1, target }) =>
    target === undefined ? [] : (source.sections[index] ?? []),
  );
  const headed = paired.filter(({ depth }) => depth > 0);
  return headed.length > FEW && headed.every((section) => isStale.has(section));
}

const FEW = 3;
