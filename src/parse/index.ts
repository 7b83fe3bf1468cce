import { formatOf } from "../formats/index.ts";
import { Lines } from "../text/span.ts";
import type { Document, Problem } from "../types/document.ts";
import type { Page } from "../types/page.ts";
import { createDraft } from "./draft/index.ts";
import { readFrontMatter } from "./front-matter.ts";
import type { Embeds } from "./html/tag-meaning.ts";
import { createMarkupWalk } from "./html/walk.ts";
import { withoutFence } from "./mistakes/fenced-page.ts";
import { readNodes } from "./nodes.ts";
import type { Range } from "./part.ts";
import { parseText } from "./root.ts";

/** Parses a page into sections, blocks and elements with their spans. Never throws. */
export async function parse(page: Page, options: { readonly embeds: Embeds }): Promise<Document> {
  const mark = page.text.startsWith("\ufeff") ? 1 : 0;
  const opened = formatOf(page) === "text" ? null : withoutFence(page.text.slice(mark));
  const { text, shift } = opened ?? { text: page.text.slice(mark), shift: 0 };
  const format = formatOf({ ...page, text });
  const draft = createDraft(new Lines(page.text), mark, shift);
  const problems: Problem[] = [];
  const note = (kind: Problem["kind"], range: Range, detail: string) =>
    problems.push({ kind, span: draft.span(range), detail });
  if (opened) note("fenced-page", { start: opened.fence.start - shift, end: opened.fence.end - shift }, "");

  const { root, masked, unclosedFence: unclosed, problem } = await parseText(text, format, options.embeds);
  if (unclosed) note("unclosed-fence", unclosed, text.slice(unclosed.start, unclosed.end));
  if (problem) note(problem.kind, problem.range, problem.detail);

  const frontMatter = await readFrontMatter(root, text);
  for (const { name, value, valueRange, ...range } of frontMatter.fields)
    draft.addField(name, value, range, valueRange);
  for (const { text: comment, ...range } of frontMatter.comments) draft.addComment(comment, range);
  if (frontMatter.problem) {
    note("front-matter", frontMatter.problem.range, frontMatter.problem.detail);
  }

  const isPlain = format === "text" || problem?.kind === "text";
  const markup = createMarkupWalk(draft, options.embeds);
  readNodes(root, { draft, masked, written: text, markup, problems: isPlain ? [] : problems });
  return { ...page, format, ...draft.finish(page.text.length - mark - shift), problems };
}
