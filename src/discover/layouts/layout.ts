import type { Languages } from "../../types/page.ts";
import type { Pattern } from "./pattern.ts";

/** One way to derive the path of a counterpart from the path of a page. */
export interface PairLayout {
  readonly languages: Languages;
  readonly source: Pattern;
  readonly target: Pattern;
  /** The side to look for first; the paths of the other side are derived from it. */
  readonly from: keyof Languages;
  /** Whether paths determine the pairs; if not, only the front matter does. */
  readonly byPath: boolean;
  /** Identifies the layout; with the folders before the language, it identifies a place. */
  readonly template: string;
  /** Whether it is one of the usual layouts, not a configured pair. */
  readonly isGuess: boolean;
  /** The side whose paths name no language. */
  readonly unnamed: keyof Languages | null;
  /** Folders that must not exist next to a page paired this layout: its counterpart would be in there. */
  readonly blockedBy: readonly Pattern[];
  /** Equally likely places of the target. */
  readonly alternatives: readonly Pattern[];
  /**
   * When to report a page without a counterpart: always, only if its place has pairs, only below a folder with pairs (if
   * its path does not name its language), or never.
   */
  readonly reportUnpaired: Readonly<Record<keyof Languages, "always" | "beside-pairs" | "below-pairs" | "never">>;
}
