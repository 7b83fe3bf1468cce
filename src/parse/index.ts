import { formatOf } from "../formats/index.ts";
import { Lines } from "../span.ts";
import type { Document, Page, Problem } from "../types.ts";
import { createDraft } from "./draft.ts";
import { readFrontMatter } from "./front-matter.ts";
import { createMarkupWalk } from "./markup.ts";
import { readNodes } from "./nodes.ts";
import { parseText } from "./root.ts";
import type { Embeds } from "./tag-meaning.ts";

/** Understands a page: its sections, blocks and elements, with their places in its text. Never throws. */
export async function parse(page: Page, options: { readonly embeds: Embeds }): Promise<Document> {
  const shift = page.text.startsWith("\ufeff") ? 1 : 0;
  const text = page.text.slice(shift);
  const format = formatOf(page);
  const draft = createDraft(new Lines(page.text), shift);
  const problems: Problem[] = [];

  const { root, masked, problem } = await parseText(text, format, options.embeds);
  if (problem) problems.push({ kind: problem.kind, span: draft.span(problem.range), detail: problem.detail });

  const frontMatter = await readFrontMatter(root, text);
  for (const { name, value, valueRange, ...range } of frontMatter.fields)
    draft.addField(name, value, range, valueRange);
  if (frontMatter.problem) {
    const { range, detail } = frontMatter.problem;
    problems.push({ kind: "front-matter", span: draft.span(range), detail });
  }

  readNodes(root, { draft, masked, markup: createMarkupWalk(draft, options.embeds), problems });
  return { ...page, format, ...draft.finish(text.length), problems };
}
