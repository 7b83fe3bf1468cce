import type { Report, Severity } from "../../types/report.ts";
import type { Locale } from "../../types/reporter.ts";
import { type Html, html } from "./html.ts";
import { label, labelAttribute, nameAttribute } from "./label.ts";
import { sign } from "./pair/card.ts";
import { visibleHtml } from "./text.ts";
import { interfaceText } from "./words.ts";

/** Filters, languages and help. They need the script, and are hidden without it. */
export function toolbar({ summary, comparison, pairs }: Report, locale: Locale): Html {
  const rules = [...new Set(pairs.flatMap(({ findings }) => findings.map(({ rule }) => rule)))].sort();
  const severities: readonly (readonly [Severity, "errors" | "warns" | "infos", number])[] = [
    ["error", "errors", summary.errors],
    ["warn", "warns", summary.warnings],
    ["info", "infos", summary.infos],
  ];
  const buttons = severities.map(([severity, word, count]) =>
    count === 0
      ? null
      : html`<button type="button" class="${severity}" aria-pressed="true" data-severity="${severity}">${sign(severity)} ${label(locale, word, count)}</button>
`,
  );
  const filters = html`<input type="search" id="text" ${nameAttribute(locale, "search")} placeholder="${interfaceText(locale, "search", [])}" autocomplete="off" spellcheck="false">
${buttons}${comparison && html`<button type="button" id="only-new" aria-pressed="false" ${labelAttribute("onlyNew")}>${interfaceText(locale, "onlyNew", [])}</button>\n`}<select id="rule" ${nameAttribute(locale, "rule")}><option value="" ${labelAttribute("allRules")}>${interfaceText(locale, "allRules", [])}</option>${rules.map(
    (rule) => html`<option value="${rule}">${visibleHtml(rule)}</option>`,
  )}</select>
${pairs.length < 2 ? null : html`<select id="pair" ${nameAttribute(locale, "pair")}><option value="" ${labelAttribute("allPairs")}>${interfaceText(locale, "allPairs", [])}</option></select>\n`}<span class="showing"><span role="status"></span> <button type="button" id="reset" ${labelAttribute("reset")} hidden>${interfaceText(locale, "reset", [])}</button></span>
`;
  return html`<search class="toolbar" ${nameAttribute(locale, "filters")}>
${rules.length > 0 ? filters : null}<span class="settings"><button type="button" lang="en" data-language="en">English</button><button type="button" lang="ja" data-language="ja">日本語</button><button type="button" id="help" ${nameAttribute(locale, "help")}>?</button></span>
</search>
`;
}

/** The help: keys and a legend. */
export function helpDialog(locale: Locale): Html {
  const key = (keys: readonly string[], meaning: Parameters<typeof label>[1]) =>
    html`<div><dt>${keys.map((name) => html`<kbd>${name}</kbd> `)}</dt><dd>${label(locale, meaning)}</dd></div>
`;
  return html`<dialog id="keys" aria-labelledby="help-title">
<h2 id="help-title">${label(locale, "help")}</h2>
<dl class="legend">
${key(["j", "k"], "keyFindings")}${key(["n", "p"], "keyPairs")}${key(["c"], "keyCopy")}${key(["f"], "keyFixable")}${key(["d"], "keyDone")}${key(["e"], "keyEditor")}${key(["o"], "keyFold")}${key(["t"], "keyTarget")}${key(["/"], "keySearch")}${key(["?"], "keyHelp")}<div><dt><mark class="drifted error">abc</mark></dt><dd>${label(locale, "legendDrift")}</dd></div>
<div><dt>a<mark class="gap error" data-gap="b"></mark>c</dt><dd>${label(locale, "legendGap")}</dd></div>
<div><dt><span class="ghost">abc</span></dt><dd>${label(locale, "legendGhost")}</dd></div>
<div><dt><span class="invisible">U+200B</span></dt><dd>${label(locale, "legendInvisible")}</dd></div>
</dl>
<button type="button" id="close" ${labelAttribute("close")}>${interfaceText(locale, "close", [])}</button>
</dialog>
`;
}
