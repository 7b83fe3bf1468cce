/** The parsed content of a configuration file, with its locations. */
export interface Written {
  readonly value: unknown;
  /** The 1-based line of a key or value, or of the object that lacks it; null if unknown. */
  line(path: readonly PropertyKey[]): number | null;
}

/** A syntax error in a configuration file. */
export interface Unreadable {
  /** 1-based. */
  readonly line: number;
  readonly problem: string;
}

/** The message for an empty file. */
export const EMPTY = "the file is empty. Write at least {}";
/** The message for a key that its object already has. */
export const TWICE = "duplicate key. Keep only one";
/** The message for values in more than a hundred others. */
export const TOO_DEEP = "values are nested too deeply";
/** The message for an unknown escape such as `\d`. */
export const BACKSLASH = "unknown escape sequence. Use / in paths, and \\\\ for a backslash";

/** The beginning of a text, short enough to quote in a message. */
export function glimpse(text: string): string {
  const [first = ""] = text.split(/[\r\n]/);
  return first.length > LONGEST ? `${first.slice(0, LONGEST)}…` : first;
}

/** UTF-16 code units. */
const LONGEST = 40;
