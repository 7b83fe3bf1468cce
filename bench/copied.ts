import type { Block, Document } from "../src/types/document.ts";

/** A page as plain text, as if copied from a browser: its title and the visible text, and the 1-based lines of headings. */
export function copied({ elements, sections, blocks }: Document): { text: string; lines: number[] } {
  const title = elements.find((element) => element.kind === "field" && element.name === "title");
  const text = title?.kind === "field" ? [`${title.value}`, ""] : [];
  const lines = sections.map((section, index) => {
    const line = text.length + 1;
    if (section.depth > 0) text.push(section.title, "");
    for (const block of blocks) if (block.section === index) text.push(...visible(block));
    return line;
  });
  return { text: `${text.join("\n")}\n`, lines: lines.slice(1) };
}

/** The lines that a browser shows for a block. */
function visible({ kind, text }: Block): string[] {
  if (text === "") return [];
  if (kind === "code" || kind === "table") return [...text.trimEnd().split("\n"), ""];
  const line = text.replace(/\s+/g, " ");
  return kind === "item" ? [`  • ${line}`] : [line, ""];
}
