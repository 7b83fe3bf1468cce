import type { ReportPair } from "../../../types/report.ts";
import type { Locale } from "../../../types/reporter.ts";
import type { HelpOf } from "../../findings/help.ts";
import type { FindingIdOf } from "../ids.ts";

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
  readonly locale: Locale;
}
