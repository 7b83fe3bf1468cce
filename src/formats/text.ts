import type { Paragraph, Root } from "mdast";

/** Parses plain text, as copied from a rendered page: every line that is not blank is a paragraph. */
export function text(text: string): Root {
  return { type: "root", children: [...paragraphs(text)] };
}

function* paragraphs(text: string): Generator<Paragraph> {
  let line = 0;
  for (const { index, 0: value } of text.matchAll(/[^\n\r]+/g)) {
    const start = index + value.length - value.trimStart().length;
    const end = index + value.trimEnd().length;
    line++;
    if (start >= end) continue;
    const position = { start: { line, column: 1, offset: start }, end: { line, column: 1, offset: end } };
    yield { type: "paragraph", position, children: [{ type: "text", value: text.slice(start, end), position }] };
  }
}
