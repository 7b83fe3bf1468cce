import type { Finding } from "../../../types/report.ts";
import { visible } from "../../text/visible.ts";
import { type Html, html } from "../html.ts";
import { label, labelAttribute } from "../label.ts";
import { visibleHtml } from "../text.ts";
import { interfaceText } from "../words.ts";
import type { PairView } from "./view.ts";

/** The fix and its line in the target. Has a copy button if no character of the fix is invisible. */
export function fixOf({ fix, actual, target }: Finding, { targetText, locale }: PairView): Html | null {
  if (fix === null) return null;
  const { start, end, text } = fix;
  const line = targetText === null ? (target?.line ?? 1) : lineAt(targetText, start);
  const replaced = targetText?.slice(start, end) ?? "";
  if (text === "") return frame(html`${label(locale, "remove", line)} ${code(replaced)}`);
  const button = isPlain(text)
    ? html`<button type="button" class="copy" ${labelAttribute("copy")}>${interfaceText(locale, "copy", [])}</button>`
    : null;
  const what = html`<span class="write">${code(text)}${button}</span>`;
  if (start === end) return frame(html`${label(locale, "insert", line)} ${what}`);
  if (replaced === actual || targetText === null) return frame(html`${label(locale, "write", line)} ${what}`);
  return frame(html`${label(locale, "replace", line)} ${code(replaced)} ${label(locale, "by")} ${what}`);
}

function frame(content: Html): Html {
  return html`<p class="fix">${content}</p>
`;
}

function code(text: string): Html {
  const lines = text.split("\n").map((line, i) => html`${i === 0 ? null : html`&#10;`}${visibleHtml(line)}`);
  return html`<code>${lines}</code>`;
}

function isPlain(text: string): boolean {
  const rest = text.replace(/[\n\t]/g, "");
  return visible(rest) === rest;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\n|\r/).length;
}
