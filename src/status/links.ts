import { posix } from "node:path";

/** A page and its text. */
export interface LinkingPage {
  readonly path: string;
  readonly text: string;
}

/** Targets of links in Markdown and HTML. */
const LINK = /\]\(<?([^\s)>]+)|^[ \t]*\[[^\]]{1,200}\]:\s*(\S+)|\bhref=["']([^"']+)/gm;

/**
 * Counts the pages that link to each page, by its path. It only ranks pages, so it reads no more than the text: a link
 * that names no page of the list, or several, is not counted.
 */
export function linkCounts(pages: readonly LinkingPage[]): Map<string, number> {
  const bySuffix = new Map<string, string | null>();
  for (const { path } of pages)
    for (const suffix of suffixesOf(stemOf(path))) bySuffix.set(suffix, bySuffix.has(suffix) ? null : path);
  const counts = new Map<string, number>();
  for (const { path, text } of pages) {
    const linked = Array.from(text.matchAll(LINK), ([, inline, reference, html]) => {
      return bySuffix.get(linkedStem(path, inline ?? reference ?? html ?? ""));
    });
    for (const page of new Set(linked)) if (page && page !== path) counts.set(page, (counts.get(page) ?? 0) + 1);
  }
  return counts;
}

/** `guide/install` for `guide/install.md` and `guide/install/index.md`. */
function stemOf(path: string): string {
  return path.replace(/\.[^./]*$/, "").replace(/(?:^|\/)(?:_?index|README)$/, "");
}

/** The whole path after a slash, so that it differs from the rest of a path; and the rest after each folder. */
function suffixesOf(stem: string): string[] {
  const names = stem.split("/");
  return [`/${stem}`, ...names.map((_, index) => names.slice(index).join("/"))];
}

/** The stem that a link names: from the top of the site for a link with `/`, else from the folder of its page. */
function linkedStem(page: string, url: string): string {
  const path = url.replace(/[?#].*$/s, "").replace(/\/$/, "");
  if (path === "" || /^[a-z][a-z\d+.-]*:|^\/\//i.test(path)) return "";
  return path.startsWith("/") ? stemOf(path.slice(1)) : `/${stemOf(posix.join(posix.dirname(page), path))}`;
}
