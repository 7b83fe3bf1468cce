import type { Heading, Nodes, Root, RootContent, Table } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { remark } from "remark";
import remarkGfm from "remark-gfm";

/** A Markdown page of this project, or a part of one. */
export interface Part {
  readonly children: readonly RootContent[];
}

/** A heading and the content below it, up to the next heading of any level. */
export interface Section extends Part {
  readonly heading: Heading;
  readonly title: string;
}

/** A code block: its language, the words after the language, and its lines with their line ends. */
export interface Fence {
  readonly language: string;
  readonly meta: string;
  readonly text: string;
}

const processor = remark().use(remarkGfm).freeze();

/** Parses GitHub Flavored Markdown. */
export function markdown(text: string): Root {
  return processor.parse(text);
}

/** All sections of a page, in order. */
export function sections({ children }: Part): Section[] {
  const starts = children.flatMap((node, index) => (node.type === "heading" ? [{ heading: node, index }] : []));
  return starts.map(({ heading, index }, i) => ({
    heading,
    title: textOf(heading),
    children: children.slice(index + 1, starts[i + 1]?.index),
  }));
}

/**
 * The content below a heading, including subsections.
 * @throws Error if the page has no such heading.
 */
export function section(root: Part, title: string): Part {
  const all = sections(root);
  const start = all.findIndex((one) => one.title === title);
  const { heading } = all[start] ?? {};
  if (!heading) throw new Error(`no heading “${title}”`);
  const rest = root.children.slice(root.children.indexOf(heading) + 1);
  const end = rest.findIndex((node) => node.type === "heading" && node.depth <= heading.depth);
  return { children: rest.slice(0, end < 0 ? undefined : end) };
}

/** The level and the types of blocks of each section: equal for a page and its translation. */
export function outline(root: Part): string[] {
  return sections(root).map(({ heading, children }) =>
    ["#".repeat(heading.depth), ...children.map(({ type }) => type)].join(" "),
  );
}

/** The text of each paragraph that is not inside another block. */
export function paragraphs({ children }: Part): string[] {
  return children.flatMap((node) => (node.type === "paragraph" ? [textOf(node)] : []));
}

/** The texts of the cells of each table, row by row. The first row is the head. */
export function tables({ children }: Part): string[][][] {
  return children.flatMap((node) => (node.type === "table" ? [cells(node)] : []));
}

function cells({ children }: Table): string[][] {
  return children.map((row) => row.children.map((cell) => textOf(cell)));
}

/** The code blocks, in one language or in any. */
export function fences(root: Part, language?: string): Fence[] {
  const all = Array.from(nodes(root), (node) => (node.type === "code" ? [node] : [])).flat();
  return all
    .filter(({ lang }) => language === undefined || lang === language)
    .map(({ lang, meta, value }) => ({
      language: lang ?? "",
      meta: meta ?? "",
      text: value === "" ? "" : `${value}\n`,
    }));
}

/** The URLs of all links and images. */
export function links(root: Part): string[] {
  return Array.from(nodes(root)).flatMap((node) => ("url" in node ? [node.url] : []));
}

/** All descendants of a node, in document order. */
function* nodes({ children }: { readonly children: readonly Nodes[] }): Generator<Nodes> {
  for (const node of children) {
    yield node;
    if ("children" in node) yield* nodes(node);
  }
}
