/** A configuration file, read: what it says, and where. */
export interface Written {
  readonly value: unknown;
  /** The 1-based line of a key or value, or of what it is missing in; null where the file can't tell. */
  line(path: readonly PropertyKey[]): number | null;
}

/** Why a file can't be read as what it is written in. */
export interface Unreadable {
  /** 1-based. */
  readonly line: number;
  readonly problem: string;
}

/** What is wrong with a file that says nothing. */
export const EMPTY = "is empty; write at least {}";
/** What is wrong with a key that its object has already. */
export const TWICE = "this key stands twice; keep one of them";
/** What is wrong with `\d` in a text. */
export const BACKSLASH = "a backslash means nothing here; write / in paths, and two for one elsewhere";

/** The beginning of a text, as a sentence may quote it. */
export function glimpse(text: string): string {
  const [first = ""] = text.split(/[\r\n]/);
  return first.length > LONGEST ? `${first.slice(0, LONGEST)}…` : first;
}

/** UTF-16 code units. */
const LONGEST = 40;
