import { z } from "zod";
import { fieldText, isNameTranslated } from "../text/field-text.ts";
import type { Document, Field } from "../types/document.ts";
import type { Matches } from "../types/matches.ts";
import { defineRule, type PairContext } from "./define-rule.ts";
import { copyField, copyValue, isUpdateDate, renameField } from "./fixes/front-matter.ts";

export default defineRule({
  subject: "pair",
  description:
    "Checks that language-independent front matter fields are the same, and that titles and descriptions are complete.",
  severity: "warn",
  options: z.strictObject({
    fields: z
      .array(z.string())
      .default([])
      .describe(
        "Fields that must be the same, besides dates, tags, images, keys of translations and fields that are the same in nearly all pairs.",
      ),
    ignore: z.array(z.string()).default([]).describe("Fields that may differ."),
  }),
  messages: {
    all: { en: "The front matter is missing from the translation", ja: "訳文にフロントマターがありません" },
    missing: {
      en: "The front matter field “{name}” is missing from the translation",
      ja: "訳文のフロントマターにフィールド「{name}」がありません",
    },
    renamed: {
      en: "The front matter field “{name}” is named “{actual}” in the translation",
      ja: "フロントマターのフィールド「{name}」の名前が、訳文では「{actual}」になっています",
    },
    differs: {
      en: "The front matter field “{name}” is {actual}, but {expected} in the source",
      ja: "フロントマターのフィールド「{name}」は {actual} ですが、原文では {expected} です",
    },
    title: {
      en: "The title has “{actual}” instead of “{expected}”: the “#” is missing",
      ja: "タイトルの「{expected}」から # が抜け、「{actual}」になっています",
    },
    number: {
      en: "The title has “{actual}”, but the source title has “{expected}”",
      ja: "タイトルの番号は「{actual}」ですが、原文では「{expected}」です",
    },
    "cut-title": {
      en: "A part of the title “{expected}” is missing from the translation, which is “{actual}”",
      ja: "タイトル「{expected}」の一部が、訳文「{actual}」にありません",
    },
    cut: {
      en: "A part of the front matter field “{name}” is missing from the translation, which has {target} of {source} sentences",
      ja: "訳文のフロントマターのフィールド「{name}」に抜けがあります（原文は {source} 文、訳文は {target} 文）",
    },
    empty: {
      en: "The front matter field “{name}” is empty in the translation",
      ja: "訳文のフロントマターのフィールド「{name}」が空です",
    },
    markdown: {
      en: "The front matter field “{name}” contains the Markdown {actual}, which the source does not",
      ja: "フロントマターのフィールド「{name}」に Markdown の {actual} がありますが、原文にはありません",
    },
  },
  check({ source, target, matches }, report, options) {
    // Front matter that cannot be parsed is reported by parse-error.
    if (isUnparsed(source) || isUnparsed(target)) return;
    // Plain text has no front matter, so no field can be missing.
    const missing = target.format === "text" ? [] : missingFields({ source, target, matches }, options);
    const [first] = missing;
    if (first && !hasFields(target)) return report("all", {}, { source: first.span });
    for (const field of missing) {
      const fix = copyField(source, target, field);
      report("missing", { name: field.name }, { source: field.span, expected: fieldText(field.value), fix });
    }
    for (const [from, to] of renamedFields(matches, options)) {
      const words = { expected: from.name, actual: to.name };
      const places = { source: from.span, target: to.span, fix: renameField(target, to, from.name) };
      report("renamed", { name: from.name, actual: to.name }, { ...places, ...words });
    }
    const agrees = agreeing(matches, options);
    for (const { source: sourceField, target: targetField, relation } of commonFields(matches)) {
      const places = { source: sourceField.valueSpan, target: targetField.valueSpan };
      if (!agrees(sourceField, targetField)) {
        for (const { id, ...words } of driftedNumbers(sourceField, targetField))
          report(id, words, { ...places, ...words });
      } else if (relation === "similar") {
        const words = { expected: fieldText(sourceField.value), actual: fieldText(targetField.value) };
        const fix = copyValue(source, target, sourceField, targetField);
        report("differs", { name: sourceField.name, ...words }, { ...places, ...words, fix });
      }
    }
    for (const { source, target, defect, parts, actual } of matches.proseFields) {
      if (agrees(source) || options.ignore.includes(source.name)) continue;
      const values = { expected: fieldText(source.value), actual: fieldText(target.value) };
      const words = { name: source.name, ...parts, expected: values.expected, actual };
      report(defect, words, { source: source.valueSpan, target: target.valueSpan, ...values });
    }
  },
});

/** Dates, tags, images, and keys of translations, under the names that site generators and themes use. */
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
  "translationKey",
  "i18n_key",
]);

/** Whether the target has the date of a change on the same day as the source or later, for which it is not changed. */
function isUpdatedLater(source: Field, target: Field): boolean {
  const [date, later] = [fieldText(source.value), fieldText(target.value)];
  const [[day] = [], [laterDay] = []] = [ISO.exec(date) ?? [], ISO.exec(later) ?? []];
  return isUpdateDate(source) && day !== undefined && laterDay !== undefined && laterDay >= day;
}

