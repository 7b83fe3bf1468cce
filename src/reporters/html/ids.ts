import type { Placed } from "../group.ts";

/** The id of a pair's section, by the pair's 1-based place in the report. */
export function pairId(pairNumber: number): string {
  return `pair-${pairNumber}`;
}

/** The id of where a finding is shown in its pair. */
export function findingId({ pairNumber, number }: Pick<Placed, "pairNumber" | "number">): string {
  return `${pairId(pairNumber)}-${number}`;
}

/** The id of the heading of a pair's section, by its place in the pair's `sections`. */
export function sectionId(pairNumber: number, section: number): string {
  return `${pairId(pairNumber)}-section-${section}`;
}

/** The id of a card that several pairs share, by its 1-based place. */
export function sharedId(number: number): string {
  return `shared-${number}`;
}

/** The id of what there is to know of a rule. */
export function ruleId(rule: string): string {
  return `rule-${rule}`;
}
