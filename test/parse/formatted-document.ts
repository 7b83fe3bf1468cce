import { parse } from "../../src/parse/index.ts";
import type { Dialect } from "../../src/types/dialect.ts";
import type { Block, Document, Element, Span } from "../../src/types/document.ts";

/** A document as lines for comparison, one for each item of its lists. */
export interface FormattedDocument {
  readonly document: Document;
  /** `## Title #id` */
  readonly sections: string[];
  /** `paragraph: text`, indented below its parent block. */
  readonly blocks: string[];
  /** `link inline "text" https://example.com` */
  readonly elements: string[];
  /** `3 mdx: Unexpected character` */
  readonly problems: string[];
}

/** Parses a text as the page with that name, and formats the result. */
export async function read(
  path: string,
  text: string,
  embeds: Record<string, string | number> = {},
  dialect: Dialect | null = null,
): Promise<FormattedDocument> {
  const document = await parse({ path, language: "ja", text }, { embeds, dialect });
  const { sections, blocks, elements, problems } = document;
  return {
    document,
    sections: sections
      .slice(1)
      .map(({ depth, title, id }) => `${"#".repeat(depth)} ${title}${id === null ? "" : ` #${id}`}`),
    blocks: blocks.map(
      (block) => `${"  ".repeat(depthOf(block, blocks))}${block.kind}${block.text && ": "}${block.text}`,
    ),
    elements: elements.map(formatted),
    problems: problems.map(({ kind, span, detail }) => `${span.start.line} ${kind}: ${detail}`),
  };
}

/** Returns the text of a span of a document. */
export function quoted({ text }: Document, { start, end }: Span): string {
  return text.slice(start.offset, end.offset);
}

function depthOf({ parent }: Block, blocks: readonly Block[]): number {
  const outer = parent === null ? undefined : blocks[parent];
  return outer ? 1 + depthOf(outer, blocks) : 0;
}

function formatted(element: Element): string {
  switch (element.kind) {
    case "link":
      return words("link", element.form, JSON.stringify(element.text), element.url, element.malformed);
    case "image":
      return words("image", JSON.stringify(element.alt), element.url, element.malformed);
    case "embed":
      return words("embed", element.name, element.url, element.malformed);
    case "code":
      return words("code", element.language, element.meta, JSON.stringify(element.value));
    case "inlineCode":
      return words("inlineCode", element.value);
    case "footnote":
      return words("footnote", element.label);
    case "field":
      return words("field", element.name, JSON.stringify(element.value));
  }
}

function words(...all: (string | null)[]): string {
  return all.filter((word) => word !== null && word !== "").join(" ");
}