const ISO = /^\d{4}-\d{2}-\d{2}/;

/** Whether the target has another day, hour and minute, at which it was published itself; it may have been the first. */
function isPublishedAlone(source: Field, target: Field): boolean {
  const [from, to] = [source, target].map(({ value }) => TIMED.exec(fieldText(value)));
  return !!from && !!to && [1, 2, 3].every((part) => from[part] !== to[part]);
}

/** Whether the dates are the times at which a generator made two files, one after the other: they have other seconds. */
function isMadeNextTo(source: Field, target: Field): boolean {
  const [from, to] = [source, target].map(({ value }) => SECONDS.exec(fieldText(value)));
  if (!from || !to || from[1] === to[1]) return false;
  return Math.abs(Date.parse(from[0]) - Date.parse(to[0])) < HOUR;
}

const SECONDS = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:(\d{2})/;
/** In milliseconds. */
const HOUR = 3_600_000;

const TIMED = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})/;

interface Options {
  readonly fields: readonly string[];
  readonly ignore: readonly string[];
}

/** A path or URL of an image. */
const IMAGE_FILE = /^\S+\.(?:png|jpe?g|gif|svg|webp|avif)$/i;

/** Whether a field should be the same: by configuration, by what the other pairs show, or by its usual meaning or value. */
function agreeing({ fieldHabits }: Matches, { fields, ignore }: Options): (source: Field, target?: Field) => boolean {
  return (source, target) => {
    const { name, value } = source;
    if (ignore.includes(name)) return false;
    if (fields.includes(name) || fieldHabits.agreeing.has(name)) return true;
    if (target && (isPublishedAlone(source, target) || isMadeNextTo(source, target))) return false;
    return (AGREEING.has(name) || IMAGE_FILE.test(fieldText(value))) && !fieldHabits.differing.has(name);
  };
}

/**
 * Fields that should be the same, and the title of a page without a heading for it, if they have a value in the source
 * only. Fields that most targets omit are left out.
 */
function missingFields({ matches, ...pages }: Pick<PairContext, "source" | "target" | "matches">, options: Options) {
  const agrees = agreeing(matches, options);
  const hasTitle = [pages.source, pages.target].some(({ sections }) => sections.some(({ depth }) => depth === 1));
  const isTitle = ({ name }: Field) => name === "title" && !hasTitle && !options.ignore.includes(name);
  return matches.fields.flatMap(({ source, target }): Field[] => {
    if (!source || target || isNothing(source.value) || !(agrees(source) || isTitle(source))) return [];
    return matches.fieldHabits.omitted.has(source.name) && !options.fields.includes(source.name) ? [] : [source];
  });
}

/** Fields whose names were translated, so that no site generator knows them. */
function renamedFields({ fields }: Matches, { ignore }: Options): (readonly [source: Field, target: Field])[] {
  return fields.flatMap(({ source, target }) =>
    source && target && isNameTranslated(source.name, target.name) && !ignore.includes(source.name)
      ? [[source, target] as const]
      : [],
  );
}

/**
 * Fields that are on both sides and have a value in the source, except for those with translated names, and for the date
 * of a later change of the target.
 */
function commonFields({ fields }: Matches) {
  return fields.flatMap((match) => {
    if (!match.relation || isNothing(match.source.value) || isUpdatedLater(match.source, match.target)) return [];
    return isNameTranslated(match.source.name, match.target.name) ? [] : [match];
  });
}

/** Whether the value means the same as no field at all: empty, or a flag that is not set. */
const isNothing = (value: unknown): boolean =>
  value === null || value === "" || value === false || (Array.isArray(value) && value.length === 0);

const isUnparsed = ({ problems }: Document): boolean => problems.some(({ kind }) => kind === "front-matter");

const hasFields = ({ elements }: Document): boolean => elements.some(({ kind }) => kind === "field");

const MARKED = /#\d+/g;

/** A number with a `#` in the source's title, and what the target's title has instead. */
interface DriftedNumber {
  readonly id: "title" | "number";
  readonly expected: string;
  readonly actual: string;
}

/** Numbers with a `#` in the source's title (`#19`) that have no `#`, or another value, in the target's. */
function driftedNumbers(source: Field, target: Field): DriftedNumber[] {
  if (source.name !== "title") return [];
  const [from, to] = [fieldText(source.value).normalize("NFKC"), fieldText(target.value).normalize("NFKC")];
  const marks = Array.from(from.matchAll(MARKED), ([mark]) => mark);
  const [extra] = Array.from(to.matchAll(MARKED), ([mark]) => mark).filter((mark) => !marks.includes(mark));
  return marks.flatMap((expected): DriftedNumber[] => {
    const number = expected.slice(1);
    if (new RegExp(`(?:#|(?:No|Vol)\\.) ?${number}(?!\\d)`, "i").test(to)) return [];
    if (new RegExp(`(?<![\\d.#])${number}(?![\\d.])`).test(to)) return [{ id: "title", expected, actual: number }];
    return extra === undefined ? [] : [{ id: "number", expected, actual: extra }];
  });
}
