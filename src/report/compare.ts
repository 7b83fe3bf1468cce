import type { Report } from "../types/report.ts";
import { applyBaseline, recordBaseline } from "./baseline.ts";
import { buildReport } from "./index.ts";

/**
 * Marks the findings of a report that an earlier one does not have, as a baseline would find them. Both must be from the
 * same folder.
 * @param whole whether every pair was checked
 */
export function compareReports(report: Report, earlier: Pick<Report, "pairs">, whole: boolean): Report {
  const scope = { whole, pathOf: (path: string) => path };
  const before = recordBaseline(earlier, { version: 1, pairs: [] }, scope);
  const { report: rest, gone } = applyBaseline(report, before, scope);
  const isNew = new Set(rest.pairs.flatMap(({ findings }) => findings));
  const pairs = report.pairs.map((pair) => ({
    ...pair,
    findings: pair.findings.map((finding) => ({ ...finding, new: isNew.has(finding) })),
  }));
  return buildReport(pairs, { ...report, comparison: { gone } });
}
