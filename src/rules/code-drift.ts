import { z } from "zod";
import { type CodeDrift, differenceOf, driftOf } from "../code/drift.ts";
import { labelDrift, labelOf } from "../code/label.ts";
import { codeLine, quoted } from "../code/lines.ts";
import { defineRule, type Message, type PairContext, type Place } from "../rule.ts";
import type { Code, Fix } from "../types.ts";

export default defineRule({
  subject: "pair",
  description: "Code that answers to each other differs in comments and translated text at most.",
  severity: "error",
  options: z.strictObject({
    identical: z.boolean().default(false).describe("Whether comments and strings must be the same as well."),
  }),
  messages: {
    changed: {
      en: "The line of code “{actual}” is “{expected}” in the source{further}",
      ja: "コードの行「{actual}」は、原文では「{expected}」です{further}",
    },
    lost: {
      en: "The code lost the line “{expected}”{further}",
      ja: "コードから行「{expected}」が抜けています{further}",
    },
    added: {
      en: "The line of code “{actual}” is not in the source{further}",
      ja: "コードの行「{actual}」は原文にありません{further}",
    },
    relabelled: {
      en: "The code is labelled “{actual}”, and “{expected}” in the source",
      ja: "コードの指定が「{actual}」ですが、原文では「{expected}」です",
    },
    unlabelled: {
      en: "The code is no longer labelled “{expected}”",
      ja: "コードの指定「{expected}」がなくなっています",
    },
  },
  check(context, say, { identical }) {
    for (const { source, target, likeness } of context.matches.code) {
      if (likeness !== "near") continue;
      const sides = [
        { code: source, language: context.source.language },
        { code: target, language: context.target.language },
      ] as const;
      const drift = identical ? differenceOf(source.value, target.value) : driftOf(...sides);
      const label = drift ? null : labelDrift(...sides);
      if (drift) {
        const { place, ...words } = linesOf(context, source, target, drift);
        say(drift.what, { ...words, further: inFurther(drift) }, place);
      }
      if (label) {
        const place = { source: source.span, target: target.span };
        const words = { expected: labelOf(source), actual: labelOf(target) };
        if (label === "changed") say("relabelled", words, { ...place, ...words, atMost: "warn" });
        else say("unlabelled", words, { ...place, expected: words.expected, atMost: "info" });
      }
    }
  },
});

/** Says in how many more places the code differs, as the end of a sentence. */
function inFurther({ further }: CodeDrift): Message {
  if (further === 0) return { en: "", ja: "" };
  return {
    en: `; the code differs in ${further} more place${further === 1 ? "" : "s"}`,
    ja: `（コードはほかにも ${further} か所で異なります）`,
  };
}

/** The lines of both pages on which the code first differs, and how a sentence quotes them. */
function linesOf(context: PairContext, source: Code, target: Code, drift: CodeDrift) {
  const from = codeLine(context.source.text, source, drift.source);
  const to = codeLine(context.target.text, target, drift.target);
  const place: Place = {
    source: from.span,
    target: to.span,
    ...(drift.what === "added" ? {} : { expected: from.text }),
    ...(drift.what === "lost" ? {} : { actual: to.text }),
    fix: fixOf(context.target.text, target, drift),
  };
  return { expected: quoted(from.text, to.text), actual: quoted(to.text, from.text), place };
}

/** The edit of the code as one of its page, where the page writes the line as it is. */
function fixOf(page: string, target: Code, { edit, target: line }: CodeDrift): Fix | null {
  if (!edit) return null;
  const lineStart = target.value.lastIndexOf("\n", edit.start - 1) + 1;
  const { text, span } = codeLine(page, target, line);
  const indentation = target.value.slice(lineStart).search(/\S/);
  const start = span.start.offset + edit.start - lineStart - indentation;
  const end = start + edit.end - edit.start;
  const isWritten = page.slice(span.start.offset, span.end.offset) === text;
  return isWritten ? { start, end, text: edit.text } : null;
}
