import { createHash } from "node:crypto";
import type { Document } from "../types.ts";

/** Fields of the front matter that a reader reads. */
const READ = ["title", "description"];

/**
 * What each section of a page says, as a hash of 16 hexadecimal digits: its heading, texts, code and addresses. Blind to
 * formatting, wrapping, blanks, heading ids and depths. A section does not contain the deeper ones below it.
 */
export function sectionHashes({ sections, blocks, elements }: Document): string[] {
  const said = sections.map(({ title }) => [title]);
  for (const { section, text } of blocks) said[section]?.push(text);
  for (const element of elements) {
    if ("url" in element) said[element.section]?.push(element.url);
    if (element.kind === "field" && READ.includes(element.name)) said[0]?.push(String(element.value));
  }
  return said.map((texts) => {
    const text = texts.map((one) => one.normalize("NFC").replace(/\s+/g, "")).filter((one) => one !== "");
    return createHash("sha256").update(text.join("\n")).digest("hex").slice(0, 16);
  });
}
