import { dialectOfSyntax } from "../formats/dialects.ts";
import { formatOf } from "../formats/index.ts";
import { whenLoaded } from "../formats/lazy.ts";
import { Lines } from "../text/span.ts";
import type { Dialect } from "../types/dialect.ts";
import type { Document, Problem } from "../types/document.ts";
import type { Page } from "../types/page.ts";
import { createDraft } from "./draft/index.ts";
import { readFrontMatter } from "./front-matter.ts";
import type { Embeds } from "./html/tag-meaning.ts";
import { createMarkupWalk } from "./html/walk.ts";
import { withoutFence } from "./mistakes/fenced-page.ts";
import { unclosedContainers } from "./mistakes/unclosed-containers.ts";
import { unclosedElements } from "./mistakes/unclosed-elements.ts";
import { wrongCharacters } from "./mistakes/wrong-characters.ts";
import { readNodes } from "./nodes.ts";
import type { Range } from "./part.ts";
import { parseText } from "./root.ts";

/** What is known about the site of a page. */
interface SiteSyntax {
  /** Tags and components that embed a URL, as configured. */
  readonly embeds: Embeds;
  /** The dialect of Markdown; by default, it is recognized by the syntax of the page. */
  readonly dialect?: Dialect | null;
}

/** A page of which only the text and the format are needed, as a document without content. */
export function withoutContent(page: Page, dialect: Dialect | null): Document {
  const content = createDraft(new Lines(page.text), 0, 0).finish(page.text.length);
  return { ...page, format: formatOf(page, dialect), ...content, problems: [] };
}

/** Parses a page into sections, blocks and elements with their spans. Never throws. */
export function parse(page: Page, site: SiteSyntax): Promise<Document> {
  return whenLoaded(() => parseNow(page, site));
}

/** The same, to be called within `whenLoaded`. */
export function parseNow(page: Page, { embeds, dialect = null }: SiteSyntax): Document {
  const bomLength = page.text.startsWith("\ufeff") ? 1 : 0;
  const unfenced = formatOf(page, dialect) === "text" ? null : withoutFence(page.text.slice(bomLength));
  const { text, shift } = unfenced ?? { text: page.text.slice(bomLength), shift: 0 };
  const format = formatOf({ ...page, text }, dialect);
  const own = dialect ?? dialectOfSyntax(text);
  const draft = createDraft(new Lines(page.text), bomLength, shift);
  const problems: Problem[] = [];
  const addProblem = (kind: Problem["kind"], range: Range, detail: string) =>
    problems.push({ kind, span: draft.span(range), detail });
  if (unfenced) addProblem("fenced-page", { start: unfenced.fence.start - shift, end: unfenced.fence.end - shift }, "");

  const parsed = parseText(text, format, { embeds, dialect: own });
  const { root, masked, unclosedFence: unclosed, problem } = parsed;
  for (const conflict of parsed.conflicts) addProblem("conflict", conflict, text.slice(conflict.start, conflict.end));
  for (const { kind, ...range } of wrongCharacters(text)) addProblem(kind, range, around(text, range));
  if (unclosed) addProblem("unclosed-fence", unclosed, text.slice(unclosed.start, unclosed.end));
  for (const container of format === "text" ? [] : unclosedContainers(text))
    addProblem("unclosed-container", container, text.slice(container.start, container.end));
  if (problem) addProblem(problem.kind, problem.range, problem.detail);
  // In MDX, it is a problem of the whole page.
  const unclosedTags = format === "markdown" || format === "hexo" ? unclosedElements(text) : [];
  for (const tag of unclosedTags) addProblem("unclosed-element", tag, text.slice(tag.start, tag.end));

  const frontMatter = readFrontMatter(root, text);
  for (const { name, value, valueRange, ...range } of frontMatter.fields)
    draft.addField(name, value, range, valueRange);
  for (const { text: comment, ...range } of frontMatter.comments) draft.addComment(comment, range);
  if (frontMatter.problem) {
    addProblem("front-matter", frontMatter.problem.range, frontMatter.problem.detail);
  }

  const isReadAsPlain = format === "text" || problem?.kind === "text";
  const markup = createMarkupWalk(draft, embeds);
  const state = { draft, masked, written: text, markup, dialect: own, problems: isReadAsPlain ? [] : problems };
  readNodes(root, state);
  return { ...page, format, ...draft.finish(page.text.length - bomLength - shift), problems };
}

/** How many characters around a range tell where it is. */
const AROUND = 12;

/** A range of a text with what is around it on its line. */
function around(text: string, { start, end }: Range): string {
  const before =
    text
      .slice(Math.max(0, start - AROUND), start)
      .split(/[\r\n]/)
      .at(-1) ?? "";
  const [after = ""] = text.slice(end, end + AROUND).split(/[\r\n]/, 1);
  return `${before}${text.slice(start, end)}${after}`.trim();
}
