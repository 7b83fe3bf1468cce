import { languageOfMark } from "../../language/names.ts";
import { sharedEnds } from "../../text/shared-ends.ts";
import type { Embed, Image, Link } from "../../types/document.ts";
import type { Fix } from "../../types/fix.ts";
import { isAbsolute, resource } from "../../url/index.ts";
import type { PairContext } from "../define-rule.ts";

type UrlElement = Link | Embed | Image;

/** Writes the URL that a link of the target lacks: `[text]()`. */
export function writeUrl(source: UrlElement, target: UrlElement, context: PairContext): Fix | null {
  const { start, end } = target.span;
  if (!/\]\([ \t]*\)$/.test(context.target.text.slice(start.offset, end.offset))) return null;
  const from = context.target.text.lastIndexOf("(", end.offset - 1) + 1;
  const text = urlInText(source, target, context) ?? expectedUrl(source, target, context);
  return text === null || /[\s()<>]/.test(text) ? null : { start: from, end: end.offset - 1, text, safe: true };
}

/** The text of a link if it is the URL of the source. */
function urlInText(source: UrlElement, target: UrlElement, context: PairContext): string | null {
  if (target.kind !== "link" || !isAbsolute(target.text)) return null;
  const [from, to] = [source.url, target.text].map((url) => resource(url, [context.target.language]));
  return from?.key === to?.key && from?.fragment === to?.fragment ? target.text : null;
}

/**
 * The URL that an element of the target should have: that of the source, in the language of the target. Null if it is
 * not certain.
 */
export function expectedUrl(source: UrlElement, target: UrlElement, context: PairContext): string | null {
  const page = expectedPage(source, target, context);
  const fragment = expectedFragment(source, target, context);
  return page === null || fragment === null ? null : page + fragment;
}

const splitFragment = (url: string): [page: string, fragment: string] => {
  const at = url.indexOf("#");
  return at === -1 ? [url, ""] : [url.slice(0, at), url.slice(at)];
};

/** The fragment with its `#`. A heading of another page is written in its language, so only the target may know it. */
function expectedFragment(source: UrlElement, target: UrlElement, { matches }: PairContext): string | null {
  const [, written] = splitFragment(source.url);
  const [, own] = splitFragment(target.url);
  const known = target.kind === "image" ? undefined : matches.lostFragments.get(target);
  if (known !== undefined) return `#${known}`;
  if (own.toLowerCase() === written.toLowerCase() || isTranslatable(own)) return own;
  if (!isTranslatable(written)) return written;
  return own === "" ? null : own;
}

/** Whether a fragment has letters outside of ASCII, as those of headings in many languages, or quotes the text of a page. */
const isTranslatable = (fragment: string): boolean => /\P{ASCII}|%[89a-fA-F]|:~:/u.test(fragment);

function expectedPage(source: UrlElement, target: UrlElement, context: PairContext): string | null {
  const [page] = splitFragment(source.url);
  const languages = [context.source.language, context.target.language];
  const { language, localizedLanguage } = resource(page, languages);
  // A page with a translated name has the same name only in the same language.
  const own = [context.target.language, resource(target.url, languages).localizedLanguage];
  if (localizedLanguage !== null && !own.includes(localizedLanguage)) return null;
  if (page === "" || (isAbsolute(page) && language !== context.source.language)) return page;
  const examples = [...context.matches.urls, ...context.matches.images].flatMap(({ source, target, relation }) =>
    relation === "equal" && isWrittenAlike(source.url, page, languages)
      ? [rewritten(page, source.url, target.url)]
      : [],
  );
  const [found, ...others] = new Set(examples);
  if (found !== undefined) return others.length > 0 ? null : found;
  if (language !== context.source.language) return page;
  return inLanguage(page, target.url, languages) ?? likePages(page, context);
}

/** Whether two URLs of the source are on the same host or both relative, and in the same language. */
function isWrittenAlike(a: string, b: string, languages: readonly string[]): boolean {
  const [one, other] = [a, b].map((url) => [
    /^(?:[a-z][a-z0-9+.-]*:)?\/\/[^/?#]+|^\.*\/|^/i.exec(url)?.[0],
    resource(url, languages).language,
  ]);
  return one?.join() === other?.join();
}

/** Rewrites a URL as another one was rewritten; null if it does not have the part that was replaced. */
function rewritten(url: string, before: string, after: string): string | null {
  const [from = [], to = []] = [before, after].map((one) => splitFragment(one)[0].split("/"));
  const segments = url.split("/");
  const { head, tail } = sharedEnds(from, to);
  const [removed, added] = [from.slice(0, from.length - tail), to.slice(0, to.length - tail)];
  if (removed.length === head && added.length === head) return url;
  const isSame = removed.every((segment, index) => segments[index] === segment);
  return isSame ? [...added, ...segments.slice(removed.length)].join("/") : null;
}

/** Sites that do not spell the language as its plain tag in their paths. */
const SPELLINGS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "developer.mozilla.org": { en: "en-US" },
  "docs.microsoft.com": { en: "en-us", ja: "ja-jp" },
  "learn.microsoft.com": { en: "en-us", ja: "ja-jp" },
};

/** A URL in the language of the target: with the host of the target's URL, or the language that it has in its path. */
function inLanguage(url: string, other: string, languages: readonly string[]): string | null {
  const [host, otherHost] = [hostOf(url), hostOf(other)];
  const isSameSite = resource(`//${host}`, languages).key === resource(`//${otherHost}`, languages).key;
  const moved = isSameSite ? url.replace(host, otherHost) : url;
  const [from = "", to = ""] = languages;
  if (moved !== url && resource(moved, languages).language !== from) return moved;
  const spelling = SPELLINGS[host]?.[to.toLowerCase()];
  return withMark(url, other, languages) ?? (spelling === undefined ? null : withMark(url, `/${spelling}/`, languages));
}

/** A path from the root of the site, with the language that the path of the page has. */
function likePages(url: string, { source, target }: PairContext): string | null {
  const [from, to] = [source, target].map(({ path }) => path.replace(/\.\w+$/, "").split("/"));
  const languages = [source.language, target.language];
  const [root, mark = "", ...rest] = url.split("/");
  const at = from?.findIndex((folder) => folder.toLowerCase() === mark.toLowerCase()) ?? -1;
  const own = to?.[at] ?? "";
  const isMark = root === "" && languageOfMark(own, languages) === target.language;
  // A site may have the pages of one language without its mark.
  const isUnmarked = target.elements.some(
    (one) => one.kind === "link" && /^\/[^/]/.test(one.url) && resource(one.url, languages).language === null,
  );
  return isMark && languageOfMark(mark, languages) === source.language && !isUnmarked
    ? [root, own, ...rest].join("/")
    : null;
}

const hostOf = (url: string): string => /^(?:[a-z][a-z0-9+.-]*:)?\/\/([^/?#]+)/i.exec(url)?.[1] ?? "";

/** Replaces the language in a URL by the one in another URL; null unless both have exactly one. */
function withMark(url: string, other: string, languages: readonly string[]): string | null {
  const [words, others] = [url, other].map((one) => one.split(/([/.?&=#]+)/));
  const isMark = (word: string) => languageOfMark(word, languages) !== null;
  const [mark, ...more] = (others ?? []).filter(isMark);
  const at = words?.findIndex(isMark) ?? -1;
  if (mark === undefined || more.length > 0 || at === -1 || words?.findLastIndex(isMark) !== at) return null;
  return words.with(at, mark).join("");
}
