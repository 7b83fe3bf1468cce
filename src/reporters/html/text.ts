import { graphemes } from "../../text/segments.ts";
import type { DiffPiece } from "../findings/value-diff.ts";
import { codePoint, invisible, picture } from "../text/visible.ts";
import { highestSeverity } from "../text/words.ts";
import { type Html, html } from "./html.ts";
import type { Mark } from "./pair/marks.ts";
import type { Tint } from "./pair/tints.ts";

/** A text of a page, with invisible characters as marks that look different from text; tabs are kept. */
export function visibleHtml(text: string): Html {
  const parts: Html[] = [];
  let done = 0;
  for (const { 0: character, index } of text.matchAll(invisible)) {
    parts.push(html`${text.slice(done, index)}${character === "\t" ? html`&#9;` : marked(character)}`);
    done = index + character.length;
  }
  return html`${parts}${text.slice(done)}`;
}

function marked(character: string): Html {
  const name = codePoint(character);
  return html`<span class="invisible" title="${name}">${picture(character) ?? name}</span>`;
}

/** A line is cut after this many UTF-16 code units, or this many after the start of its last mark. */
const LONGEST = 2000;
const AFTER = 200;

/** A line of a page, with colors and marks. */
export function markedLine(line: string, marks: readonly Mark[], tints: readonly Tint[]): Html {
  const end = Math.min(line.length, Math.max(LONGEST, ...marks.map(({ from }) => from + AFTER)));
  const edges = [...marks, ...tints].flatMap(({ from, to }) => [from, to]).filter((edge) => edge > 0 && edge < end);
  const cuts = [...new Set([0, ...edges, end])].sort((a, b) => a - b);
  const stretches = cuts.map((from, i) => {
    const to = cuts[i + 1];
    const gaps = marks.filter((mark) => mark.drifted && mark.from === from && mark.to === from);
    const sign =
      gaps.length > 0
        ? html`<mark class="gap ${severityOf(gaps)}"${dataOf(gaps)} data-gap="${gapText(gaps)}"></mark>`
        : null;
    return html`${sign}${to === undefined ? null : stretch(line.slice(from, to), { marks, tints, from, to })}`;
  });
  return html`${stretches}${end < line.length ? html`<span class="t-sign">…</span>` : null}`;
}

interface Around {
  readonly marks: readonly Mark[];
  readonly tints: readonly Tint[];
  readonly from: number;
  readonly to: number;
}

function stretch(text: string, { marks, tints, from, to }: Around): Html {
  const covers = (range: { from: number; to: number }) => range.from <= from && to <= range.to;
  const here = marks.filter(covers);
  const tint = tints.find(covers);
  if (here.length > 0) {
    const kind = here.some(({ drifted }) => drifted) ? "drifted" : "place";
    return html`<mark class="${kind} ${severityOf(here)}${tint ? ` t-${tint.kind}` : ""}"${dataOf(here)}>${visibleHtml(text)}</mark>`;
  }
  return tint ? html`<span class="t-${tint.kind}">${visibleHtml(text)}</span>` : visibleHtml(text);
}

/** The most characters that a gap shows; the other side has all of them. */
const LONGEST_GAP = 40;

function gapText(gaps: readonly Mark[]): string {
  const characters = graphemes(gaps[0]?.gap ?? "");
  return characters.length > LONGEST_GAP ? `${characters.slice(0, LONGEST_GAP).join("")}…` : characters.join("");
}

/** The highest severity of some findings. */
export function severityOf(found: readonly Pick<Mark, "severity">[]): string {
  return highestSeverity(found.map(({ severity }) => severity)) ?? "";
}

/** The attribute by which the script finds everything that shows a finding: the numbers of the findings in the pair. */
export function dataOf(found: readonly Pick<Mark, "number">[]): Html {
  return html` data-of="${[...new Set(found.map(({ number }) => number))].join(" ")}"`;
}

/** How much of the text that both values share to show at each end, in UTF-16 code units. */
const COMMON = 200;

/** A value in pieces, with differences in `<del>` or `<ins>`. */
export function markedValue(pieces: readonly DiffPiece[], element: "del" | "ins"): Html {
  return html`${pieces.map(({ text, differs }) => {
    if (!differs) return text.length > 2 * COMMON ? ends(text) : visibleHtml(text);
    return element === "del" ? html`<del>${visibleHtml(text)}</del>` : html`<ins>${visibleHtml(text)}</ins>`;
  })}`;
}

function ends(text: string): Html {
  return html`${visibleHtml(text.slice(0, COMMON))}<span class="t-sign"> … </span>${visibleHtml(text.slice(-COMMON))}`;
}
