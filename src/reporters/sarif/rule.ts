import type { ReportingDescriptor } from "sarif";
import prose from "../../../docs/rules?prose";
import { rules } from "../../rules/index.ts";
import type { Locale } from "../../types/reporter.ts";
import type { ProsePiece, RuleProse } from "../text/rule-prose.ts";
import { levels } from "./levels.ts";

/** A rule, with texts from its page: what it checks, why, and when not to use it. */
export function ruleOf(name: string, locale: Locale): ReportingDescriptor {
  const { description, why, unwanted } = prose[name]?.[locale] ?? { description: [name], why: [], unwanted: [] };
  const summary = markdownOf(description);
  const help = [...part(words[locale].why, why), ...part(words[locale].unwanted, unwanted)].join("\n\n");
  const severity = rules[name]?.severity ?? "off";
  return {
    id: name,
    shortDescription: { text: summary },
    fullDescription: { text: summary },
    help: { text: help || summary, markdown: help || summary },
    ...(severity === "off" ? {} : { defaultConfiguration: { level: levels[severity] } }),
  };
}

const words = {
  en: { why: "Why", unwanted: "When not to use it" },
  ja: { why: "使う理由", unwanted: "使わないほうがよい場合" },
} satisfies Record<Locale, unknown>;

function part(title: string, paragraphs: RuleProse["why"]): string[] {
  return paragraphs.length > 0 ? [`## ${title}`, ...paragraphs.map(markdownOf)] : [];
}

function markdownOf(pieces: readonly ProsePiece[]): string {
  return pieces.map((piece) => (typeof piece === "string" ? piece : `\`${piece.code}\``)).join("");
}
