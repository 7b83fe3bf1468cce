import { z } from "zod";
import type { Alignment } from "../types/alignment.ts";
import type { StaleSection } from "../types/matches.ts";
import type { SourceChange } from "../types/source-change.ts";
import { defineRule } from "./define-rule.ts";

export default defineRule({
  subject: "pair",
  description: "Checks that every section of the target is in sync with the source.",
  severity: "warn",
  options: z.strictObject({}),
  messages: {
    section: {
      en: "The section “{title}” changed in the source but not in the translation",
      ja: "原文のセクション「{title}」が変更されましたが、訳文は更新されていません",
    },
    opening: {
      en: "The part before the first heading changed in the source but not in the translation",
      ja: "原文の最初の見出しより前の部分が変更されましたが、訳文は更新されていません",
    },
    everything: {
      en: "Every section changed in the source but not in the translation",
      ja: "原文のすべてのセクションが変更されましたが、訳文は更新されていません",
    },
  },
  check({ alignment, stale }, report) {
    const [source, target] = [alignment.source.sections[0], alignment.target.sections[0]];
    if (source && target && isEverything(stale, alignment))
      return report("everything", {}, { source: source.heading, target: target.heading, change: newest(stale) });
    for (const { source, target, change } of stale) {
      const place = { source: source.heading, target: target.heading, change };
      if (source.depth === 0) report("opening", {}, place);
      else report("section", { title: source.title }, place);
    }
  },
});

/** The newest of several changes. */
function newest(stale: readonly StaleSection[]): SourceChange {
  const changes = stale.map(({ change }) => change).toSorted((a, b) => ((a.date ?? "") < (b.date ?? "") ? 1 : -1));
  return changes[0] ?? { before: null, after: null, commit: null, date: null };
}

/** Whether all sections with a heading and a counterpart are stale, and there are more than `FEW` of them. */
function isEverything(stale: readonly StaleSection[], { source, sections }: Alignment): boolean {
  const isStale = new Set(stale.map((section) => section.source));
  const paired = sections.flatMap(({ source: index = -1, target }) =>
    target === undefined ? [] : (source.sections[index] ?? []),
  );
  const headed = paired.filter(({ depth }) => depth > 0);
  return headed.length > FEW && headed.every((section) => isStale.has(section));
}

/** Up to this many stale sections are always reported one by one. */
const FEW = 3;
