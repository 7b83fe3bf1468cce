import { createHash } from "node:crypto";
import type { Locale, PairText, Report, Reporter, ReportPair, Severity } from "../../types.ts";
import { told } from "../group.ts";
import { count, severitySigns, verdict } from "../words.ts";
import { Html, html } from "./html.ts";
import { pairId } from "./ids.ts";
import { pairSection } from "./pair.ts";
import { script } from "./script.ts";
import { sharedCards, sharedSection } from "./shared.ts";
import { style } from "./style.ts";
import { shown } from "./text.ts";
import { signs, words } from "./words.ts";

/**
 * Writes one page that stands alone: both texts beside each other, the findings at their place. It loads nothing, and
 * its content security policy lets nothing run but its own script.
 */
export const htmlReporter: Reporter = (report, { texts, locale }) => {
  const { shared } = told(report);
  const cards = sharedCards(shared);
  const { markup } = html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="taiyaku ${report.tool.version}">
<title>${verdict(report, locale)} · taiyaku</title>
<style>${new Html(style)}</style>
</head>
<body>
${masthead(report, locale)}
<main>
${sharedSection(shared, locale)}${report.pairs.map((pair, i) =>
  pairSection({ pair, pairNumber: i + 1, sharedCards: cards, locale }, texts[i] ?? noText),
)}</main>
<footer><p>${words[locale].made(report.tool.version)}</p>${keys(locale)}</footer>
<script>${new Html(script)}</script>
</body>
</html>
`;
  return markup;
};

const noText: PairText = { source: null, target: null, rows: [] };

const policy = [
  "default-src 'none'",
  `style-src '${digest(style)}'`,
  `script-src '${digest(script)}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** A source of the Content Security Policy (Level 3, hash-source). */
function digest(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

function keys(locale: Locale): Html {
  return html`<p class="keys" hidden>${words[locale].keys.map(
    ([next, previous, meaning]) => html`<span><kbd>${next}</kbd> <kbd>${previous}</kbd> ${meaning}</span>`,
  )}</p>`;
}

const fish = html`<svg class="fish" viewBox="0 0 48 28" aria-hidden="true"><path d="M2 15C7 4 25 1 35 11l10-7c1 6-1 9-3 11 3 2 4 6 2 10l-10-5C25 28 8 25 2 15z"/><path class="scale" d="M17 9q4 5 0 11M23 9q4 5 0 11M29 11q3 4 0 8"/><circle class="eye" cx="9.5" cy="13" r="1.6"/></svg>`;

function masthead(report: Report, locale: Locale): Html {
  const findings = report.pairs.flatMap((pair) => pair.findings);
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort();
  return html`<header class="masthead">
<p class="brand">${fish} taiyaku <span lang="ja">対訳</span></p>
<h1>${verdict(report, locale)}</h1>
${findings.length > 0 ? filters(report, rules, locale) : null}${pairList(report.pairs, locale)}</header>`;
}

/** Works by the script, and is hidden without it. */
function filters({ summary }: Report, rules: readonly string[], locale: Locale): Html {
  const counts: readonly (readonly [Severity, number])[] = [
    ["error", summary.errors],
    ["warn", summary.warnings],
    ["info", summary.infos],
  ];
  return html`<div class="filters" hidden>
${counts.map(([severity, number]) =>
  number === 0
    ? null
    : html`<button type="button" class="${severity}" aria-pressed="true" data-severity="${severity}"><span aria-hidden="true">${severitySigns[severity]}</span> ${count(number, severity, locale)}</button>
`,
)}<label>${words[locale].rule} <select><option value="">${words[locale].all}</option>${rules.map(
    (rule) => html`<option value="${rule}">${shown(rule)}</option>`,
  )}</select></label>
</div>
`;
}

function pairList(pairs: readonly ReportPair[], locale: Locale): Html {
  const entries = pairs.map((pair, i) => ({ pair, entry: pairEntry(pair, pairId(i + 1), locale) }));
  const [told, clean] = [true, false].map((has) => entries.filter(({ pair }) => pair.findings.length > 0 === has));
  return html`<nav class="pairs" aria-label="${words[locale].pairs}">
${told && told.length > 0 ? html`<ol>${told.map(({ entry }) => entry)}</ol>\n` : null}${
  clean && clean.length > 0
    ? html`<details><summary>${words[locale].cleanPairs(clean.length)}</summary><ol>${clean.map(({ entry }) => entry)}</ol></details>\n`
    : null
}</nav>`;
}

function pairEntry({ source, target, findings }: ReportPair, id: string, locale: Locale): Html {
  const of = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const counts = (["error", "warn", "info"] as const).map((severity) =>
    of(severity) > 0
      ? html`<span class="${severity}"><span aria-hidden="true">${severitySigns[severity]}</span> ${count(of(severity), severity, locale)}</span> `
      : null,
  );
  return html`<li><a href="#${id}"><span class="path">${shown(source?.path ?? signs.absent)} <span class="arrow">${signs.arrow}</span> ${shown(target?.path ?? signs.absent)}</span> <span class="counts">${findings.length > 0 ? counts : `✓ ${words[locale].clean}`}</span></a></li>
`;
}
