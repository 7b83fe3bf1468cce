import { z } from "zod";
import { didYouMean } from "../user-error.ts";
import { mustBe } from "./sentences.ts";

const KIND = "a language tag such as “ja” or “pt-BR”";
const SHAPE = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/;

/** A BCP 47 language tag whose first part has two or three letters. */
export const language = z
  .string({ error: mustBe(KIND) })
  .regex(SHAPE, { error: wrong, abort: true })
  .refine(isLanguage, { error: wrong });

/** The languages of both sides, all different. */
export const languages = z
  .strictObject({
    source: language.describe("The language of the source pages, as a BCP 47 tag."),
    target: z
      .union([language, z.array(language).min(1)], { error: mustBe("a language tag or a list of language tags") })
      .describe("The language of the target pages, or a list of languages."),
  })
  .superRefine(({ source, target }, context) => {
    const before = new Set([canonical(source)]);
    for (const [index, tag] of [target].flat().entries()) {
      const path = ["target", ...(Array.isArray(target) ? [index] : [])];
      if (before.has(canonical(tag)))
        context.addIssue({ code: "custom", path, message: `duplicate language ${tag}. Each language must differ` });
      before.add(canonical(tag));
    }
  });

/** The canonical form of a tag, for comparison: `en-us` and `en-US` are the same language. */
export function canonical(tag: string): string {
  return localeOf(tag)?.toString() ?? tag;
}

function wrong({ input }: { readonly input: unknown }): string {
  return `must be ${KIND}${meant(String(input))}`;
}

/** Unicode's likely scripts (CLDR) cover all two-letter languages, so any other two letters (`jp`) are a mistake. */
function isLanguage(tag: string): boolean {
  const locale = SHAPE.test(tag) ? localeOf(tag) : null;
  return locale !== null && (locale.language.length > 2 || locale.maximize().script !== undefined);
}

/** Suggests the tag with hyphens, or the main language of a country if the tag is a country code (`jp`). */
function meant(tag: string): string {
  const dashed = tag.replaceAll("_", "-");
  if (isLanguage(dashed)) return didYouMean(tag, [canonical(dashed)]);
  const spoken = isRegion(tag) ? localeOf(`und-${tag}`)?.maximize().language : undefined;
  return spoken === undefined ? "" : didYouMean(tag, [spoken]);
}

function isRegion(code: string): boolean {
  const names = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
  return /^[a-z]{2}$/i.test(code) && names.of(code.toUpperCase()) !== undefined;
}

function localeOf(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag);
  } catch {
    return null;
  }
}
