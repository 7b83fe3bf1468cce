import type { Finding, Location, Report, ReportPair, ReportSide, Severity, Unverifiable } from "../types.ts";

/** The words that reporters share. */

/** How a person calls a severity. */
export const severityWords: Readonly<Record<Severity, string>> = { error: "error", warn: "warning", info: "info" };

/** A sign beside the word, so that colour is never alone. */
export const severitySigns: Readonly<Record<Severity, string>> = { error: "✖", warn: "▲", info: "●" };

/** `1 error`, `2 errors`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** The run in one line: `2 pairs: 3 errors, 1 warning`, `✓ 12 pairs, nothing to say`. */
export function verdict({ summary }: Report): string {
  const pairs = count(summary.pairs, "pair");
  const counts = [
    [summary.errors, severityWords.error] as const,
    [summary.warnings, severityWords.warn] as const,
    [summary.infos, severityWords.info] as const,
  ].filter(([number]) => number > 0);
  if (counts.length > 0) return `${pairs}: ${counts.map(([number, noun]) => count(number, noun)).join(", ")}`;
  return summary.pairs > 0 ? `✓ ${pairs}, nothing to say` : "No pairs were checked";
}

/** Both places of a finding: `ja 40:3 · en 44:3`; a dash where a side has none. */
export function places(pair: ReportPair, finding: Finding): string {
  return `${place(pair.source, finding.source)} · ${place(pair.target, finding.target)}`;
}

function place(side: ReportSide | null, location: Location | null): string {
  if (side === null) return "—";
  return `${side.language} ${location ? `${location.line}:${location.column}` : "—"}`;
}

/** What could not be checked on the target's side, in a sentence; null where everything could. */
export function unverifiableSentence(unverifiable: Unverifiable): string | null {
  const kinds = ["link", "image", "embed"] as const;
  const counts = kinds.flatMap((kind) => (unverifiable[kind] ? [count(unverifiable[kind], kind)] : []));
  return counts.length > 0 ? `The translation's format cannot show ${counts.join(", ")}: not checked` : null;
}
