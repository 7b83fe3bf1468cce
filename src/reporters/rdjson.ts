import type { Lines } from "../text/span.ts";
import type { Location, Severity } from "../types/report.ts";
import type { Checkout, Reporter } from "../types/reporter.ts";
import { type LocatedFinding, locatedFindings } from "./findings/group.ts";
import { type PageTexts, pageTexts } from "./findings/page-texts.ts";
import { changedSide, lastLine, type Spot, spotsOf } from "./findings/spots.ts";
import { jsonText } from "./text/json-text.ts";
import { visible } from "./text/visible.ts";

/**
 * Writes the Reviewdog Diagnostic Format as JSON, with fixes as suggestions. Paths are relative to the working directory,
 * as reviewdog expects; columns count UTF-8 bytes.
 * @see https://github.com/reviewdog/reviewdog/blob/master/proto/rdf/reviewdog.proto
 */
export const rdjson: Reporter = (report, { checkout, texts }) => {
  const pages = pageTexts(texts);
  const diagnostics = locatedFindings(report).map((located) => diagnostic(located, pages, checkout));
  return jsonText({ source: { name: report.tool.name }, diagnostics }, 0);
};

const severities = { error: "ERROR", warn: "WARNING", info: "INFO" } satisfies Record<Severity, string>;

function diagnostic({ finding, pair, pairNumber }: LocatedFinding, pages: PageTexts, checkout: Checkout) {
  const { rule, severity, message, fix } = finding;
  // A suggestion must be for the page of its diagnostic.
  const [main, related] = spotsOf(pair, finding, fix ? "target" : changedSide(pair, checkout));
  const page = pages(pairNumber, main.side);
  const range = main.location && rangeOf(main.location, page);
  const suggestions =
    fix?.safe && page && main.side === "target"
      ? [{ range: bytes(page.span(fix.start, fix.end), page), text: fix.text }]
      : [];
  return {
    message: `${visible(message)}${related ? ` (${where(related)})` : ""}`,
    location: { path: main.path, ...(range ? { range } : {}) },
    severity: severities[severity],
    code: { value: rule },
    ...(suggestions.length > 0 ? { suggestions } : {}),
  };
}

function where({ path, location }: Spot): string {
  return visible(location ? `${path}:${location.line}:${location.column}` : path);
}

interface Position {
  readonly line: number;
  readonly column: number;
}

/** The range in bytes; whole lines if the text of the page is unknown. */
function rangeOf(location: Location, page: Lines | null) {
  if (!page) return { start: { line: location.line }, end: { line: lastLine(location) } };
  const end = { line: location.endLine, column: location.endColumn };
  return bytes({ start: location, end }, page);
}

function bytes({ start, end }: Readonly<Record<"start" | "end", Position>>, page: Lines) {
  return { start: position(start, page), end: position(end, page) };
}

function position({ line, column }: Position, page: Lines): Position {
  const start = page.start(line);
  return { line, column: 1 + Buffer.byteLength(page.text.slice(start, start + column - 1)) };
}
