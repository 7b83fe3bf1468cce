import type { Alignment } from "../../types/alignment.ts";
import type { Side } from "../../types/page.ts";
import type { Numeral } from "./numerals.ts";

/** A number, and its place in the alignment. */
type Numbered = Pick<Numeral, "text" | "place" | "row">;

/**
 * Whether numbers of two headings only differ because headings of the same sequence are missing before them or extra:
 * with an extra “Step 2”, “Step 2” of the source is step 3.
 */
export function isRenumbered(alignment: Alignment, source: Numbered, target: Numbered): boolean {
  if (!source.place.startsWith("heading ")) return false;
  const [from, to] = [Number(source.text), Number(target.text)];
  if (!Number.isInteger(from) || !Number.isInteger(to)) return false;
  const extra = unmatchedBefore(alignment, "target", target);
  const missing = unmatchedBefore(alignment, "source", source);
  return extra - missing === to - from;
}

/** How many headings without a counterpart are before a heading and have a smaller number after the same words. */
function unmatchedBefore({ sections, ...pages }: Alignment, side: Side, { row, text }: Numbered): number {
  const index = sections[row]?.[side];
  const title = index === undefined ? undefined : pages[side].sections[index]?.title;
  const start = title?.search(/\p{Nd}/u) ?? -1;
  if (index === undefined || title === undefined || start < 0 || !title.startsWith(text, start)) return 0;
  const words = title.slice(0, start);
  return sections.filter((match) => {
    const other = match[side];
    if ((match.relation !== "missing" && match.relation !== "extra") || other === undefined || other > index)
      return false;
    const own = pages[side].sections[other]?.title ?? "";
    const [number = ""] = own.startsWith(words) ? (/^\p{Nd}+/u.exec(own.slice(start)) ?? []) : [];
    return number !== "" && Number(number) < Number(text);
  }).length;
}
