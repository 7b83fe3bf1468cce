import { groupBy } from "../../group-by.ts";
import type { LocatedFinding, Shared } from "../findings/group.ts";
import { pageLines } from "../findings/page-lines.ts";
import { shownLine } from "../findings/spots.ts";
import { messagesOf } from "../text/messages.ts";
import { signs } from "../text/words.ts";
import { type Html, html } from "./html.ts";
import { type FindingIdOf, pairId, sharedId } from "./ids.ts";
import { label, type Sentences } from "./label.ts";
import { frame, values } from "./pair/card.ts";
import { visibleHtml } from "./text.ts";

/** The ids of shared cards, by the ids of the findings they represent. */
export function sharedCards(shared: readonly Shared[], idOf: FindingIdOf): Map<string, string> {
  return new Map(shared.flatMap(({ first, all }) => all.map((located) => [idOf(located), sharedId(idOf(first))])));
}

/** The findings that several pairs share: one card each, with links to every location. */
export function sharedSection(shared: readonly Shared[], idOf: FindingIdOf, sentences: Sentences): Html | null {
  if (shared.length === 0) return null;
  return html`<section class="shared" aria-labelledby="shared">
<h2 id="shared">${label(sentences.locale, "sharedTitle")}</h2>
${shared.map((each) => sharedCard(each, idOf, sentences))}</section>
`;
}

function sharedCard(shared: Shared, idOf: FindingIdOf, sentences: Sentences): Html {
  const { locale } = sentences;
  const { first, all, message } = shared;
  const { finding, pair } = first;
  const pattern = html`<code>${visibleHtml(finding.pattern ?? "")}</code>`;
  const pages = [...groupBy(all, ({ pairNumber }) => pairNumber).values()];
  const where = label(locale, "extent", all.length, pageLines(all).length);
  const content = html`<p class="message">${message === null ? pattern : sentences.at(messagesOf(finding))}</p>
${message === null || message.includes(finding.pattern ?? "") ? null : html`<p class="alike">${pattern}</p>\n`}${values(finding, pair)}<details><summary>${label(locale, "where")}</summary>
<ol class="places">${pages.map((findings) => page(findings, idOf))}</ol></details>
`;
  return frame(
    { ...finding, new: all.every((each) => each.finding.new) },
    { id: sharedId(idOf(first)), where, locale },
    content,
  );
}

function page(all: readonly LocatedFinding[], idOf: FindingIdOf): Html | null {
  const [first] = all;
  if (!first) return null;
  const { pair, pairNumber } = first;
  const lines = groupBy(all, ({ finding }) => shownLine(finding));
  return html`<li><a href="#${pairId(pairNumber)}">${visibleHtml((pair.target ?? pair.source)?.path ?? signs.absent)}</a>${Array.from(
    lines,
    ([line, [one = first]]) => html` <a class="line" href="#${idOf(one)}">${line ?? signs.absent}</a>`,
  )}</li>
`;
}
