import type { Locale, Report, ReportPair } from "./report.ts";

export type { Locale } from "./report.ts";

/** A range of lines, 1-based; both ends are inclusive. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** One row of a side-by-side view: the lines of each page, or null for a page without any. */
export interface Row {
  readonly source: LineRange | null;
  readonly target: LineRange | null;
  /** Index into `sections` of the pair. */
  readonly section: number;
}

/** The texts of a pair, for reporters that show more than the report contains. */
export interface PairText {
  readonly source: string | null;
  readonly target: string | null;
  /** The rows of a side-by-side view, in document order; none for a pair without findings. */
  readonly rows: readonly Row[];
}

/** A pair as it was checked. */
export interface CheckedPair {
  readonly report: ReportPair;
  readonly text: PairText;
}

/** The git repository of the pages, for reporters. */
export interface Checkout {
  /** Path of the working directory from the top of the repository, with `/`; `.` at the top or without a repository. */
  readonly folder: string;
  /** Paths, as in the report, of the changed pages; null if the run is not limited to changes. */
  readonly changed: ReadonlySet<string> | null;
  /** Paths, as in the report, of pages that are in another repository, such as a submodule. */
  readonly elsewhere: ReadonlySet<string>;
}

/** A forge whose URLs are known. */
export type Forge = "github" | "gitlab";

/** A server, or a repository on one, and the forge that it runs. */
export interface ForgeUrl {
  readonly forge: Forge;
  readonly url: string;
}

/** How to open a page in the editor of the reader. */
export interface EditorLinks {
  /** A URL with `{path}`, which is absolute, `{line}` and `{column}`. */
  readonly url: string;
  /** The folder that the paths of the report are relative to, absolute, with `/`. */
  readonly folder: string;
}

/** What reporters need besides the report. */
export interface ReporterOptions {
  readonly locale: Locale;
  /** Whether escape sequences may be used. */
  readonly color: boolean;
  /** Width of the terminal, in columns. */
  readonly width: number;
  /** Texts of the pairs, in the order of the report. */
  readonly texts: readonly PairText[];
  readonly checkout: Checkout;
  /** The server that runs this job, if its forge is known. */
  readonly server: ForgeUrl | null;
  /** Null if the reader may not have the pages. */
  readonly editor: EditorLinks | null;
}

/** Formats a report. Pure: the result depends only on the arguments. */
export type Reporter = (report: Report, options: ReporterOptions) => string;
