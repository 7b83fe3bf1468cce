import { lineAt, lineEnd } from "../../text/line-breaks.ts";
import type { Lines } from "../../text/span.ts";
import type { Finding, Location, Report } from "../../types/report.ts";
import type { PairText } from "../../types/reporter.ts";
import { pageTexts } from "./page-texts.ts";
import { type DiffPiece, nearDifferences, textOf, type ValueDiff, valueDiff } from "./value-diff.ts";

/** Returns what to show of both pages for a finding of a pair, by the 1-based index of the pair in the report. */
export type ExcerptsOf = (finding: Finding, pairNumber: number) => ValueDiff;

/**
 * Finds the lines of findings in a report: each value with the text around it, or else the place of the finding. A value
 * that is not written like this on its page is without text around it.
 */
export function excerptsIn({ pairs }: Report, texts: readonly PairText[]): ExcerptsOf {
  const pages = pageTexts(texts);
  return (finding, pairNumber) => {
    const pair = pairs[pairNumber - 1];
    const { expected, actual } = pair ? valueDiff(finding, pair.languages) : NOTHING;
    return {
      expected: excerpt(finding.source, expected, pages(pairNumber, "source")),
      actual: excerpt(finding.target, actual, pages(pairNumber, "target")),
    };
  };
}

const NOTHING: ValueDiff = { expected: null, actual: null };

function excerpt(location: Location | null, value: ValueDiff["actual"], page: Lines | null): ValueDiff["actual"] {
  if (!location || !page) return value;
  const start = page.start(location.line) + location.column - 1;
  const end = page.start(location.endLine) + location.endColumn - 1;
  return value ? around(value, start, end, page) : marked(start, end, page);
}

/** A value with the text before and after it in its line. */
function around(value: readonly DiffPiece[], from: number, to: number, { text }: Lines): readonly DiffPiece[] {
  const written = textOf(value);
  const start = text.indexOf(written, from);
  const end = start + written.length;
  if (written === "" || /[\r\n]/.test(written) || start < 0 || end > Math.max(to, lineEnd(text, from))) return value;
  const line = lineAt(text, start);
  return nearDifferences([same(text.slice(line.start, start)), ...value, same(text.slice(end, line.end))]);
}

/** The first line of a place, in which the place is marked if it is only a part of it. */
function marked(start: number, end: number, { text }: Lines): readonly DiffPiece[] | null {
  const line = lineAt(text, start);
  const last = Math.min(end, line.end);
  const [before, inside, after] = [text.slice(line.start, start), text.slice(start, last), text.slice(last, line.end)];
  if (`${before}${inside}${after}`.trim() === "") return null;
  const isWhole = before.trim() === "" && (end > line.end || after.trim() === "") && start < end;
  if (isWhole) return nearDifferences([same(before), same(`${inside}${after}`)]);
  return nearDifferences([same(before), { text: inside, differs: true }, same(after)]);
}

const same = (text: string): DiffPiece => ({ text, differs: false });
