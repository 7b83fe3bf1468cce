import { rows } from "../align/rows.ts";
import type { Report, ReportPair, ReportSide } from "../types/report.ts";
import type { PairText } from "../types/reporter.ts";
import { UserError } from "../user-error.ts";
import { type LoadedPair, type LoadOptions, loadPair } from "./index.ts";

/** The texts of a pair for reporters. */
export function pairText(pages: LoadedPair): PairText {
  if (!pages.alignment) return { source: null, target: null, rows: [], [pages.side]: pages.page.text };
  const { source, target } = pages.alignment;
  return { source: source.text, target: target.text, rows: rows(pages.alignment) };
}

/**
 * Reads the texts of all pairs with findings of a report, for example one that was read from a file.
 * @throws UserError if a page can't be read.
 */
export async function textsOf({ pairs }: Report, options: LoadOptions): Promise<PairText[]> {
  const texts: PairText[] = [];
  for (const pair of pairs) texts.push(pair.findings.length > 0 ? await textOf(pair, options) : NOTHING);
  return texts;
}

const NOTHING: PairText = { source: null, target: null, rows: [] };

async function textOf({ source, target }: ReportPair, options: LoadOptions): Promise<PairText> {
  const languages = { source: source?.language ?? "", target: target?.language ?? "" };
  const errors: string[] = [];
  const onError = (message: string) => errors.push(message);
  const paths = pathsOf(source, target);
  const pages = paths && (await loadPair({ ...paths, languages }, options, onError));
  if (pages) return pairText(pages);
  throw new UserError(`${errors.join("; ")}. Run “taiyaku merge” in a checkout with the pages of the reports`);
}

function pathsOf(source: ReportSide | null, target: ReportSide | null) {
  if (!source) return target && { target: target.path };
  return target ? { source: source.path, target: target.path } : { source: source.path };
}
