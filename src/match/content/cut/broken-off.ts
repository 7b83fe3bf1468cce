import { isBold } from "../../../text/bold.ts";
import type { Block, Document } from "../../../types/document.ts";
import { isUrlVisible } from "../../../url/visible.ts";

/** The end of a sentence, and of a text that goes on: a comma, a Japanese particle or an English word before a noun. */
const END = /[。．.!?！？][)）」』"”’]*\s*$/;
const GOES_ON =
  /(?:[,、，]|(?<=[\p{Script=Han}\p{Script=Katakana}ー])[をがはに]|(?<![\p{L}\p{N}'’-])(?:the|an?|of|and|or|its|your|their|our|into|from|with))\s*$/u;
const OPEN = /[\p{L}\p{N}]\s*$/u;

/** A quotation at the end, after which the next paragraph may continue the sentence, and the end of one in its translation. */
const QUOTED_END = /[」』"”]\s*$/;
const QUOTATION = /\S[」』"”]/;

/** What may follow a text that introduces it, or be in the middle of its sentence. */
const INTRODUCED: ReadonlySet<Block["kind"]> = new Set(["code", "list", "table", "image", "embed", "quote", "html"]);

/** The least length of a sentence whose translation may have no full stop only by mistake; a short one may be a title. */
const LEAST_LENGTH = 40;

/** Whether the counterpart of a paragraph ends in the middle of a sentence, certainly or because it has no full stop. */
export function breaksOff(source: Block, target: Block, document: Document): "certainly" | "perhaps" | null {
  if (source.kind !== "paragraph" || target.kind !== "paragraph" || !END.test(source.text)) return null;
  const { blocks, text } = document;
  const isCertain = GOES_ON.test(target.text);
  const isOpen = source.text.length >= LEAST_LENGTH && OPEN.test(target.text) && !isBold(target, text);
  if (!isCertain && !isOpen) return null;
  if (QUOTED_END.test(source.text) && QUOTATION.test(target.text)) return null;
  const index = blocks.indexOf(target);
  const next = blocks[index + 1];
  const isSameSection = next !== undefined && next.section === target.section && next.parent === target.parent;
  if (isSameSection && (INTRODUCED.has(next.kind) || /^\s*\p{Ll}/u.test(next.text))) return null;
  if (endsWithPictureOrUrl(document, index)) return null;
  return isCertain ? "certainly" : "perhaps";
}

/** Whether a paragraph ends with an image, an embed or a URL, which may be a part of its sentence or what it introduces. */
const endsWithPictureOrUrl = ({ blocks, elements }: Document, block: number): boolean =>
  elements.some(
    (one) =>
      (one.kind === "image" || one.kind === "embed" || isUrlVisible(one)) &&
      one.block === block &&
      one.span.end.offset === blocks[block]?.span.end.offset,
  );
