import type { Finding, Locale, ReportPair } from "../../types.ts";
import { drift, type Piece } from "../drift.ts";
import { visible } from "../visible.ts";
import { places, severitySigns, severityWords } from "../words.ts";
import { type Html, html } from "./html.ts";
import { findingId } from "./ids.ts";
import type { Numbered } from "./plan.ts";
import { markedValue, shown } from "./text.ts";
import { type Words, words } from "./words.ts";

/** A pair, and which of its findings are shown with others. */
export interface PairView {
  readonly pair: ReportPair;
  /** The pair's 1-based place in the report. */
  readonly pairNumber: number;
  /** The cards of what several pairs share, by the ids of the findings that they stand for. */
  readonly sharedCards: ReadonlyMap<string, string>;
  readonly locale: Locale;
}

/** A finding as a card, to stand below its row; one that other pairs share, as a way to the card of all. */
export function card({ finding, number }: Numbered, { pair, pairNumber, sharedCards, locale }: PairView): Html {
  const id = findingId({ pairNumber, number });
  const sharedCard = sharedCards.get(id);
  if (sharedCard !== undefined) return wayTo(sharedCard, finding, id, words[locale]);
  const content = html`<p>${shown(finding.message)}</p>
${values(finding, pair)}${fixed(finding, words[locale])}${alike(finding, pair, words[locale])}`;
  return frame(finding, id, places(pair, finding), content, locale);
}

/** A card: its head, with a way to itself, and what it says. */
export function frame({ rule, severity }: Finding, id: string, where: string, content: Html, locale: Locale): Html {
  return html`<article class="card ${severity}" id="${id}" tabindex="-1" data-severity="${severity}" data-rule="${rule}">
<header><span class="severity"><span aria-hidden="true">${severitySigns[severity]}</span> ${severityWords[locale][severity]}</span>
<span class="rule">${shown(rule)}</span>
<a class="where" href="#${id}">${shown(where)}</a></header>
${content}</article>
`;
}

function wayTo(sharedCard: string, finding: Finding, id: string, words: Words): Html {
  const { rule, severity, pattern } = finding;
  return html`<div class="again ${severity}" id="${id}" data-severity="${severity}" data-rule="${rule}"><a href="#${sharedCard}"><span aria-hidden="true">${severitySigns[severity]}</span> ${shown(rule)} <code>${shown(pattern ?? "")}</code></a>
${fixed(finding, words)}</div>
`;
}

function fixed({ fix }: Finding, words: Words): Html | null {
  if (fix === null) return null;
  const { text } = fix;
  const lines = text.split("\n").map((line, i) => html`${i === 0 ? null : html`&#10;`}${shown(line)}`);
  // What is shown is what is copied; where it is not, there is no button.
  const plain = text.replace(/[\n\t]/g, "");
  const button = visible(plain) === plain ? html`<button type="button" hidden>${words.copy}</button>` : null;
  return html`<div class="fix"><span>${words.fix}</span><code>${lines}</code>${button}</div>
`;
}

/** The two values one under the other, each in its language. */
export function values(finding: Finding, { source, target }: ReportPair): Html | null {
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
