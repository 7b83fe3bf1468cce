import type { ReportSide } from "../../../types/report.ts";
import type { Locale, PairText } from "../../../types/reporter.ts";
import { type Html, html } from "../html.ts";
import { pairId } from "../ids.ts";
import { label } from "../label.ts";
import { visibleHtml } from "../text.ts";
import { card } from "./card.ts";
import { map } from "./map.ts";
import { findingsOf, plan } from "./plan.ts";
import { itemMarkup } from "./rows.ts";
import { hasDrift, sheetOf } from "./sheet.ts";
import { todo } from "./todo.ts";
import { equalFindings, type PairView } from "./view.ts";

/** A pair: its title, which stays visible, its list of findings, its map, and its rows with the findings in place. */
export function pairSection(known: Omit<PairView, "equals">, text: PairText, reach: number): Html {
  const { pair, pairNumber, locale } = known;
  const view: PairView = { ...known, equals: equalFindings(pair.findings) };
  const sheet = sheetOf(view, text);
  const { items, unplaced } = plan(pair, sheet.rows, reach, (row) => hasDrift(row, sheet));
  const id = pairId(pairNumber);
  return html`<section class="pair${pair.source && pair.target ? "" : " single"}" id="${id}" tabindex="-1" aria-labelledby="${id}-name">
<h2 class="names" id="${id}-name">${name(pair.source, locale)} ${name(pair.target, locale)}</h2>
<div class="overview">${todo(view, findingsOf({ items, unplaced }))}${map(view, items)}</div>
${unverifiable(view)}<div class="rows">
${unplaced.map((each) => card(each, view))}${items.map((item) => itemMarkup(item, sheet))}</div>
</section>
`;
}

function name(side: ReportSide | null, locale: Locale): Html {
  if (side === null) return html`<span class="absent">${label(locale, "noSide")}</span>`;
  return html`<span><span class="language">${visibleHtml(side.language)}</span> ${visibleHtml(side.path)}</span>`;
}

/** A note about what could not be checked in the target. */
export function unverifiable({ pair, locale }: Pick<PairView, "pair" | "locale">): Html | null {
  const { link = 0, image = 0, embed = 0 } = pair.unverifiable;
  if (link + image + embed === 0) return null;
  return html`<p class="note">${label(locale, "unverifiable", link, image, embed)}</p>
`;
}
