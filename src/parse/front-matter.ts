import type { Json, Root } from "mdast";
import { lazy } from "../formats/lazy.ts";
import { tooDeepAt } from "../text/depth.ts";
import { lineAt } from "../text/line-breaks.ts";
import type { Range } from "./part.ts";

/** A field of the front matter, as UTF-16 offsets into the parsed text. */
export interface FrontMatterField extends Range {
  readonly name: string;
  readonly value: unknown;
  readonly valueRange: Range;
}

/** A comment line, and the text after its `#`. */
export interface FrontMatterComment extends Range {
  readonly text: string;
}

export interface FrontMatter extends ParsedFields {
  readonly comments: readonly FrontMatterComment[];
}

interface ParsedFields {
  readonly fields: readonly FrontMatterField[];
  /** The first error of the parser. */
  readonly problem: { readonly detail: string; readonly range: Range } | null;
}

declare module "mdast" {
  interface Toml extends Literal {
    type: "toml";
  }
  interface Json extends Literal {
    type: "json";
  }
  interface RootContentMap {
    toml: Toml;
    json: Json;
  }
}

const yaml = lazy(() => import("yaml"));
const toml = lazy(() => import("smol-toml"));

/** Reads the front matter of a page, if it has any. */
export function readFrontMatter(root: Root, page: string): FrontMatter {
  const first = root.children[0];
  if (first?.type === "json") return readJson(page, first);
  if (first?.type !== "yaml" && first?.type !== "toml") return { fields: [], comments: [], problem: null };
  const fence = first.position?.start.offset ?? 0;
  const start = fence + (/^[^\r\n]*(?:\r\n|\r|\n)/.exec(page.slice(fence, fence + 200))?.[0].length ?? 0);
  const text = page.slice(start, start + first.value.length);
  const deep = tooDeepAt(text);
  const read =
    deep === null
      ? (first.type === "yaml" ? readYaml : readToml)(text, start)
      : { fields: [], problem: { detail: "values are nested too deeply", range: lineOnPage(text, deep, start) } };
  return { ...read, comments: commentsOf(text, start) };
}

/** Reads JSON as YAML, of which it is a part. If it cannot be read, it may be an expression of MDX. */
function readJson(page: string, { position }: Json): FrontMatter {
  const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
  const text = page.slice(start, end);
  return { fields: tooDeepAt(text) === null ? readYaml(text, start).fields : [], comments: [], problem: null };
}

function commentsOf(text: string, offset: number): FrontMatterComment[] {
  return [...text.matchAll(/^[ \t]*#(.*)$/gm)].map(({ index, 0: line, 1: content = "" }) => {
    const start = offset + index;
    return { text: content, start, end: start + line.length };
  });
}

/** Reads the top-level fields of YAML that starts at an offset of the page. */
function readYaml(text: string, offset: number): ParsedFields {
  const { isMap, isNode, isScalar, parseDocument } = yaml();
  const parsed = (text: string) => parseDocument(text, { logLevel: "silent", prettyErrors: false });
  // A CR alone ends a line in Markdown, but not in YAML.
  const plain = text.replace(/\r(?!\n)/g, "\n");
  const strict = parsed(plain);
  const document = strict.errors.length > 0 ? parsed(joined(plain)) : strict;
  const [error] = document.errors;
  const problem = error ? { detail: firstLine(error.message), range: lineOnPage(text, error.pos[0], offset) } : null;
  if (!isMap(document.contents)) return { fields: [], problem };

  const values = plainValues(() => document.toJS());
  const fields = document.contents.items.flatMap(({ key, value }) => {
    if (!isScalar(key) || !key.range) return [];
    const name = String(key.value);
    const [start, keyEnd] = key.range;
    const [from, rangeEnd] = (isNode(value) && value.range) || [keyEnd, keyEnd];
    const cutOff = isScalar(value) && value.type === "PLAIN" ? (CUT_OFF.exec(text.slice(rangeEnd))?.[0] ?? "") : "";
    const to = from + text.slice(from, rangeEnd + cutOff.length).trimEnd().length;
    const valueRange = { start: offset + from, end: offset + to };
    const intended = cutOff === "" ? values.get(name) : text.slice(from, to);
    return { name, value: intended, start: offset + start, end: offset + Math.max(keyEnd, to), valueRange };
  });
  return { fields, problem };
}

/** A quoted string or a list in brackets, as the value of a key, with what is after its first line. */
const VALUE = /^[ \t]*[\w-]+:[ \t]+(?:"(?:[^"\\]|\\.)*"|'[^']*'|\[[^[\]]*\])[ \t]*\r?$/gms;

/**
 * YAML with spaces in place of the line breaks within such values. Most parsers of site generators do not ask how the
 * lines of a value in quotes or brackets are indented, although YAML does.
 */
const joined = (text: string): string => text.replace(VALUE, (value) => value.replace(/[\r\n](?!$)/g, " "));

/** What YAML parses as a comment, although the author intended it as text: `title: Meetup #19`. */
const CUT_OFF = /^[ \t]+#[^\s#].*/;

/** The values by name; empty if aliases would expand too far. */
function plainValues(read: () => unknown): ReadonlyMap<string, unknown> {
  try {
    return new Map(Object.entries(read() ?? {}));
  } catch {
    return new Map();
  }
}

/** Reads the top-level fields of TOML that starts at an offset of the page. Fields are located by their lines. */
function readToml(text: string, offset: number): ParsedFields {
  const { parse, TomlError } = toml();
  try {
    const values = parse(text.replace(/\r\n?/g, "\n"));
    return { fields: tomlFields(text, values, offset), problem: null };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const lines = [...text.matchAll(/^/gm)].map(({ index }) => index);
    const detail = firstLine(error.message).replace(/^Invalid TOML document: /, "");
    return { fields: [], problem: { detail, range: lineOnPage(text, lines[error.line - 1] ?? 0, offset) } };
  }
}

/** The first line of a key: `key = …`, `key.inner = …`, `[key]`, `[[key.inner]]`. */
const TOML_KEY = /^([ \t]*)(?:(\[\[?)[ \t]*)?("[^"\n]*"|'[^'\n]*'|[\w-]+)[ \t]*(?:=|\.|\]\]?)[^\S\n]*/gm;

function tomlFields(text: string, values: Readonly<Record<string, unknown>>, offset: number): FrontMatterField[] {
  const heads = new Map<string, { start: number; from: number }>();
  for (const { index, 0: whole, 1: indent = "", 3: key = "" } of text.matchAll(TOML_KEY)) {
    const name = key.replace(/^["']|["']$/g, "");
    if (!Object.hasOwn(values, name) || heads.has(name)) continue;
    heads.set(name, { start: index + indent.length, from: index + whole.length });
  }
  const starts = [...heads.values()].map(({ start }) => start);
  return [...heads].map(([name, { start, from }], at) => {
    const rest = text.slice(from, starts[at + 1] ?? text.length);
    const valueStart = offset + from + rest.length - rest.trimStart().length;
    const end = Math.max(valueStart, offset + from + rest.trimEnd().length);
    return { name, value: values[name], start: offset + start, end, valueRange: { start: valueStart, end } };
  });
}

/** The line at an offset of the front matter, as a range of the page. */
function lineOnPage(text: string, at: number, offset: number): Range {
  const { start, end } = lineAt(text, at);
  return { start: offset + start, end: offset + end };
}

function firstLine(message: string): string {
  return message.split("\n", 1)[0]?.trim() ?? "";
}
