import type { Report, ReportPair, Severity } from "../../types/report.ts";
import type { Locale } from "../../types/reporter.ts";
import { severities } from "../text/words.ts";
import { type Html, html } from "./html.ts";
import { pairId } from "./ids.ts";
import { sign } from "./pair/card.ts";
import { unverifiable } from "./pair/index.ts";
import { label, signs } from "./said.ts";
import { visibleHtml } from "./text.ts";

/** A pair and its 1-based index in the report. */
export interface Ranked {
  readonly pair: ReportPair;
  readonly pairNumber: number;
}

/** Pairs with findings, sorted by errors, warnings and infos, most first; and pairs without findings. */
export function ranked({ pairs }: Report): { readonly told: Ranked[]; readonly clean: Ranked[] } {
  const all = pairs.map((pair, i) => ({ pair, pairNumber: i + 1, counts: countsOf(pair) }));
  const worse = (a: readonly number[], b: readonly number[]) =>
    a.map((count, i) => (b[i] ?? 0) - count).find((difference) => difference !== 0) ?? 0;
  const told = all.filter(({ pair }) => pair.findings.length > 0).sort((a, b) => worse(a.counts, b.counts));
  return { told, clean: all.filter(({ pair }) => pair.findings.length === 0) };
}

function countsOf({ findings }: ReportPair): number[] {
  return severities.map((severity) => findings.filter((finding) => finding.severity === severity).length);
}

/** The list of all pairs, each with its counts; pairs without findings are folded. */
export function pairList({ told, clean }: ReturnType<typeof ranked>, locale: Locale): Html {
  return html`<nav class="pairs" aria-labelledby="pairs">
<h2 id="pairs">${label(locale, "pairs")}</h2>
${told.length > 0 ? html`<ol>\n${told.map((each) => toldEntry(each, locale))}</ol>\n` : null}${
  clean.length > 0
    ? html`<details class="clean"><summary>${label(locale, "cleanPairs", clean.length)}</summary><ol>
${clean.map((each) => html`<li id="${pairId(each.pairNumber)}" tabindex="-1">${paths(each.pair)}${unverifiable({ ...each, locale })}</li>\n`)}</ol></details>\n`
    : null
}</nav>
`;
}

function toldEntry({ pair, pairNumber }: Ranked, locale: Locale): Html {
  const words: Readonly<Record<Severity, "errors" | "warns" | "infos">> = {
    error: "errors",
    warn: "warns",
    info: "infos",
  };
  const counts = countsOf(pair).map((count, i) => {
    const severity = severities[i];
    if (severity === undefined || count === 0) return null;
    return html`<span class="${severity}">${sign(severity)} ${label(locale, words[severity], count)}</span> `;
  });
  return html`<li><a href="#${pairId(pairNumber)}">${paths(pair)} <span class="counts">${counts}</span></a></li>
`;
}

/** Both paths, with their common folder shown once. */
function paths({ source, target }: ReportPair): Html {
  if (!source || !target) {
    return html`<span class="path">${visibleHtml(source?.path ?? signs.absent)} ${signs.arrow} ${visibleHtml(target?.path ?? signs.absent)}</span>`;
  }
  const folder = commonFolder(source.path, target.path);
  const rest = (path: string) => html`<b>${visibleHtml(path.slice(folder.length))}</b>`;
  return html`<span class="path">${visibleHtml(folder)}${rest(source.path)} ${signs.arrow} ${rest(target.path)}</span>`;
}

function commonFolder(one: string, other: string): string {
  let end = 0;
  for (let i = 0; i < one.length && one[i] === other[i]; i++) if (one[i] === "/") end = i + 1;
  return one.slice(0, end);
}
