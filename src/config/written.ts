import type { ParseError } from "jsonc-parser";
import { Lines } from "../span.ts";

/** A configuration file, read: what it says, and where. */
export interface Written {
  readonly value: unknown;
  /** The 1-based line of a key or value, or of what it is missing in; null where the file can't tell. */
  line(path: readonly PropertyKey[]): number | null;
}

/** Why a file can't be read as what it is written in. */
export interface Unreadable {
  /** 1-based. */
  readonly line: number;
  readonly problem: string;
}

/** Reads JSON, with comments and trailing commas if there are any. */
export async function readJson(text: string): Promise<Written | Unreadable> {
  const { findNodeAtLocation, getNodeValue, parseTree, printParseErrorCode } = await import("jsonc-parser");
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const lines = new Lines(text);
  const [first] = errors;
  if (!root) return { line: 1, problem: "is empty; write at least {}" };
  if (first) return { line: lines.point(first.offset).line, problem: spaced(printParseErrorCode(first.error)) };
  const line = (path: readonly PropertyKey[]): number => {
    const node = findNodeAtLocation(root, path.map(segment));
    if (!node) return path.length > 0 ? line(path.slice(0, -1)) : 1;
    return lines.point(node.parent?.type === "property" ? node.parent.offset : node.offset).line;
  };
  return { value: getNodeValue(root), line };
}

/** Reads YAML. */
export async function readYaml(text: string): Promise<Written | Unreadable> {
  const { isMap, isNode, isScalar, parseDocument } = await import("yaml");
  const document = parseDocument(text, { prettyErrors: false });
  const lines = new Lines(text);
  const [first] = document.errors;
  if (first) return { line: lines.point(first.pos[0]).line, problem: first.message };
  const line = (path: readonly PropertyKey[]): number => {
    const parent = document.getIn(path.slice(0, -1), true);
    const key = isMap(parent) && parent.items.find((pair) => isScalar(pair.key) && pair.key.value === path.at(-1))?.key;
    const node = isNode(key) ? key : document.getIn(path, true);
    if (isNode(node) && node.range) return lines.point(node.range[0]).line;
    return path.length > 0 ? line(path.slice(0, -1)) : 1;
  };
  return { value: document.toJS(), line };
}

function segment(key: PropertyKey): string | number {
  return typeof key === "number" ? key : String(key);
}

/** `PropertyNameExpected` → `property name expected`. */
function spaced(code: string): string {
  return code.replace(/\B[A-Z]/g, " $&").toLowerCase();
}
