import { z } from "zod";
import { fieldText } from "../field-value.ts";
import { defineRule } from "../rule.ts";
import type { Document, Field, Matches } from "../types.ts";

/** Dates, tags and pictures, as generators and themes call them. */
const AGREEING: ReadonlySet<string> = new Set([
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
]);

export default defineRule({
  subject: "pair",
  description: "Fields of the front matter that do not depend on the language agree, and titles keep their numbers.",
  severity: "warn",
  options: z.strictObject({
    fields: z
      .array(z.string())
      .default([])
      .describe("Fields that agree, besides dates, tags, pictures and those that are the same in nearly all pairs."),
    ignore: z.array(z.string()).default([]).describe("Fields that may differ."),
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
  check({ source, target, matches }, say, options) {
    // What can't be read is told of by another rule.
    if (isUnreadable(source) || isUnreadable(target)) return;
    // A plain text has no front matter: it shows the title, and nothing else can be missing.
    const lost = target.format === "text" ? [] : lostFields(matches, options);
    const [first] = lost;
    if (first && !hasFields(target)) say("all", {}, { source: first.span });
    else
      for (const { name, span, value } of lost) say("missing", { name }, { source: span, expected: fieldText(value) });

    const agrees = agreeing(matches, options);
    for (const { source: ours, target: theirs, likeness } of keptFields(matches)) {
      const places = { source: ours.valueSpan, target: theirs.valueSpan };
      if (!agrees(ours.name)) {
        for (const { id, ...words } of lostMarks(ours, theirs)) say(id, words, { ...places, ...words });
      } else if (likeness === "near") {
        const words = { expected: fieldText(ours.value), actual: fieldText(theirs.value) };
        say("differs", { name: ours.name, ...words }, { ...places, ...words });
      }
    }
  },
});

interface Options {
  readonly fields: readonly string[];
  readonly ignore: readonly string[];
}

/** Tells the fields that should agree: those that are named, and of the rest what the pairs do not show otherwise. */
function agreeing({ fieldHabits }: Matches, { fields, ignore }: Options): (name: string) => boolean {
  return (name) => {
    if (ignore.includes(name)) return false;
    if (fields.includes(name) || fieldHabits.agreeing.has(name)) return true;
    return AGREEING.has(name) && !fieldHabits.differing.has(name);
  };
}

/** Fields that should agree, and have a value in the source alone, where most targets keep them. */
function lostFields(matches: Matches, options: Options): Field[] {
  const agrees = agreeing(matches, options);
  return matches.fields.flatMap(({ source, target }) => {
    if (!source || target || isNothing(source.value) || !agrees(source.name)) return [];
    return matches.fieldHabits.leftOut.has(source.name) && !options.fields.includes(source.name) ? [] : [source];
  });
}

/** Fields of both sides that have a value in the source. */
function keptFields({ fields }: Matches) {
  return fields.flatMap((match) => (match.likeness && !isNothing(match.source.value) ? [match] : []));
}

/** A flag that is not set says no more than one that is not there. */
const isNothing = (value: unknown): boolean =>
  value === null || value === "" || value === false || (Array.isArray(value) && value.length === 0);

const isUnreadable = ({ problems }: Document): boolean => problems.some(({ kind }) => kind === "front-matter");

const hasFields = ({ elements }: Document): boolean => elements.some(({ kind }) => kind === "field");

const MARKED = /#\d+/g;

/** A number that a title marks, and what became of it. */
interface LostMark {
  readonly id: "title" | "number";
  readonly expected: string;
  readonly actual: string;
}

/** Numbers that the source's title marks (`#19`), and the target's shows bare or changed. */
function lostMarks(source: Field, target: Field): LostMark[] {
  if (source.name !== "title") return [];
  const [from, to] = [fieldText(source.value).normalize("NFKC"), fieldText(target.value).normalize("NFKC")];
  const marks = Array.from(from.matchAll(MARKED), ([mark]) => mark);
  const [added] = Array.from(to.matchAll(MARKED), ([mark]) => mark).filter((mark) => !marks.includes(mark));
  return marks.flatMap((expected): LostMark[] => {
    const number = expected.slice(1);
    if (new RegExp(`(?:#|(?:No|Vol)\\.) ?${number}(?!\\d)`, "i").test(to)) return [];
    if (new RegExp(`(?<![\\d.#])${number}(?![\\d.])`).test(to)) return [{ id: "title", expected, actual: number }];
    return added === undefined ? [] : [{ id: "number", expected, actual: added }];
  });
}
