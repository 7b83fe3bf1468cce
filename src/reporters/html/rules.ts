import prose from "../../../docs/rules?prose";
import type { Locale } from "../../types/reporter.ts";
import type { ProsePiece, RuleProse } from "../text/rule-prose.ts";
import { type Html, html } from "./html.ts";
import { ruleId } from "./ids.ts";
import { label } from "./label.ts";
import { visibleHtml } from "./text.ts";

/** Whether a rule has a page in the docs. */
export function hasProse(rule: string): boolean {
  return Object.hasOwn(prose, rule);
}

/** The descriptions of the rules that have findings, from their pages, in every language. */
export function rulesSection(rules: readonly string[], locale: Locale): Html | null {
  const known = rules.filter(hasProse);
  if (known.length === 0) return null;
  return html`<section class="rules" aria-labelledby="rules">
<h2 id="rules">${label(locale, "rules")}</h2>
${known.map(
  (rule) => html`<article id="${ruleId(rule)}" tabindex="-1">
<h3>${rule}</h3>
${Object.entries(prose[rule] ?? {}).map(([language, parts]) => article(language, parts, locale))}</article>
`,
)}</section>
`;
}

function article(language: string, { description, why, unwanted }: RuleProse, locale: Locale): Html {
  const paragraphs = (texts: RuleProse["why"]) => texts.map((pieces) => html`<p>${pieces.map(inline)}</p>\n`);
  return html`<div lang="${language}" class="prose">
${paragraphs([description])}<h4>${label(locale, "why")}</h4>
${paragraphs(why)}<h4>${label(locale, "unwanted")}</h4>
${paragraphs(unwanted)}</div>
`;
}

function inline(piece: ProsePiece): Html {
  return typeof piece === "string" ? visibleHtml(piece) : html`<code>${visibleHtml(piece.code)}</code>`;
}
