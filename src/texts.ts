import { rows } from "./align/rows.ts";
import { Complaint } from "./complaint.ts";
import type { PairText, Report, ReportPair, ReportSide } from "./types.ts";
import { type Reading, type Understood, understand } from "./understand.ts";

/** The texts and rows of a pair, for reporters that show them. */
export function pairText(pages: Understood): PairText {
  if (!pages.alignment) return { source: null, target: null, rows: [], [pages.side]: pages.page.text };
  const { source, target } = pages.alignment;
  return { source: source.text, target: target.text, rows: rows(pages.alignment) };
}

/**
 * The same for a report that was read from a file, for pairs with findings.
 * @throws Complaint if a page cannot be read.
 */
export async function textsOf({ pairs }: Report, reading: Reading): Promise<PairText[]> {
  const texts: PairText[] = [];
  for (const pair of pairs) texts.push(pair.findings.length > 0 ? await textOf(pair, reading) : NOTHING);
  return texts;
}

const NOTHING: PairText = { source: null, target: null, rows: [] };

async function textOf({ source, target }: ReportPair, reading: Reading): Promise<PairText> {
  const languages = { source: source?.language ?? "", target: target?.language ?? "" };
  const complaints: string[] = [];
  const complain = (sentence: string) => complaints.push(sentence);
  const paths = pathsOf(source, target);
  const pages = paths && (await understand({ ...paths, languages }, reading, complain));
  if (pages) return pairText(pages);
  throw new Complaint(`${complaints.join("; ")}. Run “taiyaku merge” in a checkout with the pages of the reports`);
}

function pathsOf(source: ReportSide | null, target: ReportSide | null) {
  if (!source) return target && { target: target.path };
  return target ? { source: source.path, target: target.path } : { source: source.path };
}
