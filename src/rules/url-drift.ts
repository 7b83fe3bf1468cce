import { diffChars } from "diff";
import { z } from "zod";
import { defineRule } from "../rule.ts";
import type { Address, Fix } from "../types.ts";
import { isAbsolute, resource, textualLikeness } from "../url.ts";
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
      ja: "アドレス {actual} に空白があり、リンクが切れています",
    },
    gap: {
      en: "The link to {actual} is dead: a blank stands before its address",
      ja: "リンク {actual} は、アドレスの前に空白があるため切れています",
    },
    bracket: {
      en: "The link to {actual} is dead: a bracket of its syntax is full-width",
      ja: "リンク {actual} は、構文の括弧が全角のため切れています",
    },
    "no-address": { en: "The address {expected} is lost", ja: "アドレス {expected} が失われています" },
    lost: { en: "The address {actual} lost “{lost}”", ja: "アドレス {actual} から「{lost}」が抜けています" },
    cut: {
      en: "The address {actual} is cut off before “{lost}”",
      ja: "アドレス {actual} は「{lost}」以降が切れています",
    },
    added: { en: "The address {actual} has “{added}” too many", ja: "アドレス {actual} に「{added}」が余分にあります" },
    changed: {
      en: "The address {actual} is not that of the source, {expected}",
      ja: "アドレス {actual} が原文の {expected} と異なります",
    },
  },
  check({ source: { language }, target: page, matches }, say, options) {
    const isIgnored = ignoring(options);
    for (const { source, target, likeness } of [...matches.addresses, ...matches.images]) {
      // An address that is dead in the source as well is nothing to be true to.
      if (likeness !== "near" || source.malformed || isIgnored(source.url)) continue;
      const words = { expected: source.url, actual: target.url };
      const death = deathOf(target);
      const { id, lost, added } = death ? { id: death, lost: "", added: "" } : drift(source.url, target.url);
      const place = { source: source.urlSpan, target: target.urlSpan, ...words };
      const isMendable = (!death || death === "blank") && isForAll(source.url, [language, page.language]);
      const fix = isMendable ? fixOf(source, target) : null;
      say(id, { ...words, lost, added }, { ...place, fix, ...(death ? {} : rewrite(source.url, target.url)) });
    }
  },
});

/** How its own syntax kills an address, or null. */
function deathOf({ url, malformed }: Address): "blank" | "gap" | "bracket" | "no-address" | null {
  if (url === "") return "no-address";
  return malformed === "blank" && !/\s/.test(url) ? "gap" : malformed;
}

/** How an address became another one. */
function drift(
  source: string,
  target: string,
): { id: "lost" | "cut" | "added" | "changed"; lost: string; added: string } {
  const changes = diffChars(source, target).filter((change) => change.added || change.removed);
  const [only] = changes;
  if (!only || changes.length > 1) return { id: "changed", lost: "", added: "" };
  if (only.added) return { id: "added", lost: "", added: only.value };
  return { id: source.startsWith(target) ? "cut" : "lost", lost: only.value, added: "" };
}

/** What stands before the path segments that stayed, on both sides: one rewrite may explain many addresses. */
function rewrite(source: string, target: string): { pattern?: string } {
  const [from, to] = [segments(source), segments(target)];
  const changed = from.findLastIndex((segment, index) => segment !== to[index - from.length + to.length]);
  const kept = from.slice(changed + 1).join("/");
  if (changed < 0 || kept === "") return {};
  const [before, after] = [from, to].map((list) => list.join("/").slice(0, -kept.length));
  return { pattern: `${before} → ${after}` };
}

const segments = (url: string): string[] => url.replace(/^https?:\/\/|\/$/g, "").split("/");

/** Least likeness (0 to 1) of two addresses of which one is the other, garbled, and not another one put in its place. */
const LEAST_LIKENESS = 0.5;

/** The source's address in place of the target's, where both name a place on the web and the text shows it as it is. */
function fixOf(source: Address, target: Address): Fix | null {
  const { start, end } = target.urlSpan;
  const isWritten = end.offset - start.offset === target.url.length;
  const isGarbled = textualLikeness(source.url, target.url) >= LEAST_LIKENESS;
  if (!isAbsolute(source.url) || !isWritten || !isGarbled) return null;
  return { start: start.offset, end: end.offset, text: source.url };
}

/** Names a page that is the same for readers of all languages. */
function isForAll(url: string, languages: readonly string[]): boolean {
  const { key, localised } = resource(url, languages);
  return localised === null && key === resource(url, []).key;
}
