import type { Document, ErrorCode, Node } from "yaml";
import { tooDeepAt } from "../text/depth.ts";
import { Lines } from "../text/span.ts";
import { BACKSLASH, EMPTY, glimpse, TOO_DEEP, TWICE, type Unreadable, type Written } from "./written.ts";

/** Reads YAML 1.2 with aliases (`*name`) and merge keys (`<<: *name`). */
export async function readYaml(text: string): Promise<Written | Unreadable> {
  const yaml = await import("yaml");
  const lines = new Lines(text);
  const lineAt = (offset: number) => lines.point(offset).line;
  const deep = tooDeepAt(text);
  if (deep !== null) return { line: lineAt(deep), problem: TOO_DEEP };
  const document = yaml.parseDocument(text, { merge: true, prettyErrors: false, stringKeys: true });
  const [first] = [...document.errors, ...document.warnings];
  if (first) {
    const there = glimpse(text.slice(...first.pos));
    return { line: lineAt(first.pos[0]), problem: PROBLEMS[first.code]?.(there) ?? "not valid YAML" };
  }
  const [loose] = looseEnds(yaml, document);
  if (loose) return { line: lineAt(loose.offset), problem: loose.problem };
  const value: unknown = document.toJS({ maxAliasCount: -1 });
  if (value === null) return { line: 1, problem: EMPTY };
  return { value, line: (path) => lineAt(offsetOf(yaml, document, path)) };
}

type Yaml = typeof import("yaml");

/** Messages for the errors of yaml, given the text at which it stopped. */
const PROBLEMS: Readonly<Record<ErrorCode, (there: string) => string>> = {
  ALIAS_PROPS: () => "an alias (*) cannot have an anchor (&) or a tag (!)",
  BAD_ALIAS: (there) => inQuotes(there, "alias"),
  BAD_COLLECTION_TYPE: (there) => inQuotes(there, "tag"),
  BAD_DIRECTIVE: (there) => inQuotes(there, "directive"),
  BAD_DQ_ESCAPE: () => BACKSLASH,
  BAD_INDENT: () => "wrong indentation, or an unclosed bracket above",
  BAD_PROP_ORDER: () => "misplaced anchor (&) or tag (!). Put it after the colon or the dash",
  BAD_SCALAR_START: (there) => `an unquoted string cannot begin with ${there}. Put it in quotes`,
  BLOCK_AS_IMPLICIT_KEY: () => "unexpected colon in a value. Put the value in quotes, or fix the indentation",
  BLOCK_IN_FLOW: () => "missing comma inside brackets or braces, or a string with a colon that needs quotes",
  DUPLICATE_KEY: () => TWICE,
  IMPOSSIBLE: () => "not valid YAML",
  KEY_OVER_1024_CHARS: () => "a key is longer than 1024 characters. Is a colon missing?",
  MISSING_CHAR: () => "missing colon, dash, comma or quote",
  MULTILINE_IMPLICIT_KEY: () => "a key spans several lines. Is the space after a colon missing?",
  MULTIPLE_ANCHORS: () => "two anchors (&). Keep only one",
  MULTIPLE_DOCS: () => "the file has a second document. Keep only one",
  MULTIPLE_TAGS: () => "two tags (!). Keep only one",
  NON_STRING_KEY: () => "a key must be a string, not a list, an object or an alias",
  RESOURCE_EXHAUSTION: () => "nested too deeply",
  TAB_AS_INDENT: () => "indented with a tab. Use spaces",
  TAG_RESOLVE_FAILED: (there) => inQuotes(there, "tag"),
  UNEXPECTED_TOKEN: (there) => `unexpected “${there}”. Fix the indentation, or put the whole string in quotes`,
};

function inQuotes(there: string, meaning: string): string {
  return `unknown ${meaning} ${there}. If it is a string, put it in quotes: "${there}"`;
}

interface LooseEnd {
  readonly offset: number;
  readonly problem: string;
}

/** Aliases without an anchor, and merge keys whose value is not an object. */
function looseEnds({ isAlias, isMap, isScalar, visit }: Yaml, document: Document): LooseEnd[] {
  const found: LooseEnd[] = [];
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document)) return;
      found.push({ offset: startOf(alias), problem: inQuotes(`*${alias.source}`, "alias") });
    },
    Pair(_, { key, value }) {
      if (!isScalar(key) || key.value !== "<<" || key.type !== "PLAIN") return;
      const merged = isAlias(value) ? value.resolve(document) : value;
      if (!isMap(merged))
        found.push({ offset: startOf(key), problem: "<< needs an alias of an object, as in <<: *name" });
    },
  });
  return found;
}

/** Offset of a key or value, or of the object that lacks it. */
function offsetOf(
  { isAlias, isMap, isScalar, isSeq, isNode }: Yaml,
  document: Document,
  path: readonly PropertyKey[],
): number {
  let place: unknown = document.contents;
  let node: unknown = document.contents;
  for (const key of path) {
    const parent = isAlias(node) ? node.resolve(document) : node;
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key);
      if (!pair) break;
      [place, node] = [pair.key, pair.value];
    } else if (isSeq(parent)) {
      place = node = parent.items[Number(key)];
    } else break;
  }
  return isNode(place) ? startOf(place) : 0;
}

function startOf({ range }: Node): number {
  return range?.[0] ?? 0;
}
