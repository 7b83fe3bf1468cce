import { languageNamed } from "../../language/tags.ts";
import { NON_ASCII_LETTER } from "../../text/letters.ts";
import { sharedEnds } from "../../text/shared-ends.ts";
import { textSimilarity } from "../../text/similarity.ts";
import { isAbsolute, urlSimilarity } from "../../url/index.ts";
import type { UrlCandidate, UrlElement, UrlPair } from "./candidates.ts";

/** The similarity of two elements by URL and text: from 0 to 1 for different texts, and more for equal ones. */
export function elementSimilarity({ source: { element: from }, target: { element: to } }: UrlPair): number {
  if (from.url === "" || to.url === "") return 0;
  return urlSimilarity(from.url, to.url) + (hasSameText(from, to) ? SAME_TEXT : 0);
}

/** The weight of equal texts, relative to the similarity of URLs. */
const SAME_TEXT = 0.3;

/** Whether both have the same visible text, other than their URLs. */
export function hasSameText(source: UrlElement, target: UrlElement): boolean {
  const [a, b] = [comparableText(source), comparableText(target)];
  return a !== "" && a === b;
}

/** The text of a link or an image, normalized for comparison; "" if it is the URL. */
export function comparableText(element: UrlElement): string {
  const text = element.kind === "link" ? element.text : element.kind === "image" ? element.alt : "";
  return text === element.url ? "" : text.normalize("NFKC").trim().toLowerCase();
}

/**
 * Whether two URLs may be different names of the same page, and not a misspelling; their proximity counts as well.
 * @param isOther whether the source also links to the page that the target links to
 */
export function isNamedDifferently(pair: UrlPair, proximity: number, isOther: boolean): boolean {
  return (
    includesTextAfter(pair) ||
    isTranslatedBadge(pair) ||
    isOtherPicture(pair) ||
    isTranslatedPicture(pair) ||
    isInOwnLanguage(pair) ||
    (proximity > 1 && !isOther && (isLocalized(pair) || isTranslated(pair) || isOtherFile(pair)))
  );
}

const siteOf = ({ key }: UrlCandidate<UrlElement>): string => key.slice(0, `${key}/`.indexOf("/"));

/** Whether the source leads to a page in a third language, and the target to the same page in a language of the pair. */
function isInOwnLanguage({ source, target }: UrlPair): boolean {
  const segments = source.key.split("/");
  const isTranslation = (segment: string, index: number) =>
    languageNamed(segment) !== null && segments.toSpliced(index, 1).join("/") === target.key;
  return source.language === null && target.language !== null && segments.some(isTranslation);
}

/** Whether the URLs name pages of one wiki in two languages. */
function isLocalized({ source, target }: UrlPair): boolean {
  if (
    source.localizedLanguage === null ||
    target.localizedLanguage === null ||
    source.localizedLanguage === target.localizedLanguage
  )
    return false;
  return siteOf(source) === siteOf(target);
}

/**
 * Whether the URLs name pages of one site in two languages, with different names; a misspelled name does not count. The
 * target may name the host of its own site.
 */
function isTranslated({ source, target }: UrlPair): boolean {
  const [site, from, to] = [siteOf(source), source.key, target.key];
  if (source.language === target.language || from === to) return false;
  if (isAbsolute(target.element.url) && !isAbsolute(source.element.url)) return target.language !== null;
  if (site === "" || site !== siteOf(target)) return false;
  const { head, tail } = sharedEnds(from, to);
  return head + tail < Math.min(from.length, to.length) - 1;
}

/** Below this similarity (0 to 1), the text of a badge was translated, and not changed. */
const LEAST_SIMILAR_TEXT = 0.5;

/** The text of a badge, and its color. */
const BADGE = /^img\.shields\.io\/badge\/(.+)(-[^-]+)$/;

/** The text of a badge about a package, in place of the usual one. */
const LABEL = /(?<=^img\.shields\.io\/.{1,200}[?&]label=)[^&]*/;

/**
 * Whether the URLs are of badges with the same color, one with a text in other letters than ASCII, or with the same logo
 * and other words.
 */
function isTranslatedBadge({ source, target }: UrlPair): boolean {
  if (source.key.replace(LABEL, "") === target.key.replace(LABEL, ""))
    return NON_ASCII_LETTER.test(source.key + target.key);
  const [, from = "", color] = BADGE.exec(source.key) ?? [];
  const [, to = "", otherColor] = BADGE.exec(target.key) ?? [];
  if (color === undefined || color !== otherColor) return false;
  return NON_ASCII_LETTER.test(from + to) || (/[?&]logo=/.test(color) && textSimilarity(from, to) < LEAST_SIMILAR_TEXT);
}

/** The name of an image that a site made up: many letters and digits. */
const GENERATED = /^(?=.*\d)(?=.*[a-z])[\w.-]{20,}$/i;

/** The id of a form or a file: many digits, small and capital letters. A translated page may have its own. */
const ID = /^(?=.*\d)(?=.*[a-z])(?=.*[A-Z])[\w-]{15,}$/;

/** The name of a document. Each language may have its own; a name in other letters than ASCII may have been translated. */
const DOCUMENT = /^[!-~]+\.(?:pdf|txt|rtf|epub|od[tsp]|ott|do[ct]x?|xlsx?|pptx?)$/i;

/** Below this similarity (0 to 1), one name is no misspelling of the other. */
const MISSPELLED = 0.75;

/** Whether two images in one folder have made-up names: a picture of the translated page, uploaded for it. */
function isOtherPicture(pair: UrlPair): boolean {
  return pair.source.element.kind === "image" && pair.target.element.kind === "image" && differInName(pair, GENERATED);
}

/** Whether two URLs name a form or a file of their own in each language. */
const isOtherFile = (pair: UrlPair): boolean => differInName(pair, ID) || differInName(pair, DOCUMENT);

/** Whether two URLs first differ in such names, one of which is no misspelling of the other. */
function differInName({ source, target }: UrlPair, name: RegExp): boolean {
  const [from, to] = [source.key.split(/[/?]/), target.key.split(/[/?]/)];
  const place = from.findIndex((segment, index) => segment !== to[index]);
  const [a = "", b = ""] = [from[place], to[place]];
  return place > 0 && name.test(a) && name.test(b) && textSimilarity(a, b) < MISSPELLED;
}

/** The hash of the content of a file, after its name. */
const HASH = /[-.](?=[a-f]{0,64}\d)[a-f\d]{8,64}$/;

/** Whether two images have one name, to which a tool that translates images added a hash in the target. */
function isTranslatedPicture({ source, target }: UrlPair): boolean {
  if (source.element.kind !== "image" || target.element.kind !== "image") return false;
  const [from = "", to = ""] = [source, target].map(({ key }) => key.replace(/^.*\//, "").replace(/\.\w+$/, ""));
  return !HASH.test(from) && HASH.test(to) && from === to.replace(HASH, "");
}

/** Whether a bare URL includes kana or kanji after it, because no space follows (`/a.htmlは`). */
function includesTextAfter({ source: { element: from }, target: { element: to } }: UrlPair): boolean {
  const [long, short] = from.url.length > to.url.length ? [from, to] : [to, from];
  if (long.kind !== "link" || long.form !== "bare" || short.url === "" || !long.url.startsWith(short.url)) return false;
  return /^[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]+$/u.test(long.url.slice(short.url.length));
}
