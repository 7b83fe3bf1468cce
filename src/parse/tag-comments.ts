import { fences, isFenced } from "../formats/fences.ts";
import { blank } from "../text/spaces.ts";

/** The tags of a comment of Liquid, which Jekyll reads (https://shopify.github.io/liquid/tags/template/#comment). */
const TAG = /\{%-?[ \t]{0,9}(end)?comment[ \t]{0,9}-?%\}/g;

/** Writes spaces instead of the comments between `{% comment %}` and `{% endcomment %}`, outside of code. */
export function withoutTagComments(text: string): string {
  if (text.search(TAG) === -1) return text;
  const code = fences(text);
  let visible = "";
  let from = 0;
  let open: number | null = null;
  for (const { index: start, 0: tag, 1: end } of text.matchAll(TAG)) {
    if (end === undefined) {
      open ??= isFenced(code, start) || text[start - 1] === "`" ? null : start;
    } else if (open !== null) {
      const after = start + tag.length;
      visible += text.slice(from, open) + blank(text.slice(open, after));
      [from, open] = [after, null];
    }
  }
  return visible + text.slice(from);
}
