/** A glob whose wildcards can be replaced by the text that another one matched. */
export interface Pattern {
  readonly glob: string;
  readonly expression: RegExp;
  readonly parts: readonly Part[];
  /** The longest literal text that every matching path contains. */
  readonly literal: string;
}

/** What a pattern matched in one path, in the pattern's order. */
export interface Capture {
  readonly wildcards: readonly string[];
  /** The alternatives chosen in its braces. */
  readonly choices: readonly string[];
}

type Part =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "wildcard"; readonly glob: string }
  | { readonly kind: "choice"; readonly alternatives: readonly string[] };

const PARTS =
  /\\(?<escaped>.)|(?<wildcard>\*\*\/|\*\*|\*|\?|\[[^\]/]+\])|\{(?<choice>[^{}]*,[^{}]*)\}|(?<text>[^\\*?[{]+|.)/gsu;

/**
 * Parses a glob: `**`, `*`, `?` and `[…]` are wildcards, `{a,b}` are alternatives without wildcards, and a backslash
 * escapes the next character. Paths are matched in NFC.
 */
export function parsePattern(glob: string): Pattern {
  const normal = glob.normalize("NFC").replace(/^(?:\.\/)+/, "");
  const parts = Array.from(normal.matchAll(PARTS), part);
  const texts = parts.flatMap((part) => (part.kind === "text" ? [part.text] : []));
  return {
    glob: normal,
    expression: new RegExp(`^${parts.map(regexp).join("")}$`, "su"),
    parts,
    literal: texts.reduce((longest, text) => (text.length > longest.length ? text : longest), ""),
  };
}

/** Escapes a text, so that as a glob it matches only itself. */
export function escapeGlob(text: string): string {
  return text.replace(/[\\*?[\]{}]/g, "\\$&");
}

/** The folder that contains all paths of a pattern, relative like the pattern; "." if there is none. */
export function folderOf({ parts }: Pattern): string {
  const end = parts.findIndex(({ kind }) => kind !== "text");
  const texts = parts
    .slice(0, end < 0 ? parts.length : end)
    .flatMap((part) => (part.kind === "text" ? [part.text] : []));
  return texts.join("").replace(/\/?[^/]*$/, "") || ".";
}

/** What the pattern's wildcards and braces matched in a path; null if it does not match. */
export function capture({ expression, parts, literal }: Pattern, path: string): Capture | null {
  if (!path.includes(literal)) return null;
  const texts = expression.exec(path)?.slice(1);
  if (!texts) return null;
  const captures = parts
    .filter(({ kind }) => kind !== "text")
    .map(({ kind }, index) => ({ kind, text: texts[index] ?? "" }));
  return {
    wildcards: captures.filter(({ kind }) => kind === "wildcard").map(({ text }) => text),
    choices: captures.filter(({ kind }) => kind === "choice").map(({ text }) => text),
  };
}

/** The paths that result from filling a pattern with the capture of another one, most likely first. */
export function fill({ parts }: Pattern, { wildcards, choices }: Capture): string[] {
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
  return parts.flatMap((part) => (part.kind === "wildcard" ? [part.glob.startsWith("**") ? "**" : "*"] : [])).join(" ");
}

function part({ groups = {} }: RegExpMatchArray): Part {
  if (groups.wildcard) return { kind: "wildcard", glob: groups.wildcard };
  if (groups.choice) return { kind: "choice", alternatives: groups.choice.split(",") };
  return { kind: "text", text: groups.escaped ?? groups.text ?? "" };
}

function regexp(part: Part): string {
  if (part.kind === "text") return escaped(part.text);
  if (part.kind === "choice") return `(${part.alternatives.map(escaped).join("|")})`;
  if (part.glob === "**/") return "(?:(.+?)/)?";
  if (part.glob === "**") return "(.+?)";
  if (part.glob === "*") return "([^/]*?)";
  if (part.glob === "?") return "([^/])";
  return `(${part.glob.replace("[!", "[^")})`;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

function fillings(part: Part, wildcards: Iterator<string>, choices: Iterator<string>): readonly string[] {
  if (part.kind === "text") return [part.text];
  if (part.kind === "choice") {
    const first: string | undefined = choices.next().value;
    return part.alternatives.toSorted((a, b) => Number(b === first) - Number(a === first));
  }
  const text: string = wildcards.next().value ?? "";
  return [part.glob === "**/" && text !== "" ? `${text}/` : text];
}
