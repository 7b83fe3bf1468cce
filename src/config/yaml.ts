import type { Document, ErrorCode, Node } from "yaml";
import { Lines } from "../span.ts";
import { BACKSLASH, EMPTY, glimpse, TWICE, type Unreadable, type Written } from "./written.ts";

/** Reads YAML 1.2, in which values may be referred to (`*name`) and merged (`<<: *name`). */
export async function readYaml(text: string): Promise<Written | Unreadable> {
  const yaml = await import("yaml");
  const document = yaml.parseDocument(text, { merge: true, prettyErrors: false, stringKeys: true });
  const lines = new Lines(text);
  const lineAt = (offset: number) => lines.point(offset).line;
  const [first] = [...document.errors, ...document.warnings];
  if (first) {
    const there = glimpse(text.slice(...first.pos));
    return { line: lineAt(first.pos[0]), problem: PROBLEMS[first.code]?.(there) ?? "is no YAML" };
  }
  const [loose] = looseEnds(yaml, document);
  if (loose) return { line: lineAt(loose.offset), problem: loose.problem };
  const value: unknown = document.toJS({ maxAliasCount: -1 });
  if (value === null) return { line: 1, problem: EMPTY };
  return { value, line: (path) => lineAt(offsetOf(yaml, document, path)) };
}

type Yaml = typeof import("yaml");

/** What people call the errors of yaml, given the text that it stopped at. */
const PROBLEMS: Readonly<Record<ErrorCode, (there: string) => string>> = {
  ALIAS_PROPS: () => "a reference (*) can't have a name (&) or a tag (!) of its own",
  BAD_ALIAS: (there) => inQuotes(there, "* for a reference"),
  BAD_COLLECTION_TYPE: (there) => inQuotes(there, "! for a tag"),
  BAD_DIRECTIVE: (there) => inQuotes(there, "% for a directive"),
  BAD_DQ_ESCAPE: () => BACKSLASH,
  BAD_INDENT: () => "is indented differently from what it belongs to, or a bracket is not closed above",
  BAD_PROP_ORDER: () => "a name (&) or a tag (!) stands in the wrong place; write it behind the colon or the dash",
  BAD_SCALAR_START: (there) => `no text may begin with ${there} in YAML; put it in quotes`,
  BLOCK_AS_IMPLICIT_KEY: () => "has a second colon in one value; put the value in quotes, or mend the indentation",
  BLOCK_IN_FLOW: () => "a comma is missing between braces or brackets, or a text with a colon needs quotes",
  DUPLICATE_KEY: () => TWICE,
  IMPOSSIBLE: () => "is no YAML",
  KEY_OVER_1024_CHARS: () => "a key is longer than 1024 characters; is a colon missing?",
  MISSING_CHAR: () => "a colon, a dash, a comma or a quote is missing here",
  MULTILINE_IMPLICIT_KEY: () => "a key runs over several lines; is the blank behind a colon missing?",
  MULTIPLE_ANCHORS: () => "has two names (&); keep one of them",
  MULTIPLE_DOCS: () => "a second document begins here; keep one of them",
  MULTIPLE_TAGS: () => "has two tags (!); keep one of them",
  NON_STRING_KEY: () => "a key must be a text, not a list, an object or a reference",
  RESOURCE_EXHAUSTION: () => "is nested too deeply",
  TAB_AS_INDENT: () => "is indented with a tab; write blanks",
  TAG_RESOLVE_FAILED: (there) => inQuotes(there, "! for a tag"),
  UNEXPECTED_TOKEN: (there) => `${there} can't stand here; mend the indentation, or put the whole text in quotes`,
};

function inQuotes(there: string, meaning: string): string {
  return `write "${there}" in quotes; without them YAML takes ${meaning}, and knows none of this name`;
}

interface LooseEnd {
  readonly offset: number;
  readonly problem: string;
}

/** References to nothing, and merge keys that refer to something else than an object. */
function looseEnds({ isAlias, isMap, isScalar, visit }: Yaml, document: Document): LooseEnd[] {
  const found: LooseEnd[] = [];
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document)) return;
      found.push({ offset: startOf(alias), problem: inQuotes(`*${alias.source}`, "* for a reference") });
    },
    Pair(_, { key, value }) {
      if (!isScalar(key) || key.value !== "<<" || key.type !== "PLAIN") return;
      const merged = isAlias(value) ? value.resolve(document) : value;
      if (!isMap(merged)) found.push({ offset: startOf(key), problem: "<< must refer to one object, as in <<: *name" });
    },
  });
  return found;
}

/** Where a key or value begins, or what it is missing in. */
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
