import type { Definition, Image, Link } from "mdast";
import { unescapeUrl } from "../../url/unescape.ts";
import type { DestinationRange } from "../destinations.ts";

/** Returns the range of the URL of a node, null if it has none, or undefined if it cannot be found with certainty. */
export function destinationOf(node: Link | Image | Definition, text: string): DestinationRange | null | undefined {
  const { start, end } = rangeOf(node);
  const found =
    node.type === "definition"
      ? definition(text, start, end)
      : resource(text, node.type === "link" ? (node.children.at(-1)?.position?.end.offset ?? start + 1) : start, end);
  if (found === undefined) return undefined;
  if (found === null) return node.url === "" ? null : undefined;
  return unescapeUrl(text.slice(found.start, found.end)) === node.url ? found : undefined;
}

function rangeOf({ position }: Link | Image | Definition) {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

/** Finds `](url "title")` that ends where its node does. */
function resource(text: string, from: number, end: number): DestinationRange | null | undefined {
  for (let at = text.indexOf("](", from); at !== -1 && at < end; at = text.indexOf("](", at + 1)) {
    const url = destinationAt(text, skipSpace(text, at + 2));
    const rest = url.after === end - 1 ? ")" : text.slice(url.after, end);
    if (RESOURCE_END.test(rest)) return url.end > url.start ? { start: url.start, end: url.end } : null;
  }
  return undefined;
}

const SPACE = /[ \t\r\n]*/y;
const TITLE = String.raw`(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\((?:\\.|[^()\\])*\))`;
const RESOURCE_END = new RegExp(`^(?:[ \\t\\r\\n]+${TITLE})?[ \\t\\r\\n]*\\)$`, "s");

function skipSpace(text: string, at: number): number {
  SPACE.lastIndex = at;
  return at + (SPACE.exec(text)?.[0].length ?? 0);
}

/** Finds the URL of a definition, `[label]: url`. */
function definition(text: string, start: number, end: number): DestinationRange | null | undefined {
  const label = /^\[(?:\\.|[^\]\\])*\]:/s.exec(text.slice(start, end));
  if (label === null) return undefined;
  const url = destinationAt(text, skipSpace(text, start + label[0].length));
  return url.end > url.start ? { start: url.start, end: url.end } : null;
}

const ANGLED = /<((?:\\[^\r\n]|[^<>\\\r\n])*)>/y;

/** Reads a URL: up to a space or an unbalanced parenthesis, or in `<…>`. */
function destinationAt(text: string, at: number): DestinationRange & { after: number } {
  ANGLED.lastIndex = at;
  const angled = ANGLED.exec(text);
  if (angled !== null) return { start: at + 1, end: at + 1 + (angled[1] ?? "").length, after: at + angled[0].length };
  let depth = 0;
  let end = at;
  for (; end < text.length; end++) {
    const char = text.charAt(end);
    if (char <= " " || char === "\x7f" || (char === ")" && depth === 0)) break;
    if (char === "(") depth++;
    if (char === ")") depth--;
    if (char === "\\" && /[!-/:-@[-`{-~]/.test(text.charAt(end + 1))) end++;
  }
  return { start: at, end, after: end };
}
