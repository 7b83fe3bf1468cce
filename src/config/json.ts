import type { Node, ParseError } from "jsonc-parser";
import { Lines } from "../span.ts";
import { BACKSLASH, EMPTY, glimpse, TWICE, type Unreadable, type Written } from "./written.ts";

/**
 * Reads JSON, with comments, trailing commas and a byte order mark if there are any.
 * @param below the key whose value alone counts; null for the whole text
 */
export async function readJson(text: string, below: string | null = null): Promise<Written | Unreadable> {
  const { findNodeAtLocation, getNodeValue, parseTree, printParseErrorCode } = await import("jsonc-parser");
  const json = text.replace(/^\uFEFF/, "");
  const lines = new Lines(json);
  const lineOf = ({ offset }: { offset: number }) => lines.point(offset).line;

  const errors: ParseError[] = [];
  const root = parseTree(json, errors, { allowTrailingComma: true });
  const [first] = errors;
  if (first) {
    const code = printParseErrorCode(first.error);
    if (!root && code === "ValueExpected") return { line: 1, problem: EMPTY };
    const there = glimpse(json.slice(first.offset, first.offset + first.length));
    return { line: lineOf(first), problem: PROBLEMS[code]?.(there) ?? "is no JSON" };
  }
  const node = root && below !== null ? findNodeAtLocation(root, [below]) : root;
  if (!node) return { line: 1, problem: `has no key "${below}"; write "${below}": {}` };
  const repeated = repeatedKey(node);
  if (repeated) return { line: lineOf(repeated), problem: TWICE };

  const line = (path: readonly PropertyKey[]): number => {
    const found = findNodeAtLocation(node, path.map(segment));
    if (!found) return line(path.slice(0, -1));
    return lineOf(found.parent?.type === "property" ? found.parent : found);
  };
  return { value: getNodeValue(node), line };
}

/** What people call the errors of jsonc-parser, given the text that it stopped at. */
const PROBLEMS: Readonly<Record<string, (there: string) => string>> = {
  InvalidSymbol: (there) => `${there} is no JSON; keys and texts stand in double quotes`,
  InvalidNumberFormat: (there) => `${there} is no number`,
  PropertyNameExpected: () => "a key in double quotes is missing here",
  ValueExpected: () => "a value is missing here",
  ColonExpected: () => "a colon is missing before this",
  CommaExpected: () => "a comma or a closing bracket is missing before this",
  CloseBraceExpected: () => "the file ends before its last }",
  CloseBracketExpected: () => "the file ends before its last ]",
  EndOfFileExpected: () => "something follows the last closing bracket; take it away",
  UnexpectedEndOfComment: () => "a comment does not end; write */ behind it",
  UnexpectedEndOfString: () => "a text does not end on its line; write a double quote behind it",
  UnexpectedEndOfNumber: (there) => `${there} is no number`,
  InvalidUnicode: () => "\\u must be followed by four digits from 0 to f",
  InvalidEscapeCharacter: () => BACKSLASH,
  InvalidCharacter: () => "a tab or another control character stands in a text; write \\t for a tab",
};

/** The first key that its object has already; null where there is none. */
function repeatedKey(node: Node): Node | null {
  const seen = new Set<unknown>();
  for (const child of node.children ?? []) {
    const key = child.type === "property" ? child.children?.[0] : undefined;
    if (key && seen.has(key.value)) return key;
    seen.add(key?.value);
    const inner = repeatedKey(child);
    if (inner) return inner;
  }
  return null;
}

function segment(key: PropertyKey): string | number {
  return typeof key === "number" ? key : String(key);
}
