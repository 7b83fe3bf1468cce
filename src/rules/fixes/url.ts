import { lineAt } from "../../text/line-breaks.ts";
import { sharedEnds } from "../../text/shared-ends.ts";
import { textSimilarity } from "../../text/similarity.ts";
import type { Embed, Image, Link, WithUrl } from "../../types/document.ts";
import type { Fix } from "../../types/fix.ts";
import { readable, resource, urlSimilarity } from "../../url/index.ts";
import type { PairContext } from "../define-rule.ts";
import { expectedUrl, writeUrl } from "./link-url.ts";

type AnyUrl = Link | Embed | Image;

/** Why a link is broken by its syntax: spaces, full-width brackets, or no URL. */
export type UrlDefect = "space" | "gap" | "bracket" | "no-url";

/** Repairs the syntax of a link; null if something else is wrong with it. */
export function repairLink(defect: UrlDefect, source: AnyUrl, target: AnyUrl, context: PairContext): Fix | null {
  if (defect === "no-url") return writeUrl(source, target, context);
  return defect === "space" ? withoutSpace(source, target, context) : halfWidthLink(target, context.target.text);
}

/** Removes the space from a URL, or closes the link before it if the words after it are no part of the URL. */
function withoutSpace(source: AnyUrl, target: AnyUrl, context: PairContext): Fix | null {
  const { text } = context.target;
  const fix = correctUrl(source, target, context);
  if (!fix) return null;
  const isFollowed = target.url.startsWith(fix.text) && /^\s/.test(target.url.slice(fix.text.length));
  if (!isFollowed) return isGarbled(fix.text, target.url.replace(/\s+/g, "")) ? fix : null;
  const line = text.slice(lineAt(text, target.span.start.offset).start, target.span.start.offset);
  const isInBrackets = line.split("(").length > line.split(")").length;
  const end = fix.start + fix.text.length;
  return isInBrackets ? { start: end, end, text: ")", safe: true } : null;
}

/** Writes the brackets of a link as Markdown does; null if something else is wrong with it. */
function halfWidthLink({ span, urlSpan }: AnyUrl, page: string): Fix | null {
  const [start, end] = [span.start.offset, span.end.offset];
  const url = page.slice(urlSpan.start.offset, urlSpan.end.offset);
  const written = page.slice(start, end);
  const [, mark, label, rest = ""] =
    /^(?=.*[)）]$)(!?)\\?[[［](.*?)\\?[\]］][ \t]*[(（](.*)[)）]$/s.exec(written) ?? [];
  if (label === undefined || rest !== url || /\s/.test(url)) return null;
  return { start, end, text: `${mark}[${label}](${url})`, safe: true };
}

/** Minimum similarity (0 to 1) at which one URL counts as a garbled copy of the other, and not as a different URL. */
const MIN_SIMILARITY = 0.5;

/** Writes the URL that the target should have, if the page contains the URL exactly as parsed. */
export function correctUrl(source: AnyUrl, target: AnyUrl, context: PairContext): Fix | null {
  const [start, end] = [target.urlSpan.start.offset, target.urlSpan.end.offset];
  const text = expectedUrl(source, target, context);
  const isWritten = context.target.text.slice(start, end) === target.url;
  if (text === null || text === target.url || !isWritten || losesLanguage(text, target.url, context)) return null;
  if (Math.max(...[urlSimilarity, textSimilarity].map((of) => of(text, target.url))) < MIN_SIMILARITY) return null;
  // Punctuation at the end of a URL in the text is not parsed as a part of it.
  const line = lineAt(context.target.text, start);
  const rest = context.target.text.slice(end, line.end);
  const isAlone = context.target.text.slice(line.start, start).trim() === "" && text.startsWith(target.url + rest);
  return {
    start,
    end: isAlone ? line.end : end,
    text,
    safe: NO_OWNER.test(target.url) || !(isFolderMissing(text, target.url) || isFolderMissing(target.url, text)),
  };
}

/** Whether only the URL that is replaced names the language of the target, because the source names none. */
function losesLanguage(text: string, url: string, { target: { language } }: PairContext): boolean {
  const [fixed, written] = [text, url].map((one) => resource(one, [language]).language);
  return written === language && fixed === null;
}

/** Most characters that are replaced by a mistake. */
const MOST_REPLACED = 2;

/** Whether a URL differs from the expected one by a mistake: a part of it is missing or extra, or a few characters are replaced. */
export function isGarbled(expected: string, actual: string): boolean {
  return [(url: string) => url, readable].some((read) => {
    const [from, to] = [read(expected), read(actual)];
    const { head, tail } = sharedEnds(from, to);
    const [missing, extra] = [from.slice(head, from.length - tail), to.slice(head, to.length - tail)];
    const isShort = Math.max(missing.length, extra.length) <= MOST_REPLACED && !/\//.test(missing + extra);
    return missing === "" || extra === "" || isShort;
  });
}

/** A page of a repository on GitHub or GitLab without the owner of the repository, which cannot exist. */
const NO_OWNER = /^https?:\/\/(?:github|gitlab)\.com\/[^/]+\/(?:-|blob|tree|commit|issues|pull|releases|wiki)\//;

/** Whether a URL only lacks folders of another one: the page of one of them may have moved. */
function isFolderMissing(complete: string, url: string): boolean {
  const { head, tail } = sharedEnds(complete, url);
  const missing = complete.slice(head, complete.length - tail);
  const path = /^(?:[a-z][a-z0-9+.-]*:)?\/\/[^/]*/i.exec(url)?.[0].length ?? 0;
  const isBetween = head + tail === url.length && tail > 0 && head > path;
  return isBetween && missing.includes("/") && /\//.test(url.slice(head - 1, head + 1));
}

/** Exchanges two URLs of a page. */
export function exchange(page: string, { urlSpan: a }: WithUrl, { urlSpan: b }: WithUrl): Fix | null {
  const [first, second] = a.start.offset < b.start.offset ? [a, b] : [b, a];
  const [start, end] = [first.start.offset, second.end.offset];
  const text = [second, { start: first.end, end: second.start }, first]
    .map((part) => page.slice(part.start.offset, part.end.offset))
    .join("");
  return { start, end, text, safe: true };
}

/** Adds a text to the end of a URL. */
export function append({ url, urlSpan: { start, end } }: WithUrl, text: string): Fix | null {
  return end.offset - start.offset === url.length ? { start: end.offset, end: end.offset, text, safe: true } : null;
}
