import type { Nodes } from "mdast";
import type { Masked } from "../masks.ts";
import type { Attribute, Range, Tag } from "../part.ts";
import { isPlain } from "./plain-string.ts";

export type MdxElement = Extract<Nodes, { type: "mdxJsxFlowElement" | "mdxJsxTextElement" }>;

/** Returns the opening tag of a JSX element, with the attributes whose values are plain strings. */
export function mdxTag(element: MdxElement, range: Range, masked: Masked): Tag {
  const content = element.children[0]?.position?.start.offset ?? range.end;
  const end = range.start + masked.page.slice(range.start, content).trimEnd().length;
  const attributes = element.attributes.flatMap((one): Attribute[] => {
    const place = { start: one.position?.start.offset ?? 0, end: one.position?.end.offset ?? 0 };
    if (one.type !== "mdxJsxAttribute") return [];
    const written = masked.page.slice(place.start, place.end);
    const quoted =
      /^([^=]*=\s*)(["'])([\s\S]*)\2$/.exec(written) ?? /^([^=]*=\{\s*)(["'`])([\s\S]*)\2\s*\}$/.exec(written);
    if (quoted === null) return [];
    const [, before = "", quote = "", content = ""] = quoted;
    if (typeof one.value !== "string" && !isPlain(content, quote)) return [];
    const value = typeof one.value === "string" ? masked.decoded(one.value, place) : content;
    const from = place.start + before.length + 1;
    return [{ name: one.name, value, ...place, valueRange: { start: from, end: from + content.length } }];
  });
  return { kind: "open", name: element.name ?? "", attributes, empty: false, start: range.start, end };
}
