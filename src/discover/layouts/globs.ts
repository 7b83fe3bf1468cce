import { escapeGlob } from "../../glob.ts";
import { groupBy } from "../../group-by.ts";
import { type Languages, SIDES, type Side } from "../../types/page.ts";
import type { FoundPair } from "../pairing.ts";
import { MARKUP, MARKUP_OR_TEXT } from "./index.ts";
import type { PairLayout } from "./layout.ts";
import { capture } from "./pattern.ts";

/** The globs of the two sides of pairs, and the pairs found with them. */
export interface PairGlobs {
  readonly source: string;
  readonly target: string;
  readonly languages: Languages;
  readonly found: readonly FoundPair[];
}

/** The globs of the layouts that found pairs, narrowed to these pairs but open to new pages. */
export function pairGlobs(pairs: readonly FoundPair[]): PairGlobs[] {
  const layouts = Array.from(groupBy(pairs, ({ layout }) => layout));
  return layouts.flatMap(([layout, found]) => {
    if (found.every(({ source, target }) => source === undefined || target === undefined)) return [];
    const before = foldersBefore(layout, found);
    const glob = (side: keyof Languages) => narrowed(layout[side].glob, before, found);
    return [{ source: glob("source"), target: glob("target"), languages: layout.languages, found }];
  });
}

/** The common part before the language in all these paths, as a glob. */
function foldersBefore(layout: PairLayout, found: readonly FoundPair[]): string {
  const folders = found.flatMap((pair) => {
    const isNamed = (side: Side) => ["always", "beside-pairs"].includes(layout.reportUnpaired[side]);
    const named = SIDES.find((side) => isNamed(side) && pair[side]) ?? layout.from;
    return capture(layout[named], (pair[named] ?? "").normalize("NFC"))?.wildcards[0] ?? [];
  });
  const paths = folders.map((folder) => folder.split("/").filter((step) => step !== ""));
  // A page named only by its language has its own folder.
  const [first = [], ...others] = layout.template.startsWith("**/<language>.")
    ? paths.map((path) => path.slice(0, -1))
    : paths;
  const parting = first.findIndex((step, depth) => others.some((steps) => steps[depth] !== step));
  const common = parting < 0 ? first : first.slice(0, parting);
  const isWhole = layout.template.includes("<language>/") && paths.every(({ length }) => length === common.length);
  return [...common.map(escapeGlob), ...(isWhole ? [] : ["**"])].map((step) => `${step}/`).join("");
}

/** Keeps `md` and `mdx`, since new pages may be either, and other extensions only if a page has them. */
function narrowed(glob: string, before: string, found: readonly FoundPair[]): string {
  const has = (ending: string) =>
    found.some(({ source, target }) => [source, target].some((path) => path?.endsWith(ending)));
  const endings = ["md", "mdx", ...["markdown", "qmd", "txt"].filter((ending) => has(`.${ending}`))];
  const kept = (braces: string) => `{${endings.filter((ending) => braces.includes(ending)).join(",")}}`;
  return before + glob.replace("**/", "").replace(MARKUP_OR_TEXT, kept).replace(MARKUP, kept);
}
