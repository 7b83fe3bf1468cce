import { graphemes } from "../../../text/segments.ts";
import type { Side } from "../../../types/page.ts";
import type { Finding } from "../../../types/report.ts";
import { type Html, html } from "../html.ts";
import { label } from "../label.ts";
import { visibleHtml } from "../text.ts";
import { isOnlyExpected } from "./marks.ts";
import type { Numbered } from "./plan.ts";
import type { PairView } from "./view.ts";

/** Text that is missing from this side, at the expected place. */
export function ghosts(side: Side, findings: readonly Numbered[], { locale }: Pick<PairView, "locale">): Html {
  const missing = findings.filter(({ finding }) => isMissing(side, finding));
  return html`${missing.map(({ finding: { severity, expected, actual }, number }) => {
    const characters = graphemes((side === "target" ? expected : actual) ?? "");
    const text = characters.length > LONGEST ? `${characters.slice(0, LONGEST).join("")}…` : characters.join("");
    return html`<p class="ghost ${severity}" data-of="${number}">${label(locale, side === "target" ? "missingHere" : "onlyThere")} <span>${visibleHtml(text)}</span></p>
`;
  })}`;
}

/** Maximum length of a ghost in characters; the full text is on the other side. */
const LONGEST = 120;

/** On the source side, only `extra-` rules report missing text; the target text of other findings is wrong, not extra. */
function isMissing(side: Side, finding: Finding): boolean {
  return isOnlyExpected(side, finding) && (side === "target" || finding.rule.startsWith("extra-"));
}
