import { distance } from "fastest-levenshtein";
import { z } from "zod";
import { languageOfMark } from "../language/names.ts";
import { sharedEnds } from "../text/shared-ends.ts";
import { textSimilarity } from "../text/similarity.ts";
import type { Embed, Image, Link, WithUrl } from "../types/document.ts";
import type { Fix } from "../types/fix.ts";
import type { Severity } from "../types/report.ts";
import { rewriteOf, type UrlDrift, urlDrift } from "../url/drift.ts";
import { isAbsolute, readable, resource } from "../url/index.ts";
import { defineRule, type PairContext, severityLimit } from "./define-rule.ts";
import { append, correctUrl, exchange, isGarbled, repairLink, type UrlDefect } from "./fixes/url.ts";
import { urlIgnorer } from "./ignored-urls.ts";

export default defineRule({
  subject: "pair",
  description: "Checks that corresponding URLs are the same in the source and the target.",
  severity: "error",
  options: z.strictObject({
    ignore: z.array(z.string()).default([]).describe("URLs of the source that may differ in the target, as globs."),
  }),
  messages: {
    space: {
      en: "The URL {actual} contains a space, so the link is broken",
      ja: "URL {actual} に空白が含まれているため、リンクが切れています",
    },
    gap: {
      en: "The link to {actual} is broken: there is a space between its text and its URL",
      ja: "リンクテキストと URL の間に空白があるため、{actual} へのリンクが切れています",
    },
    bracket: {
      en: "The link to {actual} is broken: one of its brackets is full-width",
      ja: "括弧が全角になっているため、{actual} へのリンクが切れています",
    },
    "no-url": {
      en: "The URL is missing; in the source it is {expected}",
      ja: "URL がありません（原文では {expected} です）",
    },
    exchanged: {
      en: "The URL {actual} is exchanged with {other} on line {line}",
      ja: "URL {actual} が、{line} 行目の {other} と入れ替わっています",
    },
    missing: { en: "The URL {actual} is missing “{missing}”", ja: "URL {actual} から「{missing}」が抜けています" },
    cut: {
      en: "The URL {actual} is cut off: “{missing}” is missing at its end",
      ja: "URL {actual} の末尾が切れていて、「{missing}」がありません",
    },
    extra: { en: "The URL {actual} has an extra “{extra}”", ja: "URL {actual} に余分な「{extra}」があります" },
    characters: {
      en: "The URL {actual} has “{extra}” where the source has “{missing}”",
      ja: "URL {actual} の「{extra}」は、原文では「{missing}」です",
    },
    segment: {
      en: "The URL {actual} has the part “{extra}” where the source has “{missing}”",
      ja: "URL {actual} の「{extra}」の部分は、原文では「{missing}」です",
    },
    translated: {
      en: "In the URL {actual}, “{missing}” was translated as “{extra}”",
      ja: "URL {actual} の中で、「{missing}」が「{extra}」に翻訳されています",
    },
    host: {
      en: "The URL {actual} is on the host {extra}, but the source URL is on {missing}",
      ja: "URL {actual} のホストは {extra} ですが、原文では {missing} です",
    },
    changed: {
      en: "The URL {actual} differs from the source URL {expected}",
      ja: "URL {actual} が、原文の URL {expected} と異なります",
    },
  },
  check(context, report, options) {
    const {
      source: { language },
      target: page,
      matches,
    } = context;
    const isIgnored = urlIgnorer(options);
    for (const [{ source, target }, other] of matches.exchangedUrls) {
      if (isIgnored(source.url) || isIgnored(other.source.url)) continue;
      const words = { expected: source.url, actual: target.url };
      const place = { source: source.urlSpan, target: target.urlSpan, fix: exchange(page.text, target, other.target) };
      report(
        "exchanged",
        { ...words, other: other.target.url, line: other.target.span.start.line },
        { ...place, ...words },
      );
    }
    const languages = [language, page.language];
    for (const { source, target, relation } of [...matches.urls, ...matches.images]) {
      // If the link is already broken in the source, there is nothing to compare with.
      if (relation !== "similar" || source.malformed || isIgnored(source.url)) continue;
      const words = { expected: source.url, actual: target.url };
      const place = { source: source.urlSpan, target: target.urlSpan, ...words };
      const defect = defectOf(target);
      if (defect) {
        report(defect, words, { ...place, fix: repairLink(defect, source, target, context) });
        continue;
      }
      const drift = urlDrift(source.url, target.url, languages);
      const fragment = target.kind === "image" ? undefined : matches.lostFragments.get(target);
      const fix = fragment === undefined ? fixOfDrift(drift, source, target, context) : append(target, `#${fragment}`);
      const limit = severityLimit(mostSevere(drift, source, target, languages));
      report(drift.id, { ...words, ...drift }, { ...place, fix, ...patternOf(drift, source, target), ...limit });
    }
  },
});

