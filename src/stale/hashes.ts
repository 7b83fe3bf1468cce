import { createHash } from "node:crypto";
import type { Alignment, Document } from "../types.ts";
import { said } from "./said.ts";

/** What a section and its counterpart say, as hashes; null where a side has none, or says nothing. */
export interface SectionHashes {
  readonly sourceHash: string | null;
  readonly targetHash: string | null;
}

/** The hashes of every section of both sides, in the order of the alignment. */
export function alignedHashes({ source, target, sections }: Alignment): SectionHashes[] {
  const [ofSource, ofTarget] = [sectionHashes(source), sectionHashes(target)];
  return sections.map((match) => ({
    sourceHash: (match.source === undefined ? null : ofSource[match.source]) ?? null,
    targetHash: (match.target === undefined ? null : ofTarget[match.target]) ?? null,
  }));
}

/** Fields of the front matter that a reader reads. */
const READ = ["title", "description"];

/**
 * What each section of a page says, as a hash of 16 hexadecimal digits: its heading, texts and code; null where that is
 * nothing. Blind to formatting, wrapping, punctuation, heading ids and depths, and to addresses, which can be compared
 * with the other side as they are. A section does not contain the deeper ones below it.
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
