import type { Locale } from "../../../types/reporter.ts";
import { type Html, html } from "../html.ts";
import { label, labelAttribute } from "../label.ts";
import { interfaceText, type Word } from "../words.ts";

/** Progress, and buttons for all findings. They need the script, and are hidden without it. */
export function tools(findings: number, locale: Locale): Html | null {
  if (findings === 0) return null;
  const button = (id: string, word: Word) =>
    html`<button type="button" id="${id}" ${labelAttribute(word)}>${interfaceText(locale, word, [])}</button>
`;
  return html`<div class="tools">
<span class="done-count" aria-live="polite" ${labelAttribute("doneCount", 0, findings)}>${interfaceText(locale, "doneCount", [0, findings])}</span>
${button("next-open", "nextOpen")}${button("folds", "openFolds")}<button type="button" id="only-target" aria-pressed="false">${label(locale, "onlyTarget")}</button>
<button type="button" class="copy" id="checklist" ${labelAttribute("checklist")}>${interfaceText(locale, "checklist", [])}</button>
</div>
`;
}
