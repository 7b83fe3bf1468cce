import { grouped } from "../../grouped.ts";
import type { Locale } from "../../types.ts";
import type { Placed, Shared } from "../group.ts";
import { extent, sharedTitle } from "../words.ts";
import { frame, values } from "./card.ts";
import { type Html, html } from "./html.ts";
import { findingId, pairId, sharedId } from "./ids.ts";
import { shown } from "./text.ts";
import { signs, words } from "./words.ts";

/** The ids of the cards of what several pairs share, by the ids of the findings that they stand for. */
export function sharedCards(shared: readonly Shared[]): Map<string, string> {
  return new Map(shared.flatMap(({ all }, i) => all.map((placed) => [findingId(placed), sharedId(i + 1)])));
}

/** What several pairs share: one card for each, with a way to every place. */
export function sharedSection(shared: readonly Shared[], locale: Locale): Html | null {
  if (shared.length === 0) return null;
  return html`<section class="shared">
<h2>${sharedTitle[locale]}</h2>
${shared.map((each, i) => sharedCard(each, sharedId(i + 1), locale))}</section>
`;
}

function sharedCard(shared: Shared, id: string, locale: Locale): Html {
  const { first, all, message } = shared;
  const { finding, pair } = first;
  const sentence = message === null ? html`<code>${shown(finding.pattern ?? "")}</code>` : shown(message);
  const pages = [...grouped(all, ({ pairNumber }) => pairNumber).values()];
  const content = html`<p>${sentence}</p>
${values(finding, pair)}<details><summary>${words[locale].where}</summary>
<ol class="places">${pages.map(page)}</ol></details>
`;
  return frame(finding, id, extent(shared, locale), content, locale);
}

function page(all: readonly Placed[]): Html | null {
  const [first] = all;
  if (!first) return null;
  const { pair, pairNumber } = first;
  const lines = grouped(all, lineOf);
  return html`<li><a href="#${pairId(pairNumber)}">${shown((pair.target ?? pair.source)?.path ?? signs.absent)}</a>${Array.from(
    lines,
    ([line, [one = first]]) => html` <a class="line" href="#${findingId(one)}">${line ?? signs.absent}</a>`,
  )}</li>
`;
}

function lineOf({ finding: { source, target } }: Placed): number | undefined {
  return (target ?? source)?.line;
}
