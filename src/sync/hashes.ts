import { createHash } from "node:crypto";
import type { Alignment } from "../types/alignment.ts";
import type { Document } from "../types/document.ts";
import type { SectionHashes } from "../types/facts.ts";
import { normalizedText } from "./normalize.ts";

/** Computes the hashes of all sections of both documents, in the order of the alignment. */
export function alignedHashes({ source, target, sections }: Alignment): SectionHashes[] {
  const [inSource, inTarget] = [sectionHashes(source), sectionHashes(target)];
  return sections.map((match) => ({
    sourceHash: (match.source === undefined ? null : inSource[match.source]) ?? null,
    targetHash: (match.target === undefined ? null : inTarget[match.target]) ?? null,
  }));
}

/** Front matter fields with visible text. */
export const VISIBLE_FIELDS: readonly string[] = ["title", "description"];

/**
 * Computes a hash of 16 hexadecimal digits of the heading, text and code of each section, without its subsections; null
 * if they are empty. Ignores formatting, wrapping, punctuation, heading ids and depths, and URLs, which can be compared
 * with the other page directly.
 */
export function sectionHashes({ sections, blocks, elements }: Document): (string | null)[] {
  const texts = sections.map(({ title }) => [normalizedText(title)]);
  for (const { section, kind, text } of blocks)
    texts[section]?.push(kind === "code" ? text.replace(/\s+/g, "") : normalizedText(text));
  for (const element of elements)
    if (element.kind === "field" && VISIBLE_FIELDS.includes(element.name))
      texts[0]?.push(normalizedText(String(element.value)));
  return texts.map((all) => {
    const text = all.join("");
    return text === "" ? null : createHash("sha256").update(text).digest("hex").slice(0, 16);
  });
}
