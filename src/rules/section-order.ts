import { z } from "zod";
import { defineRule } from "./define-rule.ts";

export default defineRule({
  subject: "pair",
  description: "Checks that the sections of the target are in the same order as in the source.",
  severity: "warn",
  options: z.strictObject({}),
  messages: {
    moved: {
      en: "The section “{title}” is in a different place than in the source",
      ja: "セクション「{title}」の位置が原文と異なります",
    },
  },
  check({ alignment }, report) {
    let above: Moved | null = null;
    for (const match of alignment.sections) {
      const [source, target] = [
        alignment.source.sections[match.source ?? -1],
        alignment.target.sections[match.target ?? -1],
      ];
      if (match.relation !== "moved" || !source || !target) {
        above = null;
        continue;
      }
      const movedAlong: boolean = above !== null && source.depth > above.depth && match.target === above.last + 1;
      if (!movedAlong) report("moved", { title: target.title }, { source: source.heading, target: target.heading });
      above = { depth: movedAlong && above ? above.depth : source.depth, last: match.target };
    }
  },
});

/** A section that moved together with its subsections: its depth, and the last of these sections in the target so far. */
interface Moved {
  readonly depth: number;
  readonly last: number;
}
