import type { Finding, Locale, PairText, ReportSide } from "../../types.ts";
import { severitySigns, severityWords, unverifiableSentence } from "../words.ts";
import { card, type PairView } from "./card.ts";
import { type Html, html } from "./html.ts";
import { findingId, pairId } from "./ids.ts";
import { plan } from "./plan.ts";
import { itemMarkup, lineCount, type Sheet, sheetOf } from "./rows.ts";
import { shown } from "./text.ts";
import { signs, words } from "./words.ts";

/** One pair: its title, which stays in sight, and its rows with the findings at their place. */
export function pairSection(view: PairView, text: PairText): Html {
  const { pair, pairNumber, locale } = view;
  const sheet = sheetOf(view, text);
  const { items, homeless } = plan(pair, sheet.rows);
  const unverifiable = unverifiableSentence(pair.unverifiable, locale);
  const rows = html`<div class="rows">
${homeless.map((each) => card(each, view))}${items.map((item) => itemMarkup(item, sheet))}</div>`;
  return html`<section class="pair" id="${pairId(pairNumber)}">
<header class="names">${name(pair.source, locale)}${name(pair.target, locale)}</header>
${jumps(view)}${unverifiable === null ? null : html`<p class="note">${unverifiable}</p>\n`}${body(rows, pair.findings, sheet)}
</section>
`;
}

function body(rows: Html, findings: readonly Finding[], sheet: Sheet): Html {
  const { clean, cleanText } = words[sheet.locale];
  if (findings.length > 0) return rows;
  const lines = lineCount(sheet.rows);
  if (lines === 0) return html`<p class="note">${clean}</p>`;
  return html`<details class="whole"><summary>${cleanText(lines)}</summary>
${rows}
</details>`;
}

function name(side: ReportSide | null, locale: Locale): Html {
  if (side === null) return html`<h2 class="name absent">${words[locale].noSide}</h2>`;
  return html`<h2 class="name"><span class="language">${shown(side.language)}</span> ${shown(side.path)}</h2>`;
}

/** A way to every finding that is the pair's own, for those who read without the script too. */
function jumps({ pair: { findings }, pairNumber, sharedCards, locale }: PairView): Html | null {
  const own = findings
    .map((finding, i) => ({ ...finding, id: findingId({ pairNumber, number: i + 1 }) }))
    .filter(({ id }) => !sharedCards.has(id));
  if (own.length === 0) return null;
  return html`<nav class="jumps" aria-label="${words[locale].findings}">${own.map(
    ({ id, severity, rule, source, target }) =>
      html`<a class="${severity}" href="#${id}" data-severity="${severity}" data-rule="${rule}"><span title="${severityWords[locale][severity]}">${severitySigns[severity]}</span> ${shown(rule)} <span class="line">${(target ?? source)?.line ?? signs.absent}</span></a>
`,
  )}</nav>
`;
}
