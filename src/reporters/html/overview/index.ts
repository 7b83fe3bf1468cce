import { groupBy } from "../../../group-by.ts";
import { type NextPair, nextPairs } from "../../../status/next.ts";
import { overviewOf } from "../../../status/overview.ts";
import type { Report } from "../../../types/report.ts";
import type { ReporterOptions } from "../../../types/reporter.ts";
import { severityCounts } from "../../findings/counts.ts";
import { locatedFindings } from "../../findings/group.ts";
import { share } from "../../text/overview.ts";
import { signs } from "../../text/words.ts";
import { type Html, html } from "../html.ts";
import { pairId } from "../ids.ts";
import { label } from "../label.ts";
import { sign } from "../pair/card.ts";
import { visibleHtml } from "../text.ts";
import type { Word } from "../words.ts";

type OverviewOptions = Pick<ReporterOptions, "texts" | "checkout" | "locale">;

/** What to do next, which rules report how much, and how far each folder is; null if a single pair has it all. */
export function overviewSection(report: Report, options: OverviewOptions): Html | null {
  const findings = report.pairs.filter((pair) => pair.findings.length > 0);
  if (findings.length < 2) return null;
  const { locale } = options;
  return html`<section class="summary" aria-labelledby="overview">
<h2 id="overview">${label(locale, "overview")}</h2>
<div class="columns">${nextSteps(report, options)}${byRule(report, options)}</div>
${byFolder(report, options)}</section>
`;
}

/** How many pages of each kind to name. */
const MOST = 3;

function nextSteps(report: Report, { texts, locale }: OverviewOptions): Html {
  const { update, repair, translate } = nextPairs(report, texts);
  const fixes = locatedFindings(report).filter(({ finding }) => finding.fix?.safe).length;
  const step = (word: Word, pairs: readonly NextPair[], number = pairs.length) =>
    number === 0
      ? null
      : html`<li>${label(locale, word, number)}${pairs.length > 0 ? html`<ul>${pairs.slice(0, MOST).map(page)}</ul>` : null}</li>
`;
  return html`<div><h3>${label(locale, "next")}</h3>
<ol class="next">
${step("fixNext", [], fixes)}${step("repairNext", repair)}${step("updateNext", update)}${step("translateNext", translate)}</ol></div>
`;
}

/** A page; only pairs with both pages have a section to go to. */
function page({ pair: { source, target }, pairNumber }: NextPair): Html {
  if (!target) return html`<li>${visibleHtml(source?.path ?? "")}</li>`;
  return html`<li><a href="#${pairId(pairNumber)}">${visibleHtml(target.path)}</a></li>`;
}

function byRule(report: Report, { locale }: OverviewOptions): Html {
  const rules = [...groupBy(locatedFindings(report), ({ finding }) => finding.rule)];
  const rows = rules
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([rule, all]) => {
      const counts = severityCounts(all.map(({ finding }) => finding)).map(([severity, number]) =>
        number === 0 ? null : html`<span class="${severity}">${sign(severity)} ${number}</span> `,
      );
      const pages = new Set(all.map(({ pairNumber }) => pairNumber)).size;
      return html`<tr><th scope="row"><button type="button" class="only" data-only="${rule}">${visibleHtml(rule)}</button><span>${visibleHtml(rule)}</span></th><td>${counts}</td><td>${pages}</td></tr>
`;
    });
  return html`<div class="scroll" tabindex="0" role="group" aria-labelledby="by-rule"><table>
<caption id="by-rule">${label(locale, "byRule")}</caption>
${head(["rule", "findingsHead", "pages"], locale)}<tbody>
${rows}</tbody></table></div>
`;
}

/** The counts of each folder. A run that is limited to changes does not know them. */
function byFolder(report: Report, { checkout, locale }: OverviewOptions): Html | null {
  const directions = checkout.changed === null ? overviewOf(report) : [];
  return html`${directions.map((direction) => {
    const { languages, folders } = direction;
    if (folders.length < 2) return null;
    const rows = [{ path: null, ...direction }, ...folders].map((counts) => {
      const { path, pages, translated, outOfSync, withErrors } = counts;
      const name = path === null ? label(locale, "all") : visibleHtml(path);
      return html`<tr><th scope="row">${name}</th><td>${translated} / ${pages} (${share(counts)}%)</td><td>${outOfSync}</td><td>${withErrors}</td></tr>
`;
    });
    return html`<details><summary>${label(locale, "byFolder")}: ${visibleHtml(languages.source)} ${signs.arrow} ${visibleHtml(languages.target)}</summary>
<div class="scroll"><table>
${head(["folder", "translated", "outOfSync", "withErrors"], locale)}<tbody>
${rows}</tbody></table></div></details>
`;
  })}`;
}

function head(words: readonly Word[], locale: ReporterOptions["locale"]): Html {
  return html`<thead><tr>${words.map((word) => html`<th scope="col">${label(locale, word)}</th>`)}</tr></thead>
`;
}
