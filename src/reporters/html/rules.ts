import prose from "../../../docs/rules?prose";
import type { Locale } from "../../types.ts";
import { type Html, html } from "./html.ts";
import { ruleId } from "./ids.ts";
import { said } from "./said.ts";
import { shown } from "./text.ts";

/** Whether a rule has a page in the docs. */
export function hasProse(rule: string): boolean {
  return Object.hasOwn(prose, rule);
}

/** The descriptions of the rules that have findings, from their pages, in every language. */
export function rulesSection(rules: readonly string[], locale: Locale): Html | null {
  const known = rules.filter(hasProse);
  if (known.length === 0) return null;
  return html`<section class="rules" aria-labelledby="rules">
<h2 id="rules">${said(locale, "rules")}</h2>
${known.map(
  (rule) => html`<article id="${ruleId(rule)}" tabindex="-1">
<h3>${rule}</h3>
${Object.entries(prose[rule] ?? {}).map(([language, parts]) => ruleProse(language, parts, locale))}</article>
`,
)}</section>
`;
}

function ruleProse(language: string, [says, why, unwanted]: readonly (readonly string[])[], locale: Locale): Html {
  const paragraphs = (texts: readonly string[] = []) => texts.map((text) => html`<p>${sentences(text)}</p>\n`);
  return html`<div lang="${language}" class="prose">
${paragraphs(says)}<h4>${said(locale, "why")}</h4>
${paragraphs(why)}<h4>${said(locale, "unwanted")}</h4>
${paragraphs(unwanted)}</div>
`;
}

/** Prose with inline code. Links to other pages of the docs are reduced to their text. */
function sentences(text: string): Html {
  const parts = text.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").split("`");
  return html`${parts.map((part, i) => (i % 2 === 0 ? shown(part) : html`<code>${shown(part)}</code>`))}`;
}
