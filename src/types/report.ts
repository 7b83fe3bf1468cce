import type { SectionMatch } from "./alignment.ts";
import type { Fix } from "./fix.ts";
import type { Unverifiable } from "./matches.ts";
import type { Format, Languages, Shard } from "./page.ts";
import type { SourceChange } from "./source-change.ts";

/** The severities, from the most severe. */
export const SEVERITIES = ["error", "warn", "info"] as const;

/** The severity of a finding. */
export type Severity = (typeof SEVERITIES)[number];

/** The languages of messages. */
export type Locale = "en" | "ja";

/** A range of lines and columns, both 1-based; the end is exclusive. */
export interface Location {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A reported problem, as in the JSON report. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** A complete sentence that needs no context. */
  readonly message: string;
  /** The message in every language; older reports do not have it. */
  readonly messages?: Readonly<Record<Locale, string>>;
  readonly source: Location | null;
  readonly target: Location | null;
  /** What the source has, and what the target has; null if there is nothing to quote. */
  readonly expected: string | null;
  readonly actual: string | null;
  readonly fix: Fix | null;
  /** Only of `stale-counterpart`. */
  readonly change: SourceChange | null;
  /** Equal for findings that have the same cause, such as the same change of URLs; else null. */
  readonly pattern: string | null;
  /** Whether an earlier report does not have it; only in a report that was compared. */
  readonly new?: boolean;
}

/** A page in the report. */
export interface ReportSide {
  readonly path: string;
  readonly language: string;
  readonly format: Format;
}

/** A heading in the report. */
export interface ReportHeading {
  readonly line: number;
  readonly depth: number;
  readonly title: string;
}

/** Two corresponding sections, or one without a counterpart, in the report. */
export interface ReportSection {
  readonly relation: SectionMatch["relation"];
  readonly source: ReportHeading | null;
  readonly target: ReportHeading | null;
  readonly similarity: number | null;
}

/** A pair in the report; `source` or `target` is null if that page does not exist. */
export interface ReportPair {
  readonly source: ReportSide | null;
  readonly target: ReportSide | null;
  /** The languages of both sides, also of one that does not exist. */
  readonly languages: Languages;
  readonly sections: readonly ReportSection[];
  readonly findings: readonly Finding[];
  readonly unverifiable: Unverifiable;
}

/** The commit that was checked. */
export interface Revision {
  /** The URL of the repository, without credentials; null if there is no remote `origin`, or it is a folder. */
  readonly repository: string | null;
  /** Null if no branch is checked out. */
  readonly branch: string | null;
  readonly commit: string;
  /** The date of the commit, as `2024-05-01`. */
  readonly date: string;
  /** Whether files in the working directory differ from the commit. */
  readonly modified: boolean;
}

/** Where a report comes from. */
export interface ReportOrigin {
  /** The path of the configuration file; null if there is none. */
  readonly config: string | null;
  /** Null outside of a git repository, and before the first commit. */
  readonly revision: Revision | null;
  /** The part of the pairs that was checked; null if it is not one of several equal parts. */
  readonly shard: Shard | null;
}

/** What changed since an earlier report. */
export interface ReportComparison {
  /** How many findings are new. */
  readonly new: number;
  /** How many findings of the earlier report are gone, in the pairs that were checked. */
  readonly gone: number;
}

/** The JSON report, version 1. */
export interface Report extends ReportOrigin {
  readonly version: 1;
  readonly tool: { readonly name: "taiyaku"; readonly version: string };
  readonly summary: {
    readonly pairs: number;
    /** How many of the pairs are a page without a counterpart. */
    readonly unpaired: number;
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
  };
  /** Null if the report was not compared with an earlier one. */
  readonly comparison: ReportComparison | null;
  readonly pairs: readonly ReportPair[];
}
