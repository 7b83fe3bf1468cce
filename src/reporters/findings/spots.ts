import { posix } from "node:path";
import { otherSide, type Side } from "../../types/page.ts";
import type { Finding, Location, ReportPair, ReportSide } from "../../types/report.ts";
import type { Checkout } from "../../types/reporter.ts";

/** A page of a finding, and the location in it; null if the finding is about the whole page. */
export interface Spot {
  readonly side: Side;
  /** As in the report. */
  readonly path: string;
  readonly location: Location | null;
}

/**
 * The spots of a finding: first the one to show it at, then the one on the other side if it has a place there.
 * @param first the side to show it on, if it has a place there
 */
export function spotsOf(pair: ReportPair, finding: Finding, first: Side = "target"): [Spot, ...Spot[]] {
  const pages = [first, otherSide(first)].flatMap((side): Spot[] => {
    const page = pair[side];
    return page ? [{ side, path: page.path, location: finding[side] }] : [];
  });
  const [main, ...others] = pages.filter(({ location }) => location !== null);
  return main ? [main, ...others] : [pages[0] ?? { side: first, path: "", location: null }];
}

/** `path:line:column` of a finding, which editors open: in the target if it has a place there, else in the source. */
export function startOf(pair: ReportPair, finding: Finding): string {
  const [{ path, location }] = spotsOf(pair, finding);
  return `${path}:${location?.line ?? 1}:${location?.column ?? 1}`;
}

/** The line to show for a finding: in the target if it has a place there, else in the source; null if it has none. */
export function shownLine({ source, target }: Finding): number | null {
  return (target ?? source)?.line ?? null;
}

/** The side on which to show findings of a change: the source if only it changed, otherwise the target. */
export function changedSide({ source, target }: ReportPair, { changed }: Checkout): Side {
  const hasChanged = (page: ReportSide | null) => page !== null && changed?.has(page.path) === true;
  return hasChanged(source) && !hasChanged(target) ? "source" : "target";
}

/** A path of the report, relative to the top of the repository. */
export function repositoryPath(path: string, { folder }: Checkout): string {
  return posix.join(folder, path);
}

/** The last line of a location. A location that ends at column 1 does not include that line. */
export function lastLine({ line, endLine, endColumn }: Location): number {
  return endColumn === 1 && endLine > line ? endLine - 1 : endLine;
}
