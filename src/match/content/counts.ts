import type { Element } from "../../types/document.ts";
import type { UnmatchedSection } from "../../types/unmatched.ts";

/** Counts links, images, embeds and code blocks. */
export function countContents(elements: readonly Element[]): UnmatchedSection["contents"] {
  const count = (kind: keyof UnmatchedSection["contents"]) =>
    elements.filter((element) => element.kind === kind).length;
  return { link: count("link"), image: count("image"), embed: count("embed"), code: count("code") };
}
