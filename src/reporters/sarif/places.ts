import type { Location, Region } from "sarif";
import { type Lines, location } from "../../text/span.ts";
import type { Fix } from "../../types/fix.ts";
import type { Location as Place } from "../../types/report.ts";
import type { Checkout } from "../../types/reporter.ts";
import { repositoryPath, type Spot } from "../findings/spots.ts";

/** A spot as a SARIF location; a whole page is represented by its beginning. */
export function locationOf(spot: Spot, page: Lines | null, checkout: Checkout): Location {
  const region = spot.location ? regionOf(spot.location, page) : BEGINNING;
  return { physicalLocation: { artifactLocation: artifactOf(spot.path, checkout), region } };
}

const BEGINNING: Region = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };

/** A page as a URI, relative to the root of the repository. */
export function artifactOf(path: string, checkout: Checkout) {
  const wellFormed = repositoryPath(path, checkout).replace(/\p{Cs}/gu, "\uFFFD");
  return { uri: wellFormed.split("/").map(encodeURIComponent).join("/"), uriBaseId: "%SRCROOT%" };
}

/** The region that a fix replaces. */
export function deletedBy({ start, end }: Fix, page: Lines): Region {
  return regionOf(location(page.span(start, end)), page);
}

/** SARIF does not count a byte order mark as part of the first line. */
function regionOf({ line, column, endLine, endColumn }: Place, page: Lines | null): Region {
  const mark = page?.text.startsWith("\uFEFF") ? 1 : 0;
  const without = (line: number, column: number) => (line === 1 ? Math.max(1, column - mark) : column);
  return {
    startLine: line,
    startColumn: without(line, column),
    endLine,
    endColumn: without(endLine, endColumn),
  };
}
