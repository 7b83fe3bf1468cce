import type { Block, Document } from "../src/types.ts";

/** A page as copied from a browser: its title, and what a reader sees of each section, as lines without marks. */
export function copied({ elements, sections, blocks }: Document): { text: string; headings: readonly number[] } {
  const title = elements.find((element) => element.kind === "field" && element.name === "title");
  const lines = title?.kind === "field" ? [`${title.value}`, ""] : [];
  const headings = sections.map((section, index) => {
    if (section.depth > 0) lines.push(section.title, "");
    const heading = lines.length - 1;
    for (const block of blocks) if (block.section === index) lines.push(...shown(block));
    return heading;
  });
  return { text: `${lines.join("\n")}\n`, headings };
}

function shown({ kind, text }: Block): string[] {
  if (text === "") return [];
  if (kind === "code" || kind === "table") return [...text.trimEnd().split("\n"), ""];
  const line = text.replace(/\s+/g, " ");
  return kind === "item" ? [`  • ${line}`] : [line, ""];
}
