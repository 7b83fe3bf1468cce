import { QuoteType, Tokenizer } from "htmlparser2";
import type { Attribute, Range, Tag } from "../part.ts";

/** Text between tags, with character references decoded. */
export interface MarkupText extends Range {
  readonly kind: "text";
  readonly text: string;
}

export interface MarkupComment extends Range {
  readonly kind: "comment";
  readonly text: string;
}

export type Markup = Tag | MarkupText | MarkupComment;

/** Converts a range of raw HTML to a range of the page; `at` converts an offset. */
export function rangeOnPage({ start, end }: Range, at: (index: number) => number): Range {
  return { start: at(start), end: end > start ? at(end - 1) + 1 : at(start) };
}

/** Converts the ranges of a tag to ranges of the page. */
export function tagOnPage(tag: Tag, at: (index: number) => number): Tag {
  const place = (range: Range) => rangeOnPage(range, at);
  const attributes = tag.attributes.map((one) => ({ ...one, ...place(one), valueRange: place(one.valueRange) }));
  return { ...tag, ...place(tag), attributes };
}

/** HTML elements that never have an end tag (https://html.spec.whatwg.org/#void-elements). */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;

/** Splits raw HTML into tags, text and comments, with offsets into it. Declarations are skipped. */
export function readMarkup(html: string): Markup[] {
  const found: Markup[] = [];
  let name = "";
  let start = 0;
  let attributes: Attribute[] = [];
  let attribute = { name: "", start: 0 };
  let value: { text: string; start: number; end: number } | null = null;

  const text = (content: string, from: number, end: number) => {
    found.push({ kind: "text", text: content, start: from, end });
  };
  const open = (end: number, closed: boolean) => {
    found.push({ kind: "open", name, attributes, start, end: end + 1, empty: closed || VOID.test(name) });
  };
  const tokenizer = new Tokenizer(
    { decodeEntities: true, recognizeSelfClosing: true },
    {
      ontext: (from, end) => text(html.slice(from, end), from, end),
      ontextentity: (code, end) => text(String.fromCodePoint(code), lastEnd(found, end), end),
      onopentagname(from, end) {
        name = html.slice(from, end);
        start = from - 1;
        attributes = [];
      },
      onattribname(from, end) {
        attribute = { name: html.slice(from, end), start: from };
        value = null;
      },
      onattribdata(from, end) {
        value = { text: (value?.text ?? "") + html.slice(from, end), start: value?.start ?? from, end };
      },
      onattribentity(code) {
        const from = value?.end ?? attribute.start;
        value = { text: (value?.text ?? "") + String.fromCodePoint(code), start: value?.start ?? from, end: from };
      },
      onattribend(quote, end) {
        const to = quote === QuoteType.Single || quote === QuoteType.Double ? end - 1 : end;
        const { text: content, start: from } = value ?? { text: "", start: to };
        attributes.push({ ...attribute, end, value: content, valueRange: { start: from, end: to } });
      },
      onopentagend: (end) => open(end, false),
      onselfclosingtag: (end) => open(end, true),
      onclosetag(from, end) {
        const close = html.indexOf(">", end);
        const range = { start: html.lastIndexOf("<", from), end: close === -1 ? html.length : close + 1 };
        found.push({ kind: "close", name: html.slice(from, end), attributes: [], empty: true, ...range });
      },
      oncdata() {},
      oncomment(from, end, mark) {
        const start = from - "<!--".length;
        if (!html.startsWith("<!--", start)) return;
        found.push({ kind: "comment", text: html.slice(from, end - mark), start, end: Math.min(end + 1, html.length) });
      },
      ondeclaration() {},
      onprocessinginstruction() {},
      onend() {},
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return found;
}

function lastEnd(found: readonly Markup[], end: number): number {
  return Math.min(found.at(-1)?.end ?? end, end);
}
