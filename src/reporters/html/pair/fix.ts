import type { Finding } from "../../../types/report.ts";
import type { Help } from "../../findings/help.ts";
import { type Html, html } from "../html.ts";
import { label } from "../label.ts";
import { visibleHtml } from "../text.ts";
import { copyButton, copyShownButton } from "./copy.ts";
import type { PairView } from "./view.ts";

/** How to resolve a finding: its fix, or the lines of the source to translate, with buttons that copy them. */
export function fixOf(finding: Finding, view: PairView): Html | null {
  const { pairNumber, helpOf, locale } = view;
  const help = helpOf(finding, pairNumber);
  if (help?.kind !== "translate") return fixOfFinding(finding, help, view);
  const { from, to, after, lines } = help.block;
  return frame(
    html`${label(locale, "translate", from, to, after)}${copyButton(lines.join("\n"), "copySource", locale)}`,
  );
}

/** The fix and its line in the target. */
function fixOfFinding({ fix, actual, target }: Finding, help: Help | null, view: PairView): Html | null {
  if (fix === null) return null;
  const { targetText, locale } = view;
  const { start, end, text } = fix;
  const line = targetText === null ? (target?.line ?? 1) : lineAt(targetText, start);
  const replaced = targetText?.slice(start, end) ?? "";
  const whole = lineButton(text, help, view);
  if (text === "") return frame(html`${label(locale, "remove", line)} ${code(replaced)}${whole}`);
  const what = html`<span class="write">${code(text)}${copyShownButton(text, locale)}</span>${whole}`;
  if (start === end) return frame(html`${label(locale, "insert", line)} ${what}`);
  if (replaced === actual || targetText === null) return frame(html`${label(locale, "write", line)} ${what}`);
  return frame(html`${label(locale, "replace", line)} ${code(replaced)} ${label(locale, "by")} ${what}`);
}

/** Copies the line after the fix, if the fix changes a part of a single line. */
function lineButton(text: string, help: Help | null, { locale }: PairView): Html | null {
  if (help === null || help.kind === "translate") return null;
  const { removed, added } = help.edit;
  const [line] = added;
  if (line === undefined || line === text || removed.length !== 1 || added.length !== 1) return null;
  return copyButton(line, "copyLine", locale);
}

function frame(content: Html): Html {
  return html`<p class="fix">${content}</p>
`;
}

function code(text: string): Html {
  const lines = text.split("\n").map((line, i) => html`${i === 0 ? null : html`&#10;`}${visibleHtml(line)}`);
  return lines.length > 1 ? html`<code class="lines">${lines}</code>` : html`<code>${lines}</code>`;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\n|\r/).length;
}
