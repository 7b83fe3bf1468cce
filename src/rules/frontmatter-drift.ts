import { z } from "zod";
import { defineRule } from "../rule.ts";
import type { Document, Field, Matches } from "../types.ts";
import { resource } from "../url.ts";

const AGREEING = [
  "date",
  "updated",
  "lastmod",
  "pubDate",
  "publishedAt",
  "updatedAt",
  "tags",
  "categories",
  "topics",
  "image",
  "cover",
  "cover_image",
  "coverImage",
  "socialMediaImage",
  "thumbnail",
  "eyecatch",
  "ogImage",
  "canonical",
  "canonical_url",
];

export default defineRule({
  subject: "pair",
  description: "Fields of the front matter that do not depend on the language agree, and titles keep their numbers.",
  severity: "warn",
  options: z.strictObject({
    fields: z.array(z.string()).default(AGREEING).describe("Fields whose values agree on both sides."),
  }),
  messages: {
    all: { en: "The front matter is missing", ja: "フロントマターがありません" },
    missing: {
      en: "The field “{name}” is missing in the front matter",
      ja: "フロントマターに項目「{name}」がありません",
    },
    differs: {
      en: "The field “{name}” is {actual}, and {expected} in the source",
      ja: "項目「{name}」は {actual} ですが、原文では {expected} です",
    },
    title: {
      en: "The title lost the mark of “{expected}”: it says “{actual}”",
      ja: "タイトルの「{expected}」が「{actual}」になっています",
    },
    number: {
      en: "The title says “{actual}”, and “{expected}” in the source",
      ja: "タイトルは「{actual}」ですが、原文では「{expected}」です",
    },
  },
  check({ source, target, matches }, say, { fields }) {
    // What can't be read is told of by another rule.
    if (isUnreadable(source) || isUnreadable(target)) return;
    // A plain text has no front matter: it shows the title, and nothing else can be missing.
    const lost = target.format === "text" ? [] : lostFields(matches).filter(({ name }) => fields.includes(name));
    const [first] = lost;
    if (first && !hasFields(target)) say("all", {}, { source: first.span });
    else for (const { name, span, value } of lost) say("missing", { name }, { source: span, expected: shown(value) });

    for (const [ours, theirs] of keptFields(matches)) {
      const places = { source: ours.valueSpan, target: theirs.valueSpan };
      if (fields.includes(ours.name)) {
        if (agree(ours.value, theirs.value, [source.language, target.language])) continue;
        const words = { expected: shown(ours.value), actual: shown(theirs.value) };
        say("differs", { name: ours.name, ...words }, { ...places, ...words });
      } else if (ours.name === "title") {
        for (const { id, ...words } of lostMarks(ours, theirs)) say(id, words, { ...places, ...words });
      }
    }
  },
});

/** Fields of the source that have a value, and none in the target. */
function lostFields({ fields }: Matches): Field[] {
  return fields.flatMap(({ source, target }) => (source && !target && source.value !== null ? [source] : []));
}

/** Fields of both sides that have a value in the source. */
function keptFields({ fields }: Matches): (readonly [Field, Field])[] {
  return fields.flatMap(({ source, target }) => (source && target && source.value !== null ? [[source, target]] : []));
}

const isUnreadable = ({ problems }: Document): boolean => problems.some(({ kind }) => kind === "front-matter");

const hasFields = ({ elements }: Document): boolean => elements.some(({ kind }) => kind === "field");

function shown(value: unknown): string {
  if (typeof value === "string") return value;
  return value instanceof Date ? value.toISOString() : (JSON.stringify(value) ?? "");
}

/** Equal, but for order, letter case, how an address or a time is spelt, and words that were translated. */
function agree(source: unknown, target: unknown, languages: readonly string[]): boolean {
  if (Array.isArray(source) || Array.isArray(target)) {
    const [ours, theirs] = [[source].flat(), [target].flat()];
    return (
      ours.length === theirs.length && ours.every((value) => theirs.some((other) => agree(value, other, languages)))
    );
  }
  const [a, b] = [shown(source).trim(), shown(target).trim()];
  if (isTranslated(a) || isSameTime(a, b)) return true;
  if (a.includes("/") || b.includes("/")) return resource(a, languages).key === resource(b, languages).key;
  return a.toLowerCase() === b.toLowerCase();
}

const isTranslated = (text: string): boolean => /[^\P{L}\p{Script=Latin}]/u.test(text);

const DATE = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/;
const WITH_ZONE = /T.*(?:Z|[+-]\d\d:\d\d)$/;

/** The same instant, or the same day where one has no time. */
function isSameTime(a: string, b: string): boolean {
  if (WITH_ZONE.test(a) && WITH_ZONE.test(b)) return Date.parse(a) === Date.parse(b);
  const day = (text: string) => DATE.exec(text)?.slice(1).map(Number).join("-");
  const hasNoTime = (text: string) => !/[T ]/.test(text);
  return day(a) !== undefined && day(a) === day(b) && (hasNoTime(a) || hasNoTime(b));
}

const MARKED = /#\d+/g;

/** A number that a title marks, and what became of it. */
interface LostMark {
  readonly id: "title" | "number";
  readonly expected: string;
  readonly actual: string;
}

/** Numbers that the source's title marks (`#19`), and the target's shows bare or changed. */
function lostMarks(source: Field, target: Field): LostMark[] {
  const [from, to] = [shown(source.value).normalize("NFKC"), shown(target.value).normalize("NFKC")];
  const marks = Array.from(from.matchAll(MARKED), ([mark]) => mark);
  const [added] = Array.from(to.matchAll(MARKED), ([mark]) => mark).filter((mark) => !marks.includes(mark));
  return marks.flatMap((expected): LostMark[] => {
    const number = expected.slice(1);
    if (new RegExp(`(?:#|(?:No|Vol)\\.) ?${number}(?!\\d)`, "i").test(to)) return [];
    if (new RegExp(`(?<![\\d.#])${number}(?![\\d.])`).test(to)) return [{ id: "title", expected, actual: number }];
    return added === undefined ? [] : [{ id: "number", expected, actual: added }];
  });
}
