import type { Fix } from "../types/fix.ts";

/** A text with some fixes applied. */
export interface FixedText {
  readonly text: string;
  /** The fixes that overlap one of those that were applied. Their offsets refer to the old text. */
  readonly overlapping: readonly Fix[];
}

/** Applies fixes to the text of the target. Of fixes that overlap or insert at the same place, the first one is applied. */
export function applyFixes(text: string, fixes: readonly Fix[]): FixedText {
  const applied = separate(fixes, (fix) => fix);
  const isApplied = new Set(applied);
  let result = "";
  let end = 0;
  for (const fix of applied.toSorted((a, b) => a.start - b.start)) {
    result += text.slice(end, fix.start) + fix.text;
    end = fix.end;
  }
  return { text: result + text.slice(end), overlapping: fixes.filter((fix) => !isApplied.has(fix)) };
}

/** The items whose fixes do not touch that of an earlier one. */
export function separate<T>(items: readonly T[], fixOf: (item: T) => Fix): T[] {
  const taken: T[] = [];
  for (const item of items) {
    const { start, end } = fixOf(item);
    if (taken.map(fixOf).every((other) => end < other.start || other.end < start)) taken.push(item);
  }
  return taken;
}
