import { contains, sectionAt } from "../../text/span.ts";
import type { Block, Comment, Document, Span } from "../../types/document.ts";
import { type Passage, passages } from "../untranslated/passages.ts";
import { type Chatter, chatterIn, serviceLineIn } from "./phrases.ts";

/** A heading, field, block, code block or comment with the words of a chatbot. */
export interface ChatterText {
  readonly kind: "heading" | "field" | "block" | "code" | "comment";
  readonly span: Span;
  readonly text: string;
  readonly section: number;
  readonly block: number | null;
  /** The name of the field, or null. */
  readonly field: string | null;
  readonly chatter: Chatter;
  readonly hasLink: boolean;
  /** Whether its lines can be deleted if they contain nothing else. */
  readonly isDeletable: boolean;
}

/** Finds the texts of a page with the words of a chatbot, in document order; not in quotations and tables. */
export function chatterTexts(document: Document): ChatterText[] {
  return [
    ...passages(document).flatMap((passage) => ofPassage(document, passage)),
    ...document.blocks.flatMap((block, index) => ofCode(block, index)),
    ...document.comments.flatMap((comment) => ofComment(document, comment)),
  ].toSorted((a, b) => a.span.start.offset - b.span.start.offset);
}

function ofPassage({ blocks, elements }: Document, passage: Passage): ChatterText[] {
  const { kind, span, text, visibleText, element, block, section } = passage;
  if (kind === "quote" || kind === "alt" || blocks[block ?? -1]?.kind === "table") return [];
  // Inline code is only in the visible text, and so is the URL of the service.
  const isCode = elements.some((one) => one.kind === "inlineCode" && contains(span, one.span));
  const chatter = (isCode ? null : serviceLineIn(visibleText)) ?? chatterIn(text);
  if (!chatter) return [];
  return [
    {
      kind: kind === "text" ? "block" : kind,
      ...{ span, text: chatter.line ?? visibleText, section, block, chatter },
      field: element?.kind === "field" ? element.name : null,
      hasLink: elements.some((one) => "url" in one && contains(span, one.span)),
      isDeletable: kind !== "field" && !blocks.some(({ parent }) => parent !== null && parent === block),
    },
  ];
}

/** A code block that contains nothing else. Other code may be a conversation with a chatbot. */
function ofCode({ kind, span, text, section }: Block, block: number): ChatterText[] {
  const chatter = kind === "code" ? chatterIn(text) : null;
  if (!chatter?.isWhole) return [];
  return [{ kind: "code", span, text, section, block, field: null, chatter, hasLink: false, isDeletable: true }];
}

function ofComment(document: Document, { span, text }: Comment): ChatterText[] {
  const chatter = chatterIn(text);
  if (!chatter?.isClear) return [];
  const section = sectionAt(document, span);
  return [
    {
      kind: "comment",
      span,
      text: text.trim(),
      section,
      block: null,
      field: null,
      chatter,
      hasLink: false,
      isDeletable: true,
    },
  ];
}
