import type { Finding, Severity } from "../../types/report.ts";
import { severities } from "../text/words.ts";

/** The number of findings of each severity, from the highest. */
export function severityCounts(findings: readonly Finding[]): [Severity, number][] {
  return severities.map((severity) => [severity, findings.filter((finding) => finding.severity === severity).length]);
}
