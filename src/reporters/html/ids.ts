import type { Report } from "../../types/report.ts";
import type { Checkout, PairText } from "../../types/reporter.ts";
import { fingerprintsOf, lineContext } from "../findings/fingerprints.ts";
import { type LocatedFinding, locatedFindings } from "../findings/group.ts";
import { pageTexts } from "../findings/page-texts.ts";

/** The id of a pair, by its 1-based index in the report. */
export function pairId(pairNumber: number): string {
  return `pair-${pairNumber}`;
}

/** A finding by its position in the report. */
type FindingPlace = Pick<LocatedFinding, "pairNumber" | "number">;

/** Returns the id of a finding. */
export type FindingIdOf = (place: FindingPlace) => string;

/** How many digits of a fingerprint an id has. */
const DIGITS = 10;

/** The ids of a report's findings, by fingerprint, so that URLs survive when other findings are resolved. */
export function findingIds(report: Report, texts: readonly PairText[], checkout: Checkout): FindingIdOf {
  const fingerprints = fingerprintsOf(locatedFindings(report), checkout, lineContext(pageTexts(texts)));
  const ids = new Map(Array.from(fingerprints, ([place, fingerprint]) => [keyOf(place), idOf(fingerprint)]));
  return (place) => ids.get(keyOf(place)) ?? keyOf(place);
}

function idOf(fingerprint: string): string {
  const [hash = "", number = "1"] = fingerprint.split(":");
  return `f-${hash.slice(0, DIGITS)}${number === "1" ? "" : `-${number}`}`;
}

function keyOf({ pairNumber, number }: FindingPlace): string {
  return `${pairId(pairNumber)}-${number}`;
}

/** The id of a section's heading, by its index in the pair's `sections`. */
export function sectionId(pairNumber: number, section: number): string {
  return `${pairId(pairNumber)}-section-${section}`;
}

/** The id of a shared card, by the id of its first finding. */
export function sharedId(finding: string): string {
  return `shared-${finding}`;
}

/** The id of a rule's description. */
export function ruleId(rule: string): string {
  return `rule-${rule}`;
}
