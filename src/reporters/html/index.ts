import { createHash } from "node:crypto";
import type { Report } from "../../types/report.ts";
import type { Checkout, PairText, Reporter } from "../../types/reporter.ts";
import { groupFindings } from "../findings/group.ts";
import { helpIn } from "../findings/help.ts";
import { unpairedGroups } from "../findings/unpaired.ts";
import { comparisonSentence } from "../text/comparison.ts";
import { overviewHead } from "../text/overview.ts";
import { verdict } from "../text/words.ts";
import script from "./browser/index.ts?script";
import { Html, html } from "./html.ts";
import { findingIds } from "./ids.ts";
import { type LocalizedText, label, labelAttribute, localized, Sentences } from "./label.ts";
import { overviewSection } from "./overview/index.ts";
import { originList } from "./overview/origin.ts";
import { pairList, ranked } from "./overview/pairs.ts";
import { tools } from "./overview/tools.ts";
import { pairSection } from "./pair/index.ts";
import { rulesSection } from "./rules.ts";
import { sharedCards, sharedSection } from "./shared.ts";
import { style } from "./style/index.ts";
import { helpDialog, toolbar } from "./toolbar.ts";
import { unpairedSection } from "./unpaired.ts";

/**
 * Writes a self-contained HTML page: both pages side by side, with the findings at their places. It loads nothing, and
 * its content security policy allows only its own script.
 */
export const htmlReporter: Reporter = (report, { texts, locale, checkout, server, editor }) => {
  const { shared, unpaired } = groupFindings(report);
  const pairs = ranked(report);
  const { summary, tool } = report;
  const verdictNumbers = [summary.pairs, summary.unpaired, summary.errors, summary.warnings, summary.infos];
  const helpOf = helpIn(report, texts);
  const idOf = findingIds(report, texts, checkout);
  const cards = sharedCards(shared, idOf);
  const sentences = new Sentences(locale);
  const placed = report.pairs.reduce((sum, pair) => sum + pair.findings.length, 0) - unpaired.length;
  const reach = reachOf(placed);
  const sections = pairs.withFindings.map(({ pair, pairNumber }) => {
    const text = texts[pairNumber - 1] ?? noText;
    return pairSection(
      { pair, pairNumber, sharedCards: cards, checkout, locale, sentences, targetText: text.target, helpOf, idOf },
      text,
      reach,
    );
  });
  const { markup } = html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="taiyaku ${tool.version}">
<title ${labelAttribute("verdict", ...verdictNumbers)}>${verdict(report, locale)}</title>
<style>${new Html(style)}</style>
</head>
<body>
<header class="masthead">
<p class="brand">${fish} taiyaku <span lang="ja">対訳</span></p>
<h1>${label(locale, "verdict", ...verdictNumbers)}</h1>
${headSentences(report, checkout).map((sentence) => html`<p class="progress">${sentences.at(sentence)}</p>\n`)}${originList(report, { checkout, server, editor, locale })}</header>
${toolbar(report, locale)}<main>
${tools(placed, locale)}${overviewSection(report, { texts, checkout, locale })}${sharedSection(shared, idOf, sentences)}${pairList(pairs, unpaired, locale)}<p class="nothing" hidden>${label(locale, "nothingFits")}</p>
${sections}${unpairedSection(unpairedGroups(unpaired), sentences)}${rulesSection(rulesOf(report), locale)}</main>
${helpDialog(locale)}${sentences.others()}
<script>${new Html(script)}</script>
</body>
</html>
`;
  return markup;
};

/** How much is translated, and what changed since an earlier report. */
function headSentences(report: Report, checkout: Checkout): LocalizedText[] {
  const { en, ja } = { en: overviewHead(report, checkout, "en"), ja: overviewHead(report, checkout, "ja") };
  const overviews = en.map((sentence, i) => ({ en: sentence, ja: ja[i] ?? sentence }));
  const compared = report.comparison && localized((locale) => comparisonSentence(report, locale) ?? "");
  return compared ? [...overviews, compared] : overviews;
}

const noText: PairText = { source: null, target: null, rows: [] };

/** How many lines of context the file has in total, divided among the findings, and the least for each. */
const CONTEXT = 12_000;
const LEAST = 3;

/** How many lines before and after each finding are in the file. */
function reachOf(findings: number): number {
  return Math.max(LEAST, Math.floor(CONTEXT / Math.max(1, findings)));
}

function rulesOf({ pairs }: Report): string[] {
  return [...new Set(pairs.flatMap(({ findings }) => findings.map(({ rule }) => rule)))].sort();
}

const policy = [
  "default-src 'none'",
  `style-src '${digest(style)}'`,
  `script-src '${digest(script)}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

/** A hash-source of Content Security Policy Level 3. */
function digest(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

const fish = html`<svg class="fish" viewBox="0 0 48 28" aria-hidden="true"><path d="M2 15C7 4 25 1 35 11l10-7c1 6-1 9-3 11 3 2 4 6 2 10l-10-5C25 28 8 25 2 15z"/><path class="scale" d="M17 9q4 5 0 11M23 9q4 5 0 11M29 11q3 4 0 8"/><circle class="eye" cx="9.5" cy="13" r="1.6"/></svg>`;
