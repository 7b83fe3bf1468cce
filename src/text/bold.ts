import type { Block } from "../types/document.ts";

const MARKS = [
  ["**", "**"],
  ["__", "__"],
  ["<b>", "</b>"],
  ["<strong>", "</strong>"],
] as const;

/** Whether a whole block of a page is bold. */
export function isBold({ span }: Block, page: string): boolean {
  const markup = page.slice(span.start.offset, span.end.offset);
  return MARKS.some(
    ([open, close]) =>
      markup.startsWith(open) &&
      markup.endsWith(close) &&
      markup.length > open.length + close.length &&
      !markup.slice(open.length, -close.length).includes(close),
  );
}
