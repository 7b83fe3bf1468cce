import { z } from "zod";
import { defineRule } from "../rule.ts";
import type { Address, Embed, Fix, Image, Link } from "../types.ts";
import { isAbsolute, resource, textualLikeness } from "../url.ts";
import { type Drift, driftOf, rewriteOf } from "./address-drift.ts";
import { ignoring } from "./ignored-addresses.ts";

export default defineRule({
  subject: "pair",
  description: "Addresses that answer to each other are the same.",
  severity: "error",
  options: z.strictObject({
    ignore: z.array(z.string()).default([]).describe("Addresses of the source that may change, as globs."),
  }),
  messages: {
    blank: {
      en: "The address {actual} has a blank inside, which kills the link",
      ja: "URL {actual} に空白があり、リンクが切れています",
    },
    gap: {
      en: "The link to {actual} is dead: a blank stands before its address",
      ja: "リンク {actual} は、URL の前に空白があるため切れています",
    },
    bracket: {
      en: "The link to {actual} is dead: a bracket of its syntax is full-width",
      ja: "リンク {actual} は、構文の括弧が全角のため切れています",
    },
    "no-address": { en: "The address {expected} is lost", ja: "URL {expected} が失われています" },
    lost: { en: "The address {actual} lost “{lost}”", ja: "URL {actual} から「{lost}」が抜けています" },
    cut: {
      en: "The address {actual} is cut off before “{lost}”",
      ja: "URL {actual} は「{lost}」以降が切れています",
    },
    added: { en: "The address {actual} has “{added}” too many", ja: "URL {actual} に「{added}」が余分にあります" },
    characters: {
      en: "In the address {actual}, “{lost}” became “{added}”",
      ja: "URL {actual} で「{lost}」が「{added}」に変わっています",
    },
    segment: {
      en: "In the address {actual}, the part “{lost}” became “{added}”",
      ja: "URL {actual} の一部が「{lost}」から「{added}」に変わっています",
    },
    translated: {
      en: "In the address {actual}, “{lost}” was translated to “{added}”",
      ja: "URL {actual} で「{lost}」が「{added}」と訳されています",
    },
    host: {
      en: "The address {actual} is on the host {added}, and not on {lost} as in the source",
      ja: "URL {actual} のホストが {added} で、原文の {lost} と異なります",
    },
    changed: {
      en: "The address {actual} is not that of the source, {expected}",
      ja: "URL {actual} が原文の {expected} と異なります",
    },
  },
  check({ source: { language }, target: page, matches }, say, options) {
    const isIgnored = ignoring(options);
    const languages = [language, page.language];
    for (const { source, target, likeness } of [...matches.addresses, ...matches.images]) {
      // An address that is dead in the source as well is nothing to be true to.
      if (likeness !== "near" || source.malformed || isIgnored(source.url)) continue;
      const words = { expected: source.url, actual: target.url };
      const place = { source: source.urlSpan, target: target.urlSpan, ...words };
      const death = deathOf(target);
      if (death) {
        say(death, words, { ...place, fix: death === "blank" ? fixOf(source, target, languages) : null });
        continue;
      }
      const drift = driftOf(source.url, target.url, languages);
      const pattern = rewriteOf(source.url, target.url);
      const fix = isGarbled(drift) ? fixOf(source, target, languages) : null;
      const weight = drift.id === "changed" && isElsewhere(source, target) ? { atMost: "warn" as const } : {};
      say(drift.id, { ...words, ...drift }, { ...place, fix, ...(pattern === null ? {} : { pattern }), ...weight });
    }
  },
});

/** How its own syntax kills an address, or null. */
function deathOf({ url, malformed }: Address): "blank" | "gap" | "bracket" | "no-address" | null {
  if (url === "") return "no-address";
  return malformed === "blank" && !/\s/.test(url) ? "gap" : malformed;
}

/** Whole segments or hosts are renamed on purpose; what is less was garbled. */
function isGarbled({ id }: Drift): boolean {
  return id !== "segment" && id !== "host";
}

/** Another page of another site, under another text, may have been put there on purpose. */
function isElsewhere(source: Link | Embed | Image, target: Link | Embed | Image): boolean {
  const host = ({ url }: Address) => (isAbsolute(url) ? resource(url, []).key.split("/")[0] : null);
  const hasSameText = source.kind === "link" && target.kind === "link" && source.text === target.text;
  return !hasSameText && host(source) !== host(target);
}

/** Least likeness (0 to 1) of two addresses of which one is the other, garbled, and not another one put in its place. */
const LEAST_LIKENESS = 0.5;

/** The source's address in place of the target's, where both name a place on the web and the text shows it as it is. */
function fixOf(source: Address, target: Address, languages: readonly string[]): Fix | null {
  const { start, end } = target.urlSpan;
  const isWritten = end.offset - start.offset === target.url.length;
  const isAlike = textualLikeness(source.url, target.url) >= LEAST_LIKENESS;
  if (!isAbsolute(source.url) || !isWritten || !isAlike || !isForAll(source.url, languages)) return null;
  return { start: start.offset, end: end.offset, text: source.url };
}

/** Names a page that is the same for readers of all languages. */
function isForAll(url: string, languages: readonly string[]): boolean {
  const { key, localised } = resource(url, languages);
  return localised === null && key === resource(url, []).key;
}
