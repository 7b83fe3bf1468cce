import type { Nodes } from "mdast";

type Element = Extract<Nodes, { type: "mdxJsxFlowElement" | "mdxJsxTextElement" }>;
type Attribute = Element["attributes"][number];

/** Stores the position of each attribute of an element. False if one is not found where it must be. */
export function placeAttributes({ attributes, name, position }: Element, text: string): boolean {
  if (attributes.length === 0) return true;
  let at = afterName(text, position?.start.offset ?? 0, name ?? "");
  for (const attribute of attributes) {
    const start = afterSpace(text, at);
    at = start < 0 ? -1 : endOf(attribute, text, start);
    if (at < 0) return false;
    attribute.position = { start: pointAt(start), end: pointAt(at) };
  }
  return true;
}

/** Only the offset of a place is read. */
const pointAt = (offset: number) => ({ line: 1, column: 1, offset });

function afterName(text: string, start: number, name: string): number {
  const at = afterSpace(text, start + 1);
  return text.startsWith(name, at) ? at + name.length : -1;
}

/** Returns where an attribute ends that starts at an offset; -1 if it does not start there. */
function endOf(attribute: Attribute, text: string, start: number): number {
  if (attribute.type === "mdxJsxExpressionAttribute") return afterExpression(attribute.value, text, start);
  if (!text.startsWith(attribute.name, start)) return -1;
  const end = start + attribute.name.length;
  const { value } = attribute;
  if (value === null || value === undefined) return end;
  const at = afterSpace(text, end);
  if (text[at] !== "=") return -1;
  const from = afterSpace(text, at + 1);
  if (typeof value !== "string") return afterExpression(value.value, text, from);
  const quote = text.charAt(from);
  const close = /["']/.test(quote) ? text.indexOf(quote, from + 1) : -1;
  return close < 0 ? -1 : close + 1;
}

function afterExpression(value: string, text: string, start: number): number {
  return text.startsWith(`{${value}}`, start) ? start + value.length + 2 : -1;
}

function afterSpace(text: string, start: number): number {
  let at = start;
  while (/\s/.test(text.charAt(at))) at++;
  return at;
}
