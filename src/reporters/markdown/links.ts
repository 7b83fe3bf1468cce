import type { Finding, Report, ReportPair, ReportSide } from "../../types/report.ts";
import type { ReporterOptions } from "../../types/reporter.ts";
import { forgeRepository, viewUrl } from "../../url/forge.ts";
import { lastLine, repositoryPath } from "../findings/spots.ts";
import { place } from "../text/words.ts";
import { code } from "./escape.ts";

/** Writes a text of a page as code that links to lines of that page, if its forge is known. */
export type Linked = (text: string, path: string, lines: { readonly from: number; readonly to: number }) => string;

/** Links to the pages of a report, at the commit that was checked. */
export function linkedIn(
  { revision }: Report,
  { checkout, server }: Pick<ReporterOptions, "checkout" | "server">,
): Linked {
  const repository = revision && forgeRepository(revision.repository, server);
  return (text, path, lines) => {
    const isKnown = repository && !checkout.elsewhere.has(path);
    const url = isKnown ? viewUrl(repository, revision.commit, repositoryPath(path, checkout), lines) : null;
    // A pair of angle brackets, as the URL may contain parentheses.
    return url ? `[${code(text)}](<${url}>)` : code(text);
  };
}

/** Both locations of a finding, each with its link. */
export function linkedPlaces(pair: ReportPair, finding: Finding, linked: Linked): string {
  const one = (side: ReportSide | null, location: Finding["source"]) => {
    const text = place(side, location);
    return side && location ? linked(text, side.path, { from: location.line, to: lastLine(location) }) : code(text);
  };
  return `${one(pair.source, finding.source)} · ${one(pair.target, finding.target)}`;
}
