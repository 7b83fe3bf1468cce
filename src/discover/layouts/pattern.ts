import { type GlobPart, globExpression, globParts, isGlobstar, normalGlob } from "../../glob.ts";
import { memoized } from "../../text/memoized.ts";

/** A glob whose wildcards can be replaced by the text that another one matched. */
export interface Pattern {
  readonly glob: string;
  readonly parts: readonly GlobPart[];
  /** What it matches, which is compiled when it is first needed, because most of the usual layouts are not those of a site. */
  readonly compiled: () => ReturnType<typeof globExpression>;
  /** The longest literal text that every matching path contains. */
  readonly literal: string;
}

/** What a pattern matched in one path, in the pattern's order. */
export interface GlobMatch {
  readonly wildcards: readonly string[];
  /** The alternatives chosen in its braces. */
  readonly choices: readonly string[];
}

/** Parses a glob of `pairs`. */
export const parsePattern = memoized((glob): Pattern => {
  const parts = globParts(glob);
  const texts = parts.flatMap((part) => (part.kind === "text" ? [part.text] : []));
  let compiled: ReturnType<typeof globExpression> | null = null;
  return {
    glob: normalGlob(glob),
    parts,
    compiled: () => (compiled ??= globExpression(parts)),
    literal: texts.reduce((longest, text) => (text.length > longest.length ? text : longest), ""),
  };
});

/** Whether a pattern matches a path in NFC. */
export function matches({ compiled, literal }: Pattern, path: string): boolean {
  return path.includes(literal) && compiled().expression.test(path);
}

/** The folder that contains all paths of a pattern, relative like the pattern; "." if there is none. */
export function folderOf({ parts }: Pattern): string {
  const end = parts.findIndex(({ kind }) => kind !== "text");
  const texts = parts
    .slice(0, end < 0 ? parts.length : end)
    .flatMap((part) => (part.kind === "text" ? [part.text] : []));
  const text = texts.join("");
  return text.slice(0, Math.max(0, text.lastIndexOf("/"))) || ".";
}

/** What the pattern's wildcards and braces matched in a path; null if it does not match. */
export function capture({ compiled, parts, literal }: Pattern, path: string): GlobMatch | null {
  if (!path.includes(literal)) return null;
  const { expression, groups } = compiled();
  const texts = expression.exec(path);
  if (!texts) return null;
  const captures = parts
    .filter(({ kind }) => kind !== "text")
    .map(({ kind }, index) => ({ kind, text: texts[groups[index] ?? texts.length] ?? "" }));
  return {
    wildcards: captures.filter(({ kind }) => kind === "wildcard").map(({ text }) => text),
    choices: captures.filter(({ kind }) => kind === "choice").map(({ text }) => text),
  };
}

/** The paths that result from filling a pattern with the capture of another one, most likely first. */
export function fill({ parts }: Pattern, { wildcards, choices }: GlobMatch): string[] {
  const wildcard = wildcards.values();
  const choice = choices.values();
  let paths = [""];
  for (const part of parts) {
    const texts = fillings(part, wildcard, choice);
    paths = paths.flatMap((path) => texts.map((text) => path + text));
  }
  return paths;
}

/** The pattern's wildcards, reduced to what must agree with the other side: `**` or `*`. */
export function wildcards({ parts }: Pattern): string {
  return parts.flatMap((part) => (part.kind === "wildcard" ? [isGlobstar(part) ? "**" : "*"] : [])).join(" ");
}

function fillings(part: GlobPart, wildcards: Iterator<string>, choices: Iterator<string>): readonly string[] {
  if (part.kind === "text") return [part.text];
  if (part.kind === "choice") return choiceFillings(part.alternatives, choices.next().value);
  const text: string = wildcards.next().value ?? "";
  return [part.glob === "**/" && text !== "" ? `${text}/` : text];
}

/** The alternatives, first that which the other side has. One that holds wildcards can only be filled with this. */
function choiceFillings(alternatives: readonly (readonly GlobPart[])[], first: string | undefined): string[] {
  const texts = alternatives.flatMap(textsOf);
  const isOne = (text: string) =>
    texts.includes(text) || alternatives.some((parts) => globExpression(parts).expression.test(text));
  return first !== undefined && isOne(first) ? [first, ...texts.filter((text) => text !== first)] : texts;
}

/** What alternatives without wildcards stand for. */
function textsOf(parts: readonly GlobPart[]): string[] {
  let texts = [""];
  for (const part of parts) {
    if (part.kind === "wildcard") return [];
    const next = part.kind === "text" ? [part.text] : part.alternatives.flatMap(textsOf);
    texts = texts.flatMap((text) => next.map((one) => text + one));
  }
  return texts;
}
