import type { Languages } from "../types.ts";
import type { Pattern } from "./pattern.ts";

/** One way in which the path of a page tells that of its counterpart. */
export interface Way {
  readonly languages: Languages;
  readonly source: Pattern;
  readonly target: Pattern;
  /** The side whose pages are looked for first; the paths of the other side follow from theirs. */
  readonly from: keyof Languages;
  /** Whether it tells at all; else only what the pages say of themselves does. */
  readonly byPath: boolean;
  /** The same layout and the same folders before the language are the same place. */
  readonly layout: string;
  /** It is one of the usual layouts, and not what somebody said. */
  readonly isGuess: boolean;
  /** The side whose paths name no language. */
  readonly unnamed: keyof Languages | null;
  /** Folders that must not be beside a page that is paired this way: its counterpart would stand in there. */
  readonly closedBy: readonly Pattern[];
  /** Where else the target may be, as likely as not. */
  readonly rivals: readonly Pattern[];
  /** When a page of either side is said to have no counterpart: always, beside pairs in the same place, or never. */
  readonly alone: Readonly<Record<keyof Languages, "always" | "beside-pairs" | "never">>;
}
