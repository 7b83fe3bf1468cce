import type { ReportingDescriptor } from "sarif";
import prose from "../../../docs/rules?prose";
import { rules } from "../../rules/index.ts";
import type { Locale } from "../../types.ts";
import { levels } from "./levels.ts";

/** A rule, with texts from its page: what it checks, why, and when not to use it. */
export function ruleOf(name: string, locale: Locale): ReportingDescriptor {
  const [[says = name] = [], why = [], unwanted = []] = prose[name]?.[locale] ?? [];
  const help = [...part(words[locale].why, why), ...part(words[locale].unwanted, unwanted)].join("\n\n");
  const severity = rules[name]?.severity ?? "off";
  return {
    id: name,
    shortDescription: { text: says },
    fullDescription: { text: says },
    help: { text: help || says, markdown: help || says },
    ...(severity === "off" ? {} : { defaultConfiguration: { level: levels[severity] } }),
  };
}

const words = {
  en: { why: "Why", unwanted: "When not to use it" },
  ja: { why: "使う理由", unwanted: "使わないほうがよい場合" },
} satisfies Record<Locale, unknown>;

function part(title: string, paragraphs: readonly string[]): string[] {
  return paragraphs.length > 0 ? [`## ${title}`, ...paragraphs.map(withoutLinks)] : [];
}

/** Relative links to other pages do not work where rules are shown. */
function withoutLinks(paragraph: string): string {
  return paragraph.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1");
}
