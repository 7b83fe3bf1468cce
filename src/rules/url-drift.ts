import { z } from "zod";
import type { Embed, Image, Link, WithUrl } from "../types/document.ts";
import type { Fix } from "../types/report.ts";
import { rewriteOf, type UrlDrift, urlDrift } from "../url/drift.ts";
import { isAbsolute, resource, urlSimilarity } from "../url/index.ts";
import { defineRule } from "./define-rule.ts";
import { urlIgnorer } from "./ignored-urls.ts";

export default defineRule({
  subject: "pair",
  description: "Checks that corresponding URLs are the same in the source and the target.",
  severity: "error",
  options: z.strictObject({
    ignore: z.array(z.string()).default([]).describe("URLs of the source that may differ in the target, as globs."),
  }),
  messages: {
    blank: {
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
    "no-address": {
      en: "The URL is missing; in the source it is {expected}",
      ja: "URL がありません（原文では {expected} です）",
    },
    lost: { en: "The URL {actual} is missing “{lost}”", ja: "URL {actual} から「{lost}」が抜けています" },
    cut: {
      en: "The URL {actual} is cut off: “{lost}” is missing at its end",
      ja: "URL {actual} の末尾が切れていて、「{lost}」がありません",
    },
    added: { en: "The URL {actual} has an extra “{added}”", ja: "URL {actual} に余分な「{added}」があります" },
    characters: {
      en: "The URL {actual} has “{added}” where the source has “{lost}”",
      ja: "URL {actual} の「{added}」が、原文では「{lost}」です",
    },
    segment: {
      en: "The URL {actual} has the part “{added}” where the source has “{lost}”",
      ja: "URL {actual} の「{added}」の部分が、原文では「{lost}」です",
    },
    translated: {
      en: "In the URL {actual}, “{lost}” was translated as “{added}”",
      ja: "URL {actual} で「{lost}」が「{added}」と訳されています",
    },
    host: {
      en: "The URL {actual} is on the host {added}, but the source URL is on {lost}",
      ja: "URL {actual} のホスト {added} が、原文の {lost} と異なります",
    },
    changed: {
      en: "The URL {actual} differs from the source URL {expected}",
      ja: "URL {actual} が、原文の {expected} と異なります",
    },
  },
  check({ source: { language }, target: page, matches }, say, options) {
    const isIgnored = urlIgnorer(options);
    const languages = [language, page.language];
    for (const { source, target, relation } of [...matches.urls, ...matches.images]) {
      // If the link is already broken in the source, there is nothing to compare with.
      if (relation !== "near" || source.malformed || isIgnored(source.url)) continue;
      const words = { expected: source.url, actual: target.url };
      const place = { source: source.urlSpan, target: target.urlSpan, ...words };
      const death = deathOf(target);
      if (death) {
        say(death, words, { ...place, fix: death === "blank" ? fixOf(source, target, languages) : null });
        continue;
      }
      const drift = urlDrift(source.url, target.url, languages);
      const pattern = rewriteOf(source.url, target.url);
      const fix = isGarbled(drift) ? fixOf(source, target, languages) : null;
      const weight = drift.id === "changed" && isElsewhere(source, target) ? { maxSeverity: "warn" as const } : {};
      say(drift.id, { ...words, ...drift }, { ...place, fix, ...(pattern === null ? {} : { pattern }), ...weight });
    }
  },
});

/** The syntax error that breaks the link, or null. */
function deathOf({ url, malformed }: WithUrl): "blank" | "gap" | "bracket" | "no-address" | null {
  if (url === "") return "no-address";
  return malformed === "blank" && !/\s/.test(url) ? "gap" : malformed;
}

/** A whole segment or host may be renamed on purpose; a smaller change is a mistake. */
function isGarbled({ id }: UrlDrift): boolean {
  return id !== "segment" && id !== "host";
}

/** Whether the link may be replaced on purpose: it has another text and leads to another site. */
function isElsewhere(source: Link | Embed | Image, target: Link | Embed | Image): boolean {
  const host = ({ url }: WithUrl) => (isAbsolute(url) ? resource(url, []).key.split("/")[0] : null);
  const hasSameText = source.kind === "link" && target.kind === "link" && source.text === target.text;
  return !hasSameText && host(source) !== host(target);
}

/** Minimum similarity (0 to 1) at which one URL counts as a garbled copy of the other, and not as a different URL. */
const LEAST_LIKENESS = 0.5;

/** Replaces the target's URL with the source's, if both are absolute and the page contains the URL exactly as parsed. */
function fixOf(source: WithUrl, target: WithUrl, languages: readonly string[]): Fix | null {
  const { start, end } = target.urlSpan;
  const isWritten = end.offset - start.offset === target.url.length;
  const isAlike = urlSimilarity(source.url, target.url) >= LEAST_LIKENESS;
  if (!isAbsolute(source.url) || !isWritten || !isAlike || !isForAll(source.url, languages)) return null;
  return { start: start.offset, end: end.offset, text: source.url };
}

/** Whether the URL is the same for all languages. */
function isForAll(url: string, languages: readonly string[]): boolean {
  const { key, localizedLanguage } = resource(url, languages);
  return localizedLanguage === null && key === resource(url, []).key;
}
