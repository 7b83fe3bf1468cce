import { z } from "zod";
import { fieldText } from "../text/field-text.ts";
import type { Document, Field } from "../types/document.ts";
import type { Matches } from "../types/matches.ts";
import { defineRule } from "./define-rule.ts";

/** Dates, tags and images, under the names that site generators and themes use. */
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
  description:
    "Checks that front matter fields that do not depend on the language are the same, and that titles keep their numbers.",
  severity: "warn",
  options: z.strictObject({
    fields: z
      .array(z.string())
      .default([])
      .describe(
        "Fields that must be the same, besides dates, tags, images and fields that are the same in nearly all pairs.",
      ),
    ignore: z.array(z.string()).default([]).describe("Fields that may differ."),
  }),
  messages: {
    all: { en: "The front matter is missing from the translation", ja: "訳文にフロントマターがありません" },
    missing: {
      en: "The front matter field “{name}” is missing from the translation",
      ja: "訳文のフロントマターにフィールド「{name}」がありません",
    },
    differs: {
      en: "The front matter field “{name}” is {actual}, but {expected} in the source",
      ja: "フロントマターのフィールド「{name}」が {actual} ですが、原文では {expected} です",
    },
    title: {
      en: "The title has “{actual}” instead of “{expected}”: the “#” is missing",
      ja: "タイトルの「{expected}」から # が抜け、「{actual}」になっています",
    },
    number: {
      en: "The title has “{actual}”, but the source title has “{expected}”",
      ja: "タイトルの番号が「{actual}」ですが、原文では「{expected}」です",
    },
  },
  check({ source, target, matches }, say, options) {
    // Front matter that cannot be parsed is reported by parse-error.
    if (isUnreadable(source) || isUnreadable(target)) return;
    // Plain text has no front matter, so no field can be missing.
    const lost = target.format === "text" ? [] : lostFields(matches, options);
    const [first] = lost;
    if (first && !hasFields(target)) say("all", {}, { source: first.span });
    else
      for (const { name, span, value } of lost) say("missing", { name }, { source: span, expected: fieldText(value) });

    const agrees = agreeing(matches, options);
    for (const { source: ours, target: theirs, relation } of keptFields(matches)) {
      const places = { source: ours.valueSpan, target: theirs.valueSpan };
      if (!agrees(ours.name)) {
        for (const { id, ...words } of lostMarks(ours, theirs)) say(id, words, { ...places, ...words });
      } else if (relation === "similar") {
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

/** Whether a field should be the same: by configuration, by what the other pairs show, or by its usual meaning. */
function agreeing({ fieldHabits }: Matches, { fields, ignore }: Options): (name: string) => boolean {
  return (name) => {
    if (ignore.includes(name)) return false;
    if (fields.includes(name) || fieldHabits.agreeing.has(name)) return true;
    return AGREEING.has(name) && !fieldHabits.differing.has(name);
  };
}

/** Fields that should be the same but have a value in the source only. Fields that most targets omit are left out. */
function lostFields(matches: Matches, options: Options): Field[] {
  const agrees = agreeing(matches, options);
  return matches.fields.flatMap(({ source, target }) => {
    if (!source || target || isNothing(source.value) || !agrees(source.name)) return [];
    return matches.fieldHabits.omitted.has(source.name) && !options.fields.includes(source.name) ? [] : [source];
  });
}

/** Fields that are on both sides and have a value in the source. */
function keptFields({ fields }: Matches) {
  return fields.flatMap((match) => (match.relation && !isNothing(match.source.value) ? [match] : []));
}

/** Whether the value means the same as no field at all: empty, or a flag that is not set. */
const isNothing = (value: unknown): boolean =>
  value === null || value === "" || value === false || (Array.isArray(value) && value.length === 0);

const isUnreadable = ({ problems }: Document): boolean => problems.some(({ kind }) => kind === "front-matter");

const hasFields = ({ elements }: Document): boolean => elements.some(({ kind }) => kind === "field");

const MARKED = /#\d+/g;

/** A number with a `#` in the source's title, and what the target's title has instead. */
interface LostMark {
  readonly id: "title" | "number";
  readonly expected: string;
  readonly actual: string;
}

/** Numbers with a `#` in the source's title (`#19`) that have no `#`, or another value, in the target's. */
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