/** The syntax error that breaks the link, or null. */
function defectOf({ url, malformed }: WithUrl): UrlDefect | null {
  if (url === "") return "no-url";
  return malformed === "space" && !/\s/.test(url) ? "gap" : malformed;
}

/** A whole segment or host may be renamed on purpose; a smaller change is a mistake that can be fixed. */
function fixOfDrift(drift: UrlDrift, source: AnyUrl, target: AnyUrl, context: PairContext): Fix | null {
  const { id, missing, extra } = drift;
  const languages = [context.source.language, context.target.language];
  const limit = mostSevere(drift, source, target, languages);
  const fix = correctUrl(source, target, context);
  if (!fix || limit === "info" || isShorter(source, target)) return null;
  const isRenamed = id === "segment" || (id === "host" && distance(missing, extra) > 1);
  if ((isRenamed || limit !== null) && !isGarbled(fix.text, target.url)) return null;
  // The URL of the source may be the one that is cut off.
  const isCut = id === "extra" && target.url.endsWith(extra);
  return { ...fix, safe: fix.safe && !isCut && (id !== "changed" || haveSimilarSegments(fix.text, target.url)) };
}

/** The least similarity (0 to 1) of a segment of a path and the one that was written in its place by mistake. */
const LEAST_SIMILARITY = 0.5;

/** Whether all segments in which two URLs differ are similar; otherwise the page may have moved, or be another one. */
function haveSimilarSegments(expected: string, actual: string): boolean {
  const [from, to] = [readable(expected).split("/"), readable(actual).split("/")];
  return (
    from.length === to.length &&
    from.every((segment, index) => textSimilarity(segment, to[index] ?? "") >= LEAST_SIMILARITY)
  );
}

/** Whether the source has only the root of a site, where the target has a page of it. */
function isShorter(source: WithUrl, target: WithUrl): boolean {
  const isRoot = ({ url }: WithUrl) => /^(?:[a-z][a-z0-9+.-]*:)?\/\/[^/?#]+\/?$/i.test(url) || /^\/?$/.test(url);
  return isRoot(source) && !isRoot(target);
}

/** What a drift shares with others: all lost fragments are one pattern. */
function patternOf({ id, missing }: UrlDrift, source: WithUrl, target: WithUrl): { readonly pattern?: string } {
  const pattern = id === "cut" && missing.startsWith("#") ? "*#* → *" : rewriteOf(source.url, target.url);
  return pattern === null ? {} : { pattern };
}

function mostSevere(drift: UrlDrift, source: AnyUrl, target: AnyUrl, languages: readonly string[]): Severity | null {
  if (isMoved(source, target, languages) || isMail(source) !== isMail(target)) return "info";
  const isOfCountry = [source, target].some(({ url }, index) => isInCountry(url, languages[index] ?? ""));
  if (drift.id === "host") return isOfCountry && isSameSite(drift) ? "info" : null;
  if (drift.id !== "changed" || !isElsewhere(source, target)) return null;
  return isOfCountry ? "info" : "warn";
}

/** Whether two hosts are those of one site in two countries (`shop.co.jp` and `shop.com`). */
const isSameSite = ({ missing, extra }: UrlDrift): boolean =>
  missing.replace(COUNTRY, "") === extra.replace(COUNTRY, "");

const COUNTRY = /(?:\.(?:com?|org?|net?))?\.[a-z]{2,3}$/;

/** Whether the host of a URL is in the main country of a language, so that it may be for the readers of one page only. */
const isInCountry = (url: string, language: string): boolean =>
  languageOfMark(/^[^/?#]*\.([^/?#.:]+)/.exec(readable(url))?.[1] ?? "", [language]) !== null;

type AnyUrl = Link | Embed | Image;

/** Whether the link may be replaced on purpose: it has another text and leads to another site. */
function isElsewhere(source: AnyUrl, target: AnyUrl): boolean {
  const host = ({ url }: WithUrl) => (isAbsolute(url) ? resource(url, []).key.split("/")[0] : null);
  const hasSameText = source.kind === "link" && target.kind === "link" && source.text === target.text;
  return !hasSameText && host(source) !== host(target);
}

/** Whether the URL is a mail address, which may be replaced by a form, or the other way around. */
const isMail = ({ url }: WithUrl): boolean => /^mailto:/i.test(url);

/** Whether both URLs name the same page of a site, each in its own language, and only one has an additional folder. */
function isMoved(source: WithUrl, target: WithUrl, languages: readonly string[]): boolean {
  const [from, to] = [resource(source.url, languages), resource(target.url, languages)];
  if (!isAbsolute(source.url) || !from.language || !to.language || from.language === to.language) return false;
  const [a, b] = [from.key.split("/"), to.key.split("/")];
  const { head, tail } = sharedEnds(a, b);
  return head > 0 && tail > 0 && a.length !== b.length && head + tail === Math.min(a.length, b.length);
}
