import type { Side } from "./types.ts";

/** Both sides of a pair, in the order of reports. */
export const SIDES: readonly Side[] = ["source", "target"];

/** The opposite side. */
export const other = (side: Side): Side => (side === "source" ? "target" : "source");
