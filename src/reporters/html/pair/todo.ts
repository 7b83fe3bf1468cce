import type { ReportPair } from "../../../types/report.ts";
import { messagesOf } from "../../text/messages.ts";
import { signs } from "../../text/words.ts";
import { type Html, html } from "../html.ts";
import { nameAttribute } from "../label.ts";
import { visibleHtml } from "../text.ts";
import { sign } from "./card.ts";
import type { Numbered } from "./plan.ts";
import type { PairView } from "./view.ts";

/** The findings of a pair as a list of links, each with its line number, in the order of their places. */
export function todo({ pair, pairNumber, idOf, locale, sentences }: PairView, findings: readonly Numbered[]): Html {
  if (findings.length === 0) return html``;
  return html`<div class="todo" role="group" ${nameAttribute(locale, "findings")}><ol>
${findings.map(({ finding, number }) => {
  const { severity } = finding;
  return html`<li class="${severity}" data-of="${number}"><a href="#${idOf({ pairNumber, number })}">${sign(severity)} <span class="line">${visibleHtml(lineOf(finding, pair))}</span> <span class="message">${sentences.at(messagesOf(finding))}</span></a></li>
`;
})}</ol></div>
`;
}

/** `en 44`: the line in the target, or in the source if the finding has no target location. */
function lineOf({ source, target }: ReportPair["findings"][number], pair: ReportPair): string {
  const [side, location] = target ? [pair.target, target] : [pair.source, source];
  return location ? `${side?.language ?? ""} ${location.line}` : signs.absent;
}
