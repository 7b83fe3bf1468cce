import type { Alignment } from "../../../types/alignment.ts";
import type { LineCount } from "../../../types/outline.ts";
import { countLines, keptShare } from "../../site/line-habits.ts";

/** Whether the translations around a target keep the containers of their sources. */
export type KeepsContainers = (target: string) => boolean;

/** The least share of containers that translations keep, unless their pages are shown by another generator. */
const LEAST_KEPT = 1 / 2;

/** Compares the containers over all pairs. */
export function containerHabits(counts: ReadonlyMap<string, LineCount>): KeepsContainers {
  const share = keptShare(counts);
  return (target) => (share(target) ?? 1) >= LEAST_KEPT;
}

/** Counts the containers that a translation keeps, except components, which are none without their ends. */
export const countContainers = (pair: Alignment): LineCount =>
  countLines(pair, (text) => Array.from(text.matchAll(CONTAINER), ([mark]) => mark.replace(/[ \t>]+/g, "")));

/** The mark of a container, and its name: `:::note`, `!!! note`, `> [!NOTE`, `{: .note`; and that of an excerpt. */
export const CONTAINER =
  /^[ \t>]*(?:(?::{3,}[ \t]*\{?\.?|(?:!!!|\?\?\?\+?)[ \t]+|\[!|\{:[ \t]*\.)\p{L}[\p{L}\p{N}_-]*|(?:<!--|\{\/\*)[ \t]*(?:more|truncate|excerpt)\b)/gmu;
