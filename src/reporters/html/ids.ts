import type { LocatedFinding } from "../findings/group.ts";

/** The id of a pair, by its 1-based index in the report. */
export function pairId(pairNumber: number): string {
  return `pair-${pairNumber}`;
}

/** The id of a finding in its pair. */
export function findingId({ pairNumber, number }: Pick<LocatedFinding, "pairNumber" | "number">): string {
  return `${pairId(pairNumber)}-${number}`;
}

/** The id of a section's heading, by its index in the pair's `sections`. */
export function sectionId(pairNumber: number, section: number): string {
  return `${pairId(pairNumber)}-section-${section}`;
}

/** The id of a shared card, by its 1-based index. */
export function sharedId(number: number): string {
  return `shared-${number}`;
}

/** The id of a rule's description. */
export function ruleId(rule: string): string {
  return `rule-${rule}`;
}
