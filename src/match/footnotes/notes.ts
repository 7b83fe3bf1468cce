import { groupBy } from "../../group-by.ts";
import { linesOf } from "../../text/span.ts";
import type { Document, Footnote } from "../../types/document.ts";
import type { WrittenText } from "../../types/written.ts";

/** A footnote of one page. */
export interface Note {
  readonly text: Footnote;
  /** Its normalized label, for comparison. */
  readonly key: string;
  /** Its references on the page. */
  readonly references: readonly WrittenText[];
}

/** The footnotes of a page. */
export interface Notes {
  readonly notes: readonly Note[];
  /** References without a footnote, by normalized label: the first of each label. */
  readonly dangling: ReadonlyMap<string, WrittenText>;
}

/**
 * `[^label]`, as in GitHub footnotes; at the start of a line and followed by a colon, it is a footnote, not a
 * reference.
 */
const REFERENCE = /(?<![\\!])\[\^([\p{L}\p{N}_.-]+)\](?!\()(?!(?<=^[ \t>]*\[\^[^\]]*\]):)/gmu;

/** Finds the footnotes of a page and their references. */
export function notesOf(document: Document): Notes {
  const texts = document.elements.filter((element) => element.kind === "footnote");
  const references = groupBy(referencesOf(document), ({ text }) => keyOf(text));
  const notes = texts.map((text) => ({
    text,
    key: keyOf(text.label),
    references: references.get(keyOf(text.label)) ?? [],
  }));
  for (const { key } of notes) references.delete(key);
  const dangling = [...references].flatMap(([key, [first]]): [string, WrittenText][] => (first ? [[key, first]] : []));
  return { notes, dangling: new Map(dangling) };
}

const keyOf = (label: string): string => label.normalize("NFKC").toLowerCase();

/** The references outside of code and comments; `text` is the label. */
function referencesOf(document: Document): WrittenText[] {
  const { text, elements, comments } = document;
  const lines = linesOf(document);
  const hidden = [...elements.filter(({ kind }) => HIDING.has(kind)), ...comments];
  return Array.from(text.matchAll(REFERENCE), ({ 0: { length }, 1: label = "", index }) => ({
    text: label,
    span: lines.span(index, index + length),
  })).filter(
    ({ span: { start } }) =>
      !hidden.some(({ span }) => span.start.offset <= start.offset && start.offset < span.end.offset),
  );
}

const HIDING: ReadonlySet<string> = new Set(["code", "inlineCode", "field", "image", "embed"]);
