import { grouped } from "../grouped.ts";
import type { Placed } from "./group.ts";

/** A page and the lines of it that findings are about, ascending; none where they are about the page as a whole. */
export interface PageLines {
  readonly path: string;
  readonly lines: readonly number[];
}

/** Where findings lie, page by page: in the target where they have a place there. */
export function pageLines(placed: readonly Placed[]): PageLines[] {
  const pages = grouped(placed.map(placeOf), ({ path }) => path);
  return Array.from(pages, ([path, places]) => ({
    path,
    lines: [...new Set(places.flatMap(({ line }) => line ?? []))].toSorted((a, b) => a - b),
  }));
}

/** A page without its other side is a place as a whole. */
function placeOf({ finding, pair: { source, target } }: Placed): { path: string; line: number | null } {
  if (!source || !target) return { path: (source ?? target)?.path ?? "", line: null };
  const [page, location] = finding.target ? [target, finding.target] : [source, finding.source];
  return { path: page.path, line: location?.line ?? null };
}
