import { groupBy } from "../../group-by.ts";
import { withoutQuotations } from "../../language/sentences.ts";
import { memoizedForPair } from "../../text/memoized.ts";
import { spaces } from "../../text/spaces.ts";
import type { Block, Document, Element, Section, Span } from "../../types/document.ts";
import { isBadge } from "../../url/badge.ts";
import { isAbsolute } from "../../url/index.ts";
import { quoteAround } from "../places.ts";

/** A piece of text to translate: a block, a heading, a field or the alternative text of an image. */
export interface Passage {
  readonly kind: "heading" | "field" | "text" | "quote" | "alt";
  /** Whether it is the title of a section or of the page. */
  readonly isTitle: boolean;
  readonly span: Span;
  /** The visible text. */
  readonly visibleText: string;
  /** The same, of equal length, with spaces in place of code, TeX commands, URLs and the titles of pages of other sites. */
  readonly text: string;
  readonly element: Element | null;
  readonly block: number | null;
  readonly section: number;
}

/** The passages of a page in document order, without the contents of components that show program output. */
export const passages = memoizedForPair((document: Document): readonly Passage[] => {
  const { sections, blocks, elements } = document;
  const byBlock = groupBy(elements, ({ block }) => block);
  const inHeadings = groupBy(byBlock.get(null) ?? [], ({ section }) => section);
  const outputs = outputsOf(document);
  const isOutput = ({ span }: Passage) =>
    outputs.some(({ start, end }) => start <= span.start.offset && span.end.offset <= end);
  return [
    ...sections.map((section, index) => ofHeading(section, index, inHeadings.get(index) ?? [])),
    ...blocks.flatMap((_, index) => ofBlock(document, index, byBlock.get(index) ?? [])),
    ...elements.flatMap(ofElement),
  ]
    .filter((passage) => passage.visibleText !== "" && !FILLER.test(passage.visibleText) && !isOutput(passage))
    .toSorted((a, b) => a.span.start.offset - b.span.start.offset);
});

/** A text that only shows how text looks. */
const FILLER = /^lorem ipsum\b/i;

function ofHeading({ title, heading }: Section, section: number, elements: readonly Element[]): Passage {
  const inside = elements.filter(({ span }) => span.start.offset >= heading.start.offset);
  const texts = { visibleText: title, text: withoutTerms(title, inside) };
  return { kind: "heading", isTitle: true, span: heading, ...texts, element: null, block: null, section };
}

const HAS_TEXT: ReadonlySet<Block["kind"]> = new Set(["paragraph", "item", "table", "footnote", "html"]);

function ofBlock({ blocks, text: page }: Document, index: number, elements: readonly Element[]): Passage[] {
  const block = blocks[index];
  if (!block || !HAS_TEXT.has(block.kind)) return [];
  const around = quoteAround(blocks, block);
  // An HTML quotation with a class is an embedded post of another site.
  if (around && /^<\w+\s[^>]*class/i.test(page.slice(around.span.start.offset, around.span.end.offset))) return [];
  const kind = around ? "quote" : "text";
  const texts = { visibleText: block.text, text: withoutTerms(block.text, elements) };
  return [{ kind, isTitle: false, span: block.span, ...texts, element: null, block: index, section: block.section }];
}

/** The alternative text of an image, or the text of a field, but not a path, a key or a list of keywords for machines. */
function ofElement(element: Element): Passage[] {
  const { block, section } = element;
  if (element.kind === "image" && isBadge(element.url)) return [];
  if (element.kind === "image")
    return [{ kind: "alt", isTitle: false, span: element.span, ...same(element.alt), element, block, section }];
  if (element.kind !== "field" || typeof element.value !== "string") return [];
  const [isTitle, value] = [/title$/i.test(element.name), element.value.trim()];
  if ((/^\S+$/.test(value) && /[/\\]/.test(value)) || /key(?:-?words?)?$/i.test(element.name)) return [];
  return [{ kind: "field", isTitle, span: element.valueSpan, ...same(value), element, block, section }];
}

const same = (text: string) => ({ visibleText: text, text });

/** The start of the bare URL of a page, after its quoted title: `"What a kettle is": https://…`. */
const URL_OF_TITLE = /^[:：]? ?[(（]?https?:\/\//;

/** Replaces TeX commands, quoted titles, and the text of elements that is not prose of this page, with spaces. */
function withoutTerms(visible: string, elements: readonly Element[]): string {
  const prose = visible.replace(/\\[A-Za-z]+/g, spaces);
  let text = withoutQuotations(prose, (after) => URL_OF_TITLE.test(after));
  let from = 0;
  let end = -1;
  for (const element of elements) {
    const term = termOf(element);
    if (term === "" || element.span.end.offset <= end) continue;
    const at = visible.indexOf(term, from);
    if (at === -1) continue;
    text = text.slice(0, at) + spaces(term) + text.slice(at + term.length);
    from = at + term.length;
    end = element.span.end.offset;
  }
  return text;
}

/**
 * The visible text of inline code, of a bare URL, or of a link to another site, which may be its untranslated title.
 */
function termOf(element: Element): string {
  const term = element.kind === "inlineCode" ? element.value : element.kind === "link" ? linkTerm(element) : "";
  return term.replace(/\s+/g, " ").trim();
}

const linkTerm = ({ url, text }: Extract<Element, { kind: "link" }>): string =>
  isAbsolute(url) || url === text ? text : "";

const TAG = /<(\/?)([A-Za-z][\w-]*)(?![\w-])[^<>]*>/g;

/** Whether a tag is a component or custom element that, by its name, shows program output, commands or file names. */
function isOutputTag(name: string): boolean {
  const words = name.replace(/(?<=[a-z\d])(?=[A-Z])/g, "-").toLowerCase();
  return /^[A-Z]|-/.test(name) && /(?:^|-)(?:code|console|terminal|shell|command|output|file-?tree)(?:-|$)/.test(words);
}

/** The ranges of such components, as offsets. */
function outputsOf({ text }: Document): { start: number; end: number }[] {
  const open = new Map<string, number>();
  return Array.from(text.matchAll(TAG)).flatMap(({ 0: tag, 1: slash, 2: name = "", index }) => {
    if (!isOutputTag(name)) return [];
    if (slash === "/") {
      const start = open.get(name);
      open.delete(name);
      return start === undefined ? [] : [{ start, end: index + tag.length }];
    }
    if (!tag.endsWith("/>")) open.set(name, index);
    return [];
  });
}
