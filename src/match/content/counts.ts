import type { Element } from "../../types/document.ts";
import type { LoneSection } from "../../types/matches.ts";

/** Counts links, images, embeds and code blocks. */
export function contentsOf(elements: readonly Element[]): LoneSection["contents"] {
  const count = (kind: keyof LoneSection["contents"]) => elements.filter((element) => element.kind === kind).length;
  return { link: count("link"), image: count("image"), embed: count("embed"), code: count("code") };
}
