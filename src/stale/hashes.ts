import { createHash } from "node:crypto";
import type { Alignment, Document } from "../types.ts";
import { said } from "./said.ts";

/** Hashes of the text of a section and its counterpart; null if a side has no section or no text. */
export interface SectionHashes {
  readonly sourceHash: string | null;
  readonly targetHash: string | null;
}

/** The hashes of all sections of both sides, in the order of the alignment. */
export function alignedHashes({ source, target, sections }: Alignment): SectionHashes[] {
  const [ofSource, ofTarget] = [sectionHashes(source), sectionHashes(target)];
  return sections.map((match) => ({
    sourceHash: (match.source === undefined ? null : ofSource[match.source]) ?? null,
    targetHash: (match.target === undefined ? null : ofTarget[match.target]) ?? null,
  }));
}

/** Front matter fields that readers see. */
const READ = ["title", "description"];

/**
 * A hash (16 hexadecimal digits of SHA-256) of the heading, texts and code of each section, without its subsections; null
 * if it has none. Ignores formatting, wrapping, punctuation, heading ids and depths, and URLs, which other rules compare
 * with the other side.
 */
export function sectionHashes({ sections, blocks, elements }: Document): (string | null)[] {
  const texts = sections.map(({ title }) => [said(title)]);
  for (const { section, kind, text } of blocks)
    texts[section]?.push(kind === "code" ? text.replace(/\s+/g, "") : said(text));
  for (const element of elements)
    if (element.kind === "field" && READ.includes(element.name)) texts[0]?.push(said(String(element.value)));
  return texts.map((all) => {
    const text = all.join("");
    return text === "" ? null : createHash("sha256").update(text).digest("hex").slice(0, 16);
  });
}
