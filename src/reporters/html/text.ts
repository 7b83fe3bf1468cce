import type { Severity } from "../../types.ts";
import type { Piece } from "../drift.ts";
import { codePoint, invisible, picture } from "../visible.ts";
import { type Html, html } from "./html.ts";
import type { Mark } from "./marks.ts";

/** A text of a page, its invisible characters shown as marks that a reader can tell from text; tabs stay. */
export function shown(text: string): Html {
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

/** A line of a page with its marks. */
export function markedLine(line: string, marks: readonly Mark[]): Html {
  const edges = marks.flatMap(({ from, to }) => [from, to]).filter((edge) => edge > 0 && edge < line.length);
  const cuts = [...new Set([0, ...edges, line.length])].sort((a, b) => a - b);
  return html`${cuts.map((from, i) => {
    const to = cuts[i + 1];
    const gap = marks.find((mark) => mark.drifted && mark.from === from && mark.to === from);
    const stretch = to === undefined ? null : markedStretch(line.slice(from, to), covering(marks, from, to));
    return html`${gap ? html`<mark class="gap ${gap.severity}"></mark>` : null}${stretch}`;
  })}`;
}

/** A value in pieces, what drifted in `<del>` or `<ins>`. */
export function markedValue(pieces: readonly Piece[], element: "del" | "ins"): Html {
  return html`${pieces.map(({ text, drifted }) => {
    if (!drifted) return shown(text);
    return element === "del" ? html`<del>${shown(text)}</del>` : html`<ins>${shown(text)}</ins>`;
  })}`;
}

function covering(marks: readonly Mark[], from: number, to: number): Mark[] {
  return marks.filter((mark) => mark.from <= from && to <= mark.to);
}

const gravest: readonly Severity[] = ["error", "warn", "info"];

function markedStretch(text: string, marks: readonly Mark[]): Html {
  const severity = gravest.find((each) => marks.some((mark) => mark.severity === each));
  if (severity === undefined) return shown(text);
  const drifted = marks.some((mark) => mark.drifted) ? "drifted" : "place";
  return html`<mark class="${drifted} ${severity}">${shown(text)}</mark>`;
}
