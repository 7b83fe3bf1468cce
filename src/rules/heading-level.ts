import { z } from "zod";
import { defineRule } from "../rule.ts";
import type { Alignment, Section } from "../types.ts";

export default defineRule({
  subject: "pair",
  description: "Headings that answer to each other have the same depth.",
  severity: "warn",
  options: z.strictObject({}),
  messages: {
    differs: {
      en: "The heading “{title}” is at level {actual}, and at level {expected} in the source",
      ja: "見出し「{title}」はレベル {actual} ですが、原文ではレベル {expected} です",
    },
    shifted: {
      en: "All headings are at other levels than in the source: “{title}” at level {actual} instead of {expected}",
      ja: "すべての見出しのレベルが原文とずれています：「{title}」はレベル {actual}、原文では {expected}",
    },
  },
  check({ alignment }, say) {
    const pairs = headingPairs(alignment);
    const steps = new Set(pairs.map(([source, target]) => target.depth - source.depth));
    const shifted = pairs.length > 2 && steps.size === 1 && !steps.has(0);
    for (const [source, target] of shifted ? pairs.slice(0, 1) : pairs) {
      if (source.depth === target.depth) continue;
      say(
        shifted ? "shifted" : "differs",
        { title: target.title, expected: source.depth, actual: target.depth },
        {
          source: source.heading,
          target: target.heading,
          expected: "#".repeat(source.depth),
          actual: "#".repeat(target.depth),
        },
      );
    }
  },
});

/** Headings of both sides that answer to each other; a plain text has no depths. */
function headingPairs({ source, target, sections }: Alignment): [Section, Section][] {
  if (source.format === "text" || target.format === "text") return [];
  return sections.flatMap((match): [Section, Section][] => {
    if (match.source === undefined || match.target === undefined) return [];
    const [left, right] = [source.sections[match.source], target.sections[match.target]];
    return left && right && left.depth > 0 ? [[left, right]] : [];
  });
}
