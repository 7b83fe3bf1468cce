import type { Finding, Report, ReportPair, Severity } from "../../../types/report.ts";
import type { Locale } from "../../../types/reporter.ts";
import { severityCounts, worstFirst } from "../../findings/counts.ts";
import { isUnpaired, type LocatedFinding } from "../../findings/group.ts";
import { signs } from "../../text/words.ts";
import { type Html, html } from "../html.ts";
import { pairId } from "../ids.ts";
import { label } from "../label.ts";
import { sign } from "../pair/card.ts";
import { unverifiable } from "../pair/index.ts";
import { visibleHtml } from "../text.ts";
import { UNPAIRED_ID } from "../unpaired.ts";

/** A pair and its 1-based index in the report. */
export interface Ranked {
  readonly pair: ReportPair;
  readonly pairNumber: number;
}

/**
 * Pairs with findings, sorted by errors, warnings and infos, most first; and pairs without findings. Leaves out pages of
 * which only the counterpart is missing.
 */
export function ranked({ pairs }: Report): { readonly withFindings: Ranked[]; readonly clean: Ranked[] } {
  const all = pairs.map((pair, i) => ({ pair, pairNumber: i + 1 }));
  const withFindings = worstFirst(
    all.filter(({ pair }) => ownFindings(pair).length > 0),
    ({ pair }) => pair.findings,
  );
  return { withFindings, clean: all.filter(({ pair }) => pair.findings.length === 0) };
}

/** Those that are not only about a missing counterpart, which are shown together. */
function ownFindings(pair: ReportPair): Finding[] {
  return pair.findings.filter((finding) => !isUnpaired({ finding, pair }));
}

/** The list of all pairs, each with its counts; pairs without findings are folded. A single pair needs no list. */
export function pairList(
  { withFindings, clean }: ReturnType<typeof ranked>,
  unpaired: readonly LocatedFinding[],
  locale: Locale,
): Html | null {
  const entries = [
    ...withFindings.map((each) => entry(pairId(each.pairNumber), paths(each.pair), ownFindings(each.pair), locale)),
    ...(unpaired.length > 0
      ? [
          entry(
            UNPAIRED_ID,
            html`<span class="path">${label(locale, "unpairedTitle")}</span>`,
            unpaired.map(({ finding }) => finding),
            locale,
          ),
        ]
      : []),
  ];
  if (clean.length === 0 && entries.length < 2) return null;
  return html`<nav class="pairs" aria-labelledby="pairs">
<h2 id="pairs">${label(locale, "pairs")}</h2>
${entries.length > 0 ? html`<ol>\n${entries}</ol>\n` : null}${
  clean.length > 0
    ? html`<details class="clean"><summary>${label(locale, "cleanPairs", clean.length)}</summary><ol>
${clean.map((each) => html`<li id="${pairId(each.pairNumber)}" tabindex="-1">${paths(each.pair)}${unverifiable({ ...each, locale })}</li>\n`)}</ol></details>\n`
    : null
}</nav>
`;
}

function entry(id: string, name: Html, findings: readonly Finding[], locale: Locale): Html {
  const words: Readonly<Record<Severity, "errors" | "warns" | "infos">> = {
    error: "errors",
    warn: "warns",
    info: "infos",
  };
  const counts = severityCounts(findings).map(([severity, count]) =>
    count === 0
      ? null
      : html`<span class="${severity}">${sign(severity)} ${label(locale, words[severity], count)}</span> `,
  );
  return html`<li><a href="#${id}">${name} <span class="counts">${counts}</span></a></li>
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
