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
    below: {
      en: "All headings below the title are at other levels than in the source: “{title}” at level {actual} instead of {expected}",
      ja: "タイトルより下の見出しのレベルが、すべて原文とずれています：「{title}」はレベル {actual}、原文では {expected}",
    },
  },
  check({ alignment }, say) {
    const pairs = headingPairs(alignment);
    const below = pairs.filter(([source]) => source.depth > 1);
    const all = isShifted(pairs) ? pairs : isShifted(below) ? below : null;
    const id = all === null ? "differs" : all === pairs ? "shifted" : "below";
    for (const [source, target] of all?.slice(0, 1) ?? shiftedAlone(pairs)) {
      const words = { title: target.title, expected: source.depth, actual: target.depth };
      const marks = { expected: "#".repeat(source.depth), actual: "#".repeat(target.depth) };
      say(id, words, { source: source.heading, target: target.heading, ...marks });
    }
  },
});

type Pair = readonly [source: Section, target: Section];

const step = ([source, target]: Pair): number => target.depth - source.depth;

/** Whether so many headings have moved by the same step that it is one thing. */
function isShifted(pairs: readonly Pair[]): boolean {
  const [first] = pairs;
  return (
    pairs.length > 2 && first !== undefined && step(first) !== 0 && pairs.every((pair) => step(pair) === step(first))
  );
}

/** Headings at another level, but for those that went along with the one above them. */
function shiftedAlone(pairs: readonly Pair[]): Pair[] {
  return pairs.filter((pair, index) => {
    const above = pairs.slice(0, index).findLast(([source]) => source.depth < pair[0].depth);
    return step(pair) !== 0 && !(above && step(above) === step(pair));
  });
}

/** Headings of both sides that answer to each other; a plain text has no depths. */
function headingPairs({ source, target, sections }: Alignment): Pair[] {
  if (source.format === "text" || target.format === "text") return [];
  return sections.flatMap((match): Pair[] => {
    if (match.source === undefined || match.target === undefined) return [];
    const [left, right] = [source.sections[match.source], target.sections[match.target]];
    return left && right && left.depth > 0 ? [[left, right]] : [];
  });
}
