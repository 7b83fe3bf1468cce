import type { Node, ParseError } from "jsonc-parser";
import { tooDeepAt } from "../text/depth.ts";
import { Lines } from "../text/span.ts";
import { BACKSLASH, EMPTY, glimpse, TOO_DEEP, TWICE, type Unreadable, type Written } from "./written.ts";

/**
 * Reads JSON, which may have comments, trailing commas and a byte order mark.
 * @param below the key whose value to read; null for the whole text
 */
export async function readJson(text: string, below: string | null = null): Promise<Written | Unreadable> {
  const { findNodeAtLocation, getNodeValue, parseTree, printParseErrorCode } = await import("jsonc-parser");
  const json = text.replace(/^\uFEFF/, "");
  const lines = new Lines(json);
  const lineOf = ({ offset }: { offset: number }) => lines.point(offset).line;

  const deep = tooDeepAt(json);
  if (deep !== null) return { line: lines.point(deep).line, problem: TOO_DEEP };
  const errors: ParseError[] = [];
  const root = parseTree(json, errors, { allowTrailingComma: true });
  const [first] = errors;
  if (first) {
    const code = printParseErrorCode(first.error);
    if (!root && code === "ValueExpected") return { line: 1, problem: EMPTY };
    const there = glimpse(json.slice(first.offset, first.offset + first.length));
    return { line: lineOf(first), problem: PROBLEMS[code]?.(there) ?? "not valid JSON" };
  }
  const node = root && below !== null ? findNodeAtLocation(root, [below]) : root;
  if (!node) return { line: 1, problem: `missing key “${below}”. Add "${below}": {}` };
  const repeated = repeatedKey(node);
  if (repeated) return { line: lineOf(repeated), problem: TWICE };

  const line = (path: readonly PropertyKey[]): number => {
    const found = findNodeAtLocation(node, path.map(segment));
    if (!found) return line(path.slice(0, -1));
    return lineOf(found.parent?.type === "property" ? found.parent : found);
  };
  return { value: getNodeValue(node), line };
}

/** Messages for the errors of jsonc-parser, given the text at which it stopped. */
const PROBLEMS: Readonly<Record<string, (there: string) => string>> = {
  InvalidSymbol: (there) => `unexpected ${there}. Keys and strings need double quotes`,
  InvalidNumberFormat: (there) => `“${there}” is not a number`,
  PropertyNameExpected: () => "expected a key in double quotes",
  ValueExpected: () => "expected a value",
  ColonExpected: () => "expected a colon",
  CommaExpected: () => "expected a comma or a closing bracket",
  CloseBraceExpected: () => "expected } before the end of the file",
  CloseBracketExpected: () => "expected ] before the end of the file",
  EndOfFileExpected: () => "unexpected text after the last closing bracket. Remove it",
  UnexpectedEndOfComment: () => "unclosed comment. Add */",
  UnexpectedEndOfString: () => "unclosed string. Add a double quote on the same line",
  UnexpectedEndOfNumber: (there) => `“${there}” is not a number`,
  InvalidUnicode: () => "\\u needs four hexadecimal digits after it",
  InvalidEscapeCharacter: () => BACKSLASH,
  InvalidCharacter: () => "control character in a string. Write a tab as \\t",
};

/** The first key that its object already has; null if there is none. */
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
