import type { Finding, Locale, ReportPair } from "../../types.ts";
import { drift, type Piece } from "../drift.ts";
import { visible } from "../visible.ts";
import { places, severitySigns, severityWords } from "../words.ts";
import { type Html, html } from "./html.ts";
import type { Numbered } from "./plan.ts";
import { markedValue, shown } from "./text.ts";
import { type Words, words } from "./words.ts";

/** A finding as a card, to stand below its row. */
export function card({ finding, number }: Numbered, pair: ReportPair, pairId: string, locale: Locale): Html {
  const { rule, severity, message, fix } = finding;
  return html`<article class="card ${severity}" id="${pairId}-${number}" tabindex="-1" data-severity="${severity}" data-rule="${rule}">
<header><span class="severity"><span aria-hidden="true">${severitySigns[severity]}</span> ${severityWords[locale][severity]}</span>
<span class="rule">${shown(rule)}</span>
<a class="where" href="#${pairId}-${number}">${shown(places(pair, finding))}</a></header>
<p>${shown(message)}</p>
${values(finding, pair)}${fix === null ? null : fixed(fix.text, words[locale])}${alike(finding, pair, words[locale])}</article>
`;
}

function fixed(text: string, words: Words): Html {
  const lines = text.split("\n").map((line, i) => html`${i === 0 ? null : html`&#10;`}${shown(line)}`);
  // What is shown is what is copied; where it is not, there is no button.
  const plain = text.replace(/[\n\t]/g, "");
  const button = visible(plain) === plain ? html`<button type="button" hidden>${words.copy}</button>` : null;
  return html`<div class="fix"><span>${words.fix}</span><code>${lines}</code>${button}</div>
`;
}

function values(finding: Finding, { source, target }: ReportPair): Html | null {
  const { expected, actual } = drift(finding);
  if (expected === null && actual === null) return null;
  const line = (language: string, pieces: readonly Piece[] | null, element: "del" | "ins") =>
    pieces === null
      ? null
      : html`<div><dt>${shown(language)}</dt><dd lang="${language}">${markedValue(pieces, element)}</dd></div>`;
  return html`<dl>${line(source?.language ?? "", expected, "del")}${line(target?.language ?? "", actual, "ins")}</dl>
`;
}

function alike({ pattern }: Finding, { findings }: ReportPair, words: Words): Html | null {
  const number = findings.filter((each) => each.pattern === pattern).length;
  if (pattern === null || number < 2) return null;
  return html`<p class="alike">${words.alike(number)} <code>${shown(pattern)}</code></p>
`;
}
