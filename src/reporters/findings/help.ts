import type { Finding, Report } from "../../types/report.ts";
import type { PairText } from "../../types/reporter.ts";
import { type LineEdit, lineEdit } from "./line-edit.ts";
import { pageTexts } from "./page-texts.ts";
import { type SourceBlock, sourceBlock } from "./source-block.ts";

/** How to resolve a finding. */
export type Help =
  /** A fix that writes the text of the source, so the values of the finding show it. */
  | { readonly kind: "same"; readonly isSafe: boolean; readonly edit: LineEdit }
  | { readonly kind: "edit"; readonly isSafe: boolean; readonly edit: LineEdit }
  /** There is no fix, but it is known what to translate. */
  | { readonly kind: "translate"; readonly block: SourceBlock };

/** Returns how to resolve a finding of a pair, by the 1-based index of the pair in the report; null if it is not known. */
export type HelpOf = (finding: Finding, pairNumber: number) => Help | null;

/** Finds out how to resolve the findings of a report. */
export function helpIn({ pairs }: Report, texts: readonly PairText[]): HelpOf {
  const pages = pageTexts(texts);
  return (finding, pairNumber) => {
    const { fix, expected, actual } = finding;
    const [pair, text] = [pairs[pairNumber - 1], texts[pairNumber - 1]];
    if (fix) {
      const page = pages(pairNumber, "target");
      if (!page) return null;
      const isSame = fix.text === expected && page.text.slice(fix.start, fix.end) === actual;
      const edit = lineEdit(fix, page);
      if (edit.removed.length + edit.added.length === 0) return null;
      return { kind: isSame ? "same" : "edit", isSafe: fix.safe, edit };
    }
    const source = pages(pairNumber, "source");
    const block = pair && text && source && sourceBlock(finding, pair, text, source);
    return block ? { kind: "translate", block } : null;
  };
}
