import type { Side } from "./types.ts";

/** Both sides of a pair, in the order in which they are told. */
export const SIDES: readonly Side[] = ["source", "target"];

/** The side that a side is compared with. */
export const other = (side: Side): Side => (side === "source" ? "target" : "source");
