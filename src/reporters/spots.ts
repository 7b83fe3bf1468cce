import { posix } from "node:path";
import { other } from "../sides.ts";
import type { Checkout, Finding, Location, ReportPair, ReportSide, Side } from "../types.ts";

/** A page that a finding is about, and where in it; null where it is about the page as a whole. */
export interface Spot {
  readonly side: Side;
  /** As the report has it. */
  readonly path: string;
  readonly location: Location | null;
}

/**
 * Where a finding lies: first the spot that it is shown at, then the one on the other side, if it has a place there.
 * @param first the side that it is shown on, if it has a place there
 */
export function spotsOf(pair: ReportPair, finding: Finding, first: Side = "target"): [Spot, ...Spot[]] {
  const pages = [first, other(first)].flatMap((side): Spot[] => {
    const page = pair[side];
    return page ? [{ side, path: page.path, location: finding[side] }] : [];
  });
  const [main, ...others] = pages.filter(({ location }) => location !== null);
  return main ? [main, ...others] : [pages[0] ?? { side: first, path: "", location: null }];
}

/** The side on which to show what a change brought: the source where it alone changed, otherwise the target. */
export function changedSide({ source, target }: ReportPair, { changed }: Checkout): Side {
  const hasChanged = (page: ReportSide | null) => page !== null && changed?.has(page.path) === true;
  return hasChanged(source) && !hasChanged(target) ? "source" : "target";
}

/** A path of the report as it is from the top of the repository. */
export function repositoryPath(path: string, { folder }: Checkout): string {
  return posix.join(folder, path);
}

/** The last line that a place reaches: one that ends before a line's first character does not reach that line. */
export function lastLine({ line, endLine, endColumn }: Location): number {
  return endColumn === 1 && endLine > line ? endLine - 1 : endLine;
}
