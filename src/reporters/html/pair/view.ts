import { groupBy } from "../../../group-by.ts";
import type { Finding, ReportPair } from "../../../types/report.ts";
import type { Checkout, Locale } from "../../../types/reporter.ts";
import type { HelpOf } from "../../findings/help.ts";
import type { FindingIdOf } from "../ids.ts";
import type { Sentences } from "../label.ts";
import type { Numbered } from "./plan.ts";

/** A pair, and which of its findings are shown on shared cards. */
export interface PairView {
  readonly pair: ReportPair;
  /** 1-based index of the pair in the report. */
  readonly pairNumber: number;
  /** The text of the target; null if there is none. */
  readonly targetText: string | null;
  readonly helpOf: HelpOf;
  readonly idOf: FindingIdOf;
  /** The ids of shared cards, by the ids of the findings they represent. */
  readonly sharedCards: ReadonlyMap<string, string>;
  /** The findings of the pair that say the same as others, by number: all of them, in order. */
  readonly equals: ReadonlyMap<number, readonly Numbered[]>;
  readonly checkout: Checkout;
  readonly locale: Locale;
  readonly sentences: Sentences;
}

/** The findings that say the same as others, by number: all of them, in order. */
export function equalFindings(findings: readonly Finding[]): Map<number, readonly Numbered[]> {
  const key = ({ finding, number }: Numbered) => {
    const { rule, severity, expected, actual, pattern, change } = finding;
    return expected === null && actual === null
      ? number
      : JSON.stringify([rule, severity, expected, actual, pattern, change]);
  };
  const numbered = findings.map((finding, i) => ({ finding, number: i + 1 }));
  const groups = [...groupBy(numbered, key).values()].filter((group) => group.length > 1);
  return new Map(groups.flatMap((group) => group.map(({ number }) => [number, group])));
}
