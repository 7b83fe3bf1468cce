import picomatch from "picomatch";

/** A part of a glob: text that stands for itself, a wildcard, or the alternatives of braces. */
export type GlobPart =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "wildcard"; readonly glob: string }
  | { readonly kind: "choice"; readonly alternatives: readonly (readonly GlobPart[])[] };

/** `**` is a wildcard of its own only as a whole name; braces may hold braces once. */
const PARTS =
  /\\(?<escaped>.)|(?<globstar>(?<=^|\/)\*\*(?:\/|$))|(?<wildcard>\*+|\?|\[[^\]/]+\])|\{(?<braces>(?:[^{}]|\{[^{}]*\})*)\}|(?<text>[^\\*?[{]+|.)/gsu;
/** A comma that is in no inner braces. */
const COMMA = /,(?![^{]{0,200}\})/;

/**
 * Reads a glob; all paths are matched in this one dialect. `**` stands for any folders, `*` for any part of a name, `?` for
 * one character, `[ab]` and `[!ab]` for one of these or one other, and `{a,b}` for alternatives. A backslash makes the
 * character after it literal. Everything else is literal, such as the parentheses of a folder `(ja)`.
 */
export function globParts(glob: string): GlobPart[] {
  return partsOf(normalGlob(glob));
}

/** A glob as paths are written: in NFC, and without `./` at its beginning. */
export function normalGlob(glob: string): string {
  return glob.normalize("NFC").replace(/^(?:\.\/)+/, "");
}

/**
 * What a glob matches: paths in NFC. `groups` has, for each part that is not text, the number of its group; null for none.
 * A glob with malformed brackets, such as `[z-a]`, matches nothing.
 */
export function globExpression(parts: readonly GlobPart[]): { expression: RegExp; groups: (number | null)[] } {
  // picomatch refuses an empty glob, which matches no path.
  const expression = parts.length === 0 ? /^$/ : picomatch.makeRe(forPicomatch(parts), OPTIONS);
  const numbers = outermostGroups(expression.source).values();
  const groups = parts.flatMap((part, index) => {
    if (part.kind === "text") return [];
    // picomatch takes successive globstars for one.
    const isMerged = isGlobstar(part) && isGlobstar(parts[index + 1]);
    return [isMerged ? null : (numbers.next().value ?? null)];
  });
  return { expression, groups };
}

/** Returns a function that tests whether a glob matches a URL. `/**` also matches nothing at all. */
export function urlMatcher(glob: string): (url: string) => boolean {
  const parts = globParts(glob);
  if (parts.length === 0) return (url) => url === "";
  const expression = picomatch.makeRe(forPicomatch(parts), { ...OPTIONS, strictSlashes: false });
  return (url) => expression.test(url);
}

/** Whether a part stands for any folders. */
export function isGlobstar(part: GlobPart | undefined): boolean {
  return part?.kind === "wildcard" && part.glob.startsWith("**");
}

/** What to do about a glob that is not quick. */
export const NOT_QUICK = "too many wildcards or alternatives. Split it into several globs";

/** How many wildcards may compete for the same text, and how many texts braces may stand for. */
const MOST = { rivals: 4, alternatives: 1000 };

/** Whether a glob is matched in reasonable time, whatever the path is. */
export function isQuick(glob: string): boolean {
  const parts = globParts(glob);
  return rivalsIn(parts) <= MOST.rivals && alternativesIn(parts) <= MOST.alternatives;
}

/** How many wildcards can take more or less of a text at the cost of others: `**`, and all but the first `*` in a name. */
function rivalsIn(parts: readonly GlobPart[]): number {
  let rivals = 0;
  let isFirst = true;
  for (const part of parts) {
    if (part.kind === "choice") {
      rivals += Math.max(...part.alternatives.map((inner) => wildcardsIn(inner)));
    } else if (isGlobstar(part)) {
      rivals++;
      isFirst = true;
    } else if (part.kind === "wildcard" && part.glob === "*") {
      if (!isFirst) rivals++;
      isFirst = false;
    } else if (part.kind === "text" && part.text.includes("/")) isFirst = true;
  }
  return rivals;
}

function wildcardsIn(parts: readonly GlobPart[]): number {
  return parts.reduce((sum, part) => {
    if (part.kind === "choice") return sum + Math.max(...part.alternatives.map(wildcardsIn));
    return sum + (part.kind === "wildcard" && part.glob.startsWith("*") ? 1 : 0);
  }, 0);
}

function alternativesIn(parts: readonly GlobPart[]): number {
  return parts.reduce((product, part) => {
    if (part.kind !== "choice") return product;
    return product * part.alternatives.reduce((sum, inner) => sum + alternativesIn(inner), 0);
  }, 1);
}

/** A text as a glob that matches it alone. */
export function escapeGlob(text: string): string {
  return text.replace(/[\\*?[\]{}]/g, "\\$&");
}

const OPTIONS = { capture: true, dot: true, strictSlashes: true, nonegate: true, fastpaths: false, flags: "su" };

function partsOf(glob: string): GlobPart[] {
  return Array.from(glob.matchAll(PARTS)).flatMap(({ groups = {} }): GlobPart[] => {
    const { globstar, wildcard, braces, escaped, text = "" } = groups;
    if (globstar !== undefined) return [{ kind: "wildcard", glob: globstar }];
    if (wildcard !== undefined) return [{ kind: "wildcard", glob: wildcard.replace(/^\*+$/, "*") }];
    if (braces === undefined) return [{ kind: "text", text: escaped ?? text }];
    const alternatives = braces.split(COMMA).map(partsOf);
    if (alternatives.length > 1) return [{ kind: "choice", alternatives }];
    return [{ kind: "text", text: "{" }, ...alternatives.flat(), { kind: "text", text: "}" }];
  });
}

/** The glob in picomatch's own dialect, in which each wildcard and each pair of braces becomes a group. */
function forPicomatch(parts: readonly GlobPart[]): string {
  return parts
    .map((part) => {
      if (part.kind === "text") return literal(part.text);
      if (part.kind === "choice") return `{${part.alternatives.map(forPicomatch).join(",")}}`;
      if (part.glob.startsWith("*")) return part.glob;
      return `@(${part.glob === "?" ? "[^/]" : part.glob.replace("[!", "[^")})`;
    })
    .join("");
}

/** A text in which no character means anything to picomatch or to a regular expression. */
function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|",]/g, (sign) => `\\x${sign.charCodeAt(0).toString(16)}`);
}

const GROUPS = /\\.|\[(?:\\.|[^\]\\]){0,50}\]|(?<opened>\((?:\?[:=!]|\?<[=!])?)|(?<closed>\))/gs;

/** The numbers of the groups of an expression that are in no other group. */
function outermostGroups(source: string): number[] {
  const outermost: number[] = [];
  const open: boolean[] = [];
  let number = 0;
  for (const { groups: { opened, closed } = {} } of source.matchAll(GROUPS)) {
    if (closed) open.pop();
    if (!opened) continue;
    const captures = opened === "(";
    if (captures) number++;
    if (captures && !open.includes(true)) outermost.push(number);
    open.push(captures);
  }
  return outermost;
}
