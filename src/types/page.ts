import type { Dialect } from "./dialect.ts";

/** Both sides of a pair, in the order in which they are reported. */
export const SIDES: readonly Side[] = ["source", "target"];

/** The side that a side is compared with. */
export const otherSide = (side: Side): Side => (side === "source" ? "target" : "source");

/** One of the two pages of a pair. */
export type Side = "source" | "target";

/** The format of a page. `hexo` is Markdown with Hexo tags; `text` is plain text, as copied from a browser. */
export type Format = "markdown" | "mdx" | "hexo" | "text";

/** The languages of a pair, as BCP 47 tags. */
export type Languages = Readonly<Record<Side, string>>;

/** One page of a pair as it was read, before it is parsed. */
export interface Page {
  /** Relative to the working directory, with `/`. */
  readonly path: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly text: string;
}

/** A page, and the dialect that its site is known to use; null if only its syntax can tell. */
export interface ReadPage extends Page {
  readonly dialect: Dialect | null;
}

/** Both pages of a pair. */
export type PairPages = Readonly<Record<Side, ReadPage>>;

/** The paths of both pages of a pair, or of the only one that exists. */
export type PairPaths = { readonly languages: Languages } & (
  | { readonly source: string; readonly target: string }
  | { readonly source: string; readonly target?: never }
  | { readonly source?: never; readonly target: string }
);

/** An ignored file or folder. The path of a folder ends with `/` and includes everything below it. */
export interface Ignored {
  readonly path: string;
  /** The file or setting that ignores it. */
  readonly by: string;
}

/** One of several equal parts of a run, as in `--shard 2/3`. */
export interface Shard {
  /** From 1 to `count`. */
  readonly index: number;
  readonly count: number;
}

/** Globs of the pages of both sides, as in the configuration, and their languages. */
export interface ConfiguredPair {
  readonly source: string;
  readonly target: string;
  readonly languages: Languages;
  /** Whether its languages are not configured, so that those of its pages replace them. */
  readonly hasDefaultLanguages?: boolean;
}
