import { z } from "zod";
import { type CodeDrift, differenceOf, driftOf } from "../code/drift.ts";
import { labelDrift, labelOf } from "../code/label.ts";
import { codeLine, quoted } from "../code/lines.ts";
import { nameTest } from "../code/names.ts";
import type { Code } from "../types/document.ts";
import type { Fix } from "../types/fix.ts";
import { defineRule, type FindingDetails, type Message, type PairContext, type SeverityLimit } from "./define-rule.ts";

export default defineRule({
  subject: "pair",
  description: "Checks that corresponding code blocks are the same, except for comments and translated text.",
  severity: "error",
  options: z.strictObject({
    identical: z.boolean().default(false).describe("Whether comments and strings must be the same too."),
  }),
  messages: {
    changed: {
      en: "The line of code is “{actual}”, but “{expected}” in the source{further}",
      ja: "コードの行「{actual}」は、原文では「{expected}」です{further}",
    },
    respaced: {
      en: "The line of code “{actual}” has other spaces at its start or end than in the source{further}",
      ja: "コードの行「{actual}」は、行頭か行末の空白が原文と違います{further}",
    },
    missing: {
      en: "The line of code “{expected}” is missing from the translation{further}",
      ja: "コードブロックに行「{expected}」がありません{further}",
    },
    extra: {
      en: "The line of code “{actual}” is not in the source{further}",
      ja: "コードの行「{actual}」は原文にありません{further}",
    },
    relabelled: {
      en: "The code block has the label “{actual}”, but the source has “{expected}”",
      ja: "コードブロックの先頭の指定は「{actual}」ですが、原文では「{expected}」です",
    },
    unlabelled: {
      en: "The code block has no language label, but the source has “{expected}”",
      ja: "コードブロックに言語の指定がありません（原文では「{expected}」です）",
    },
  },
  check(context, report, { identical }) {
    const isName = nameTest(context.target.elements);
    for (const { source, target, relation } of context.matches.code) {
      if (relation !== "similar") continue;
      const sides = [
        { code: source, language: context.source.language },
        { code: target, language: context.target.language },
      ] as const;
      const driftFrom = (value: string) =>
        identical
          ? differenceOf(value, target.value)
          : driftOf({ ...sides[0], code: { ...source, value } }, sides[1], isName);
      const drift = driftFrom(source.value);
      const label = drift ? null : labelDrift(...sides);
      if (drift) {
        const { what, place, ...words } = linesOf(context, source, target, drift);
        const corrected = unescaped(source.value);
        const limit = limitOf(drift, corrected !== source.value && driftFrom(corrected) === null);
        report(what, { ...words, further: inFurther(drift) }, { ...place, ...limit });
      }
      if (label) {
        const place = { source: source.span, target: target.span };
        const words = { expected: labelOf(source), actual: labelOf(target) };
        if (label === "changed") report("relabelled", words, { ...place, ...words, maxSeverity: "warn" });
        else report("unlabelled", words, { ...place, expected: words.expected, maxSeverity: "info" });
      }
    }
  },
});

/** Returns `<` for `&lt;`. Code fences need no escapes, so the source shows them; an import from HTML has left them. */
const unescaped = (code: string): string =>
  code.replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ESCAPED[name] ?? name);

const ESCAPED: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', amp: "&" };

function limitOf({ isProgram }: CodeDrift, isCorrection: boolean): SeverityLimit {
  if (isCorrection) return { maxSeverity: "info" };
  return isProgram ? {} : { maxSeverity: "warn" };
}

/** The number of further differences, as the end of a sentence. */
function inFurther({ otherDifferences }: CodeDrift): Message {
  if (otherDifferences === 0) return { en: "", ja: "" };
  return {
    en: `; the code block differs in ${otherDifferences} more place${otherDifferences === 1 ? "" : "s"}`,
    ja: `（コードブロックにはほかにも ${otherDifferences} か所の違いがあります）`,
  };
}

/** The first line that differs, on both pages, and how the message quotes it. */
function linesOf(context: PairContext, source: Code, target: Code, drift: CodeDrift) {
  const from = codeLine(context.source.text, source, drift.source);
  const to = codeLine(context.target.text, target, drift.target);
  const place: FindingDetails = {
    source: from.span,
    target: to.span,
    ...(drift.what === "extra" ? {} : { expected: from.text }),
    ...(drift.what === "missing" ? {} : { actual: to.text }),
    fix: fixOf(context.target.text, target, drift),
  };
  const what = drift.what === "changed" && from.text === to.text ? ("respaced" as const) : drift.what;
  return { what, expected: quoted(from.text, to.text), actual: quoted(to.text, from.text), place };
}

/** The edit of the code as an edit of the page, if the page contains the line exactly as parsed. */
function fixOf(page: string, target: Code, { edit, target: line }: CodeDrift): Fix | null {
  if (!edit) return null;
  const lineStart = target.value.lastIndexOf("\n", edit.start - 1) + 1;
  const { text, span } = codeLine(page, target, line);
  const indentation = target.value.slice(lineStart).search(/\S/);
  const start = span.start.offset + edit.start - lineStart - indentation;
  const end = start + edit.end - edit.start;
  const isWritten = page.slice(span.start.offset, span.end.offset) === text;
  return isWritten ? { start, end, text: edit.text, safe: true } : null;
}
