import { groupBy } from "../../group-by.ts";
import type { LocatedFinding } from "./group.ts";

/** A page and the lines of its findings, ascending; empty if they are about the whole page. */
export interface PageLines {
  readonly path: string;
  readonly lines: readonly number[];
}

/** The locations of findings by page: in the target if they have a place there, else in the source. */
export function pageLines(located: readonly LocatedFinding[]): PageLines[] {
  const pages = groupBy(located.map(placeOf), ({ path }) => path);
  return Array.from(pages, ([path, places]) => ({
    path,
    lines: [...new Set(places.flatMap(({ line }) => line ?? []))].toSorted((a, b) => a - b),
  }));
}

/** For a page without a counterpart, the place is the whole page. */
function placeOf({ finding, pair: { source, target } }: LocatedFinding): { path: string; line: number | null } {
  if (!source || !target) return { path: (source ?? target)?.path ?? "", line: null };
  const [page, location] = finding.target ? [target, finding.target] : [source, finding.source];
  return { path: page.path, line: location?.line ?? null };
}
