import { sharedEnds } from "../shared-ends.ts";
import { textualLikeness } from "../url.ts";
import type { Addressed, Candidate, UrlPair } from "./candidates.ts";

/** What the same text of both links is worth beside the likeness of their addresses. */
const SAME_TEXT = 0.3;

/** How much two elements resemble each other by address and text: 0, 1 for the same address, and more with the same text. */
export function likeness({ source: { element: from }, target: { element: to } }: UrlPair): number {
  if (from.url === "" || to.url === "") return 0;
  return textualLikeness(from.url, to.url) + (hasSameText(from, to) ? SAME_TEXT : 0);
}

/** True where both show the same text, other than their addresses. */
export function hasSameText(source: Addressed, target: Addressed): boolean {
  const [a, b] = [shown(source), shown(target)];
  return a !== "" && a === b;
}

/** The text of a link or an image that a reader sees, for comparing; "" where it is the address. */
export function shown(element: Addressed): string {
  const text = element.kind === "link" ? element.text : element.kind === "image" ? element.alt : "";
  return text === element.url ? "" : text.normalize("NFKC").trim().toLowerCase();
}

/** Two names of one page, none of them garbled; how close their places are decides with the names. */
export function isOtherwiseNamed(pair: UrlPair, closeness: number): boolean {
  return hasSwallowed(pair) || (closeness > 1 && (isLocalised(pair) || isTranslated(pair)));
}

const siteOf = ({ key }: Candidate<Addressed>): string => key.split("/")[0] ?? "";

/** Pages of one encyclopedia in two languages. */
function isLocalised({ source, target }: UrlPair): boolean {
  if (source.localised === null || target.localised === null || source.localised === target.localised) return false;
  return siteOf(source) === siteOf(target);
}

/** Pages of one site in two languages, which may bear other names in each; a garbled name is none. */
function isTranslated({ source, target }: UrlPair): boolean {
  const [site, from, to] = [siteOf(source), source.key, target.key];
  if (source.language === target.language || site === "" || site !== siteOf(target) || from === to) return false;
  const { head, tail } = sharedEnds(from, to);
  return head + tail < Math.min(from.length, to.length) - 1;
}

/** A bare address without a blank behind it takes the kana or kanji that follow for its own (`/a.htmlは`). */
function hasSwallowed({ source: { element: from }, target: { element: to } }: UrlPair): boolean {
  const [long, short] = from.url.length > to.url.length ? [from, to] : [to, from];
  if (long.kind !== "link" || long.form !== "bare" || short.url === "" || !long.url.startsWith(short.url)) return false;
  return /^[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]+$/u.test(long.url.slice(short.url.length));
}
