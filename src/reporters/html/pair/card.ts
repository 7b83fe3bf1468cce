import type { Finding, ReportPair } from "../../../types/report.ts";
import type { Locale } from "../../../types/reporter.ts";
import { shownLine, spotsOf, startOf } from "../../findings/spots.ts";
import { changeDiff, type DiffPiece, valueDiff } from "../../findings/value-diff.ts";
import { messagesOf } from "../../text/messages.ts";
import { changedSentence, places, severitySigns, signs } from "../../text/words.ts";
import { type Html, html } from "../html.ts";
import { ruleId } from "../ids.ts";
import { label, localized } from "../label.ts";
import { hasProse } from "../rules.ts";
import { markedValue, visibleHtml } from "../text.ts";
import { placeAttribute } from "./copy.ts";
import { fixOf } from "./fix.ts";
import type { Numbered } from "./plan.ts";
import type { PairView } from "./view.ts";

/** A finding as a card below its row. A shared finding is a link to its shared card. */
export function card({ finding, number }: Numbered, view: PairView): Html {
  const { pair, pairNumber, sharedCards, idOf, locale } = view;
  const id = idOf({ pairNumber, number });
  const sharedCard = sharedCards.get(id);
  if (sharedCard !== undefined) return wayTo(sharedCard, { finding, number }, view);
  const equals = view.equals.get(number) ?? [];
  const [first] = equals;
  if (first && first.number !== number)
    return wayTo(idOf({ pairNumber, number: first.number }), { finding, number }, view);
  const content = html`<p class="message">${view.sentences.at(messagesOf(finding))}</p>
${finding.expected !== null && finding.actual !== null ? values(finding, pair) : null}${changed(finding, view)}${fixOf(finding, view)}${alike(finding, pair, locale)}${also(equals.slice(1), view)}`;
  const own = placed({ finding, number }, view);
  return frame(finding, { id, own, where: visibleHtml(places(pair, finding)), locale }, content);
}

interface CardParts {
  readonly id: string;
  readonly where: Html;
  readonly locale: Locale;
  /** The attributes of its finding, if it is the card of only one. */
  readonly own?: Html | null;
}

/** A card: a header with links to itself and to its rule, and the content. */
export function frame(finding: Finding, { id, where, locale, own = null }: CardParts, content: Html): Html {
  const { rule, severity } = finding;
  const name = hasProse(rule)
    ? html`<a class="rule" href="#${ruleId(rule)}">${rule}</a>`
    : html`<span class="rule">${visibleHtml(rule)}</span>`;
  return html`<article class="card ${severity}" id="${id}" tabindex="-1" data-rule="${rule}" data-severity="${severity}"${own}${newAttribute(finding)}>
<h3>${newBadge(finding, locale)}<span class="severity">${sign(severity)} ${label(locale, severity)}</span> ${name} <a class="where" href="#${id}">${where}</a></h3>
${content}</article>
`;
}

/** The sign of a severity, hidden from screen readers. */
export function sign(severity: Finding["severity"]): Html {
  return html`<span aria-hidden="true">${severitySigns[severity]}</span>`;
}

function wayTo(sharedCard: string, { finding, number }: Numbered, view: PairView): Html {
  const { rule, severity, pattern } = finding;
  const [first] = view.equals.get(number) ?? [];
  const isShared = view.sharedCards.has(view.idOf({ pairNumber: view.pairNumber, number }));
  const name =
    first && !isShared
      ? label(view.locale, "sameAs", shownLine(first.finding) ?? 0)
      : html`<code>${visibleHtml(pattern ?? "")}</code>`;
  const id = view.idOf({ pairNumber: view.pairNumber, number });
  return html`<div class="again ${severity}" id="${id}" tabindex="-1" data-rule="${rule}" data-severity="${severity}"${placed({ finding, number }, view)}${newAttribute(finding)}>${newBadge(finding, view.locale)}<a href="#${sharedCard}">${sign(severity)} ${visibleHtml(rule)} ${name}</a>
${fixOf(finding, view)}</div>
`;
}

/** The number of a finding in its pair, its place, and whether that is in another repository. */
function placed({ finding, number }: Numbered, { pair, checkout }: PairView): Html {
  const [{ path }] = spotsOf(pair, finding);
  const elsewhere = checkout.elsewhere.has(path) ? html` data-elsewhere` : null;
  return html` data-finding="${number}"${placeAttribute(startOf(pair, finding))}${elsewhere}`;
}

function newAttribute(finding: Finding): Html | null {
  return finding.new ? html` data-new` : null;
}

function newBadge(finding: Finding, locale: Locale): Html | null {
  return finding.new ? html`<span class="new">${label(locale, "new")}</span> ` : null;
}

/** The two values one below the other, each in its language. */
export function values(finding: Finding, { source, target, languages }: ReportPair): Html | null {
  const { expected, actual } = valueDiff(finding, languages);
  if (expected === null && actual === null) return null;
  const line = (language: string, pieces: readonly DiffPiece[] | null, element: "del" | "ins") =>
    pieces === null
      ? null
      : html`<div><dt>${visibleHtml(language)}</dt><dd lang="${language}">${markedValue(pieces, element)}</dd></div>`;
  return html`<dl>${line(source?.language ?? "", expected, "del")}${line(target?.language ?? "", actual, "ins")}</dl>
`;
}

/** What changed in the source, and when. */
function changed(finding: Finding, { pair: { source }, locale, sentences }: PairView): Html | null {
  if (!finding.change) return null;
  const diff = changeDiff(finding);
  const language = source?.language ?? "";
  const line = (word: "before" | "after", pieces: readonly DiffPiece[]) =>
    html`<div><dt>${label(locale, word)}</dt><dd lang="${language}">${markedValue(pieces, word === "before" ? "del" : "ins")}</dd></div>`;
  const isDated = changedSentence(finding, locale) !== null;
  return html`${diff && html`<dl>${line("before", diff.before)}${line("after", diff.after)}</dl>\n`}${
    isDated
      ? html`<p class="alike">${sentences.at(localized((each) => changedSentence(finding, each) ?? ""))}</p>\n`
      : null
  }`;
}

/** Links to the other findings that say the same. */
function also(others: readonly Numbered[], { pairNumber, idOf, locale }: PairView): Html | null {
  if (others.length === 0) return null;
  const links = others.map(
    ({ finding, number }) =>
      html` <a class="line" href="#${idOf({ pairNumber, number })}">${shownLine(finding) ?? signs.absent}</a>`,
  );
  return html`<p class="alike">${label(locale, "also")}${links}</p>
`;
}

function alike({ pattern }: Finding, { findings }: ReportPair, locale: Locale): Html | null {
  const number = findings.filter((each) => each.pattern === pattern).length;
  if (pattern === null || number < 2) return null;
  return html`<p class="alike">${label(locale, "alike", number)} <code>${visibleHtml(pattern)}</code></p>
`;
}
