import { highestSeverity, severitySigns } from "../../text/words.ts";
import { all } from "./elements.ts";
import type { ShownFinding } from "./findings.ts";

/** Shows the marks, lines, ghosts, badges and list entries of some findings of a pair, and hides those of all others. */
export function showMarks(section: HTMLElement, shown: readonly ShownFinding[]): void {
  const severities = new Map(shown.map(({ number, severity }) => [number, severity]));
  for (const element of all("[data-of]", HTMLElement, section)) {
    const numbers = (element.dataset.of ?? "").split(" ").map(Number);
    const severity = highestSeverity(numbers.flatMap((number) => severities.get(number) ?? []));
    // Text stays, without its mark.
    if (element.matches("p[data-line], mark")) element.classList.toggle("off", severity === null);
    else element.hidden = severity === null;
    if (severity === null) continue;
    element.classList.remove("error", "warn", "info");
    element.classList.add(severity);
    if (element.matches(".badge")) element.textContent = severitySigns[severity];
  }
}
