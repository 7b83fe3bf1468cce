import type { Severity } from "../../types/report.ts";

/** The names of severities in SARIF. */
export const levels = { error: "error", warn: "warning", info: "note" } as const satisfies Record<Severity, string>;
