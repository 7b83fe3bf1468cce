import type { Passage } from "./passages.ts";

/** A disclaimer of warranties, which licenses write in capitals. */
const DISCLAIMER = /\b(?:WITHOUT|EXPRESS OR IMPLIED) (?:[A-Z]+ ){0,6}WARRANT(?:Y|IES)\b/;

/**
 * Returns a function for whether a passage of the target is part of a license, whose wording counts: it is the same in
 * the source, in a section with a disclaimer.
 */
export function licenseTest(source: readonly Passage[], target: readonly Passage[]): (passage: Passage) => boolean {
  const sections = new Set(target.flatMap((one) => (DISCLAIMER.test(one.visibleText) ? one.section : [])));
  const known = new Set(sections.size > 0 ? source.map(({ visibleText }) => visibleText) : []);
  return ({ section, visibleText }) => sections.has(section) && known.has(visibleText);
}
