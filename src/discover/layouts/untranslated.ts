import { languageNamed } from "../../language/tags.ts";
import { capture, type Pattern } from "./pattern.ts";

/** The paths of a pair whose source names no language. */
interface UnnamedPair {
  readonly source?: string;
  readonly target?: string;
}

/**
 * Returns whether a page whose path names no language is a source that is not translated yet. It must be in a folder
 * whose pages have counterparts, and not look like anything but content. At the top of a repository there is more than
 * the site, so that only folders with translated pages count.
 * @param pairs the pairs of a layout in which only targets name their language
 */
export function untranslatedIn(pairs: readonly UnnamedPair[], target: Pattern): (path: string) => boolean {
  const roots = new Map<string, Set<string>>();
  for (const pair of pairs) {
    if (pair.source === undefined || pair.target === undefined) continue;
    const names = pair.source.split("/");
    const depth = depthOf(pair.target, target);
    const root = names.slice(0, names.length - depth).join("/");
    const tops = roots.get(root) ?? new Set();
    roots.set(root, tops.add(depth > 1 ? (names.at(-depth) ?? "") : ""));
  }
  return (path) => {
    const names = path.split("/");
    const depths = names.map((_, index) => index).reverse();
    const depth = depths.find((depth) => roots.has(names.slice(0, depth).join("/")));
    if (depth === undefined) return false;
    const tops = roots.get(names.slice(0, depth).join("/"));
    const [top = "", ...rest] = names.slice(depth);
    const isKnown = depth > 0 || tops?.has(rest.length > 0 ? top : "") === true;
    return isKnown && isContent([top, ...rest]);
  };
}

/** How many names of a target's path are below the folder of its language. */
function depthOf(path: string, target: Pattern): number {
  const [folders = ""] = capture(target, path)?.wildcards.slice(-2) ?? [];
  return 1 + folders.split("/").filter((name) => name !== "").length;
}

/** Whether a path below the folder of a site is a page: not of another language, no partial, and no README or CHANGELOG. */
function isContent(names: readonly string[]): boolean {
  const [top = "", ...rest] = names;
  if (rest.length === 0) return !/^[A-Z][A-Z0-9_-]*\.\w+$|^[._](?!index\.)/.test(top);
  return languageNamed(top) === null && !names.some((name) => /^[._](?!index\.)/.test(name));
}
