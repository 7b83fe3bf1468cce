import type { Severity } from "../../types.ts";

/** How SARIF calls the severities. */
export const levels = { error: "error", warn: "warning", info: "note" } as const satisfies Record<Severity, string>;
