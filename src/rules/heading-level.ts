import { z } from "zod";
import type { Alignment } from "../types/alignment.ts";
import type { Section } from "../types/document.ts";
import type { Fix } from "../types/fix.ts";
import { defineRule } from "./define-rule.ts";

export default defineRule({
  subject: "pair",
  description: "Checks that corresponding headings have the same level.",
  severity: "warn",
  options: z.strictObject({}),
  messages: {
    differs: {
      en: "The heading “{title}” is level {actual}, but level {expected} in the source",
      ja: "見出し「{title}」はレベル {actual} ですが、原文ではレベル {expected} です",
    },
    shifted: {
      en: "Every heading is at a different level than in the source; for example, “{title}” is level {actual} instead of {expected}",
      ja: "すべての見出しのレベルが原文と異なります（例：「{title}」はレベル {actual}、原文ではレベル {expected}）",
    },
    below: {
      en: "Every heading below the title is at a different level than in the source; for example, “{title}” is level {actual} instead of {expected}",
      ja: "タイトルより下のすべての見出しのレベルが原文と異なります（例：「{title}」はレベル {actual}、原文ではレベル {expected}）",
    },
  },
  check({ alignment, matches, target: page }, report) {
    // Headings of sections with other content may not correspond.
    const rewritten = new Set(matches.rewrittenSections.map(({ source }) => source));
    const pairs = headingPairs(alignment).filter(([source]) => !rewritten.has(source));
    const below = pairs.filter(([source]) => source.depth > 1);
    if (isShifted(pairs) && isBelowTitle(alignment, pairs)) return;
    const others = alignment.sections.filter(({ relation }) => relation !== "aligned").length;
    const isAlike = others <= MOST_UNALIGNED * alignment.sections.length;
    const all = isShifted(pairs) ? pairs : isShifted(below) ? below : null;
    const id = all === null ? "differs" : all === pairs ? "shifted" : "below";
    for (const [source, target] of all?.slice(0, 1) ?? shiftedAlone(pairs)) {
      const fix = all ? null : changeLevels(page.text, [[source, target], ...shiftedWith([source, target], pairs)]);
      const isSafe =
        Math.abs(step([source, target])) === 1 && isAlike && hasSameParent([source, target], alignment, pairs);
      const words = { title: target.title, expected: source.depth, actual: target.depth };
      const marks = { expected: "#".repeat(source.depth), actual: "#".repeat(target.depth) };
      report(id, words, {
        source: source.heading,
        target: target.heading,
        ...marks,
        fix: fix && { ...fix, safe: isSafe },
      });
    }
  },
});

/** The greatest share of sections without a counterpart, or in another place, on pages that have the same outline. */
const MOST_UNALIGNED = 1 / 5;

type AlignedHeadings = readonly [source: Section, target: Section];

const step = ([source, target]: AlignedHeadings): number => target.depth - source.depth;

/** Whether there are more than two headings and all are shifted by the same number of levels, which is one finding. */
function isShifted(pairs: readonly AlignedHeadings[]): boolean {
  const [first] = pairs;
  return (
    pairs.length > 2 && first !== undefined && step(first) !== 0 && pairs.every((pair) => step(pair) === step(first))
  );
}

/** Whether a title that only one of the pages has is above its headings, which are one level deeper for it. */
function isBelowTitle({ source, target, sections }: Alignment, pairs: readonly AlignedHeadings[]): boolean {
  const [first] = pairs;
  if (first === undefined || Math.abs(step(first)) !== 1) return false;
  const [side, page, { depth }] =
    step(first) > 0 ? (["target", target, first[1]] as const) : (["source", source, first[0]] as const);
  const title = page.sections.findIndex((section) => section.depth > 0);
  const { relation } = sections.find((match) => match[side] === title) ?? {};
  return (relation === "missing" || relation === "extra") && page.sections[title]?.depth === depth - 1;
}

/** Headings at another level, except those that are shifted together with the heading above them. */
function shiftedAlone(pairs: readonly AlignedHeadings[]): AlignedHeadings[] {
  return pairs.filter((pair, index) => {
    const above = pairs.slice(0, index).findLast(([source]) => source.depth < pair[0].depth);
    return step(pair) !== 0 && !(above && step(above) === step(pair));
  });
}

/** The headings below a heading that are shifted together with it, which are not reported themselves. */
function shiftedWith(heading: AlignedHeadings, pairs: readonly AlignedHeadings[]): AlignedHeadings[] {
  const below = pairs.slice(pairs.findIndex(([source]) => source === heading[0]) + 1);
  const end = below.findIndex(([source]) => source.depth <= heading[0].depth);
  const reported = new Set(shiftedAlone(pairs));
  return below.slice(0, end === -1 ? below.length : end).filter((pair) => step(pair) !== 0 && !reported.has(pair));
}

/** Whether the heading will be below the counterpart of the one that it is below in the source; if not, pages differ more. */
function hasSameParent(
  [heading, counterpart]: AlignedHeadings,
  { source, target }: Alignment,
  pairs: readonly AlignedHeadings[],
): boolean {
  const parent = (sections: readonly Section[], child: Section) =>
    sections.slice(0, sections.indexOf(child)).findLast(({ depth }) => depth > 0 && depth < heading.depth);
  const [from, to] = [parent(source.sections, heading), parent(target.sections, counterpart)];
  return from === to || pairs.some(([one, other]) => one === from && other === to);
}

/** Writes the levels of the source; null for headings that are not written with `#`, or not in the same order. */
function changeLevels(page: string, pairs: readonly AlignedHeadings[]): Fix | null {
  const [first] = pairs;
  const start = first?.[1].heading.start.offset ?? 0;
  let [text, end] = ["", start];
  for (const [source, target] of pairs) {
    const at = target.heading.start.offset;
    const marks = /^#{1,6}(?=[ \t])/.exec(page.slice(at, at + 8))?.[0];
    if (marks === undefined || at < end) return null;
    text += page.slice(end, at) + "#".repeat(source.depth);
    end = at + marks.length;
  }
  return { start, end, text, safe: true };
}

/** Corresponding headings; none where a side is plain text, which has no heading levels. */
function headingPairs({ source, target, sections }: Alignment): AlignedHeadings[] {
  if (source.format === "text" || target.format === "text") return [];
  return sections.flatMap((match): AlignedHeadings[] => {
    if (match.source === undefined || match.target === undefined) return [];
    const pair = [source.sections[match.source], target.sections[match.target]] as const;
    return pair[0] && pair[1] && pair[0].depth > 0 ? [[pair[0], pair[1]]] : [];
  });
}
