import type { Side } from "../types.ts";

/** Both, in the order in which they are told. */
export const SIDES: readonly Side[] = ["source", "target"];

export const other = (side: Side): Side => (side === "source" ? "target" : "source");
