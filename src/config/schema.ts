import { z } from "zod";
import { isQuick, NOT_QUICK } from "../glob.ts";
import { rules } from "../rules/index.ts";
import { DIALECTS } from "../types/dialect.ts";
import { language, languages } from "./language.ts";
import { mustBe, sentence } from "./sentences.ts";
import { setting } from "./severity.ts";

const glob = z
  .string({ error: mustBe("a glob") })
  .min(1)
  .refine(isQuick, { error: NOT_QUICK });
const globs = z.array(glob);
const path = z.string({ error: mustBe("a path") }).min(1);

/** The severities and options of rules, by rule name. */
export const ruleSettings = z.strictObject(
  Object.fromEntries(Object.entries(rules).map(([name, { options }]) => [name, setting(options).optional()])),
  { error: (issue) => sentence(issue, "rule") },
);

const pair = z.strictObject({
  source: glob.describe("Glob of the source pages."),
  target: glob.describe(
    "Glob of the target pages. Its wildcards stand for the same text as those of `source`, in the same order.",
  ),
  languages: z
    .strictObject({
      source: language.optional().describe("The language of the source pages of this pair."),
      target: language.optional().describe("The language of the target pages of this pair."),
    })
    .optional()
    .describe("The languages of this pair, if they differ from the top-level `languages`."),
});

const dialect = z.enum(DIALECTS, { error: mustBe(`one of ${DIALECTS.join(", ")}`) });

const override = z.strictObject({
  files: z
    .union([glob, globs.min(1)], { error: mustBe("a glob or a list of globs") })
    .describe("Glob of pages or folders, or a list of globs. Applies to every pair with a page that matches."),
  rules: ruleSettings.default({}).describe("Severities and options of rules for these pairs."),
  dialect: dialect.optional().describe("The dialect of these pages; unlike `rules`, only of the pages that match."),
});

/** The schema of a configuration. Types, error messages and the schema for editors all derive from it. */
export const schema = z.strictObject({
  $schema: z.string().optional().describe("Path or URL of the JSON schema, for editors."),
  languages: languages
    .optional()
    .describe(
      "The languages of the source and target pages. By default, they are detected; with `pairs`, `ja` and `en`.",
    ),
  pairs: z.array(pair).min(1).optional().describe("Globs of the source and target pages."),
  keys: z
    .array(z.string().min(1))
    .default(["translationKey", "i18n_key", "lang-ref", "ref", "page_id", "id", "slug"])
    .describe("Front matter fields that identify a pair if its paths do not."),
  ignore: globs.default([]).describe("Globs of pages and folders to ignore."),
  rules: ruleSettings.default({}).describe("Severities and options of rules."),
  urls: z
    .strictObject({
      equivalent: z
        .array(
          z.tuple([glob, glob], { error: "must be a list of two globs, one for source URLs and one for target URLs" }),
        )
        .default([])
        .describe("Pairs of globs, one for source URLs and one for target URLs, whose URLs are treated as equal."),
    })
    .prefault({})
    .describe("How URLs are compared."),
  embeds: z
    .record(
      z.string(),
      z.union([z.string().min(1), z.int().min(0)], {
        error: mustBe("the name of an attribute, or the position of an argument, from 0"),
      }),
    )
    .default({})
    .describe("Tags and components that embed content, with the attribute or argument that holds the URL."),
  sync: z
    .strictObject({
      field: z
        .union([z.string().min(1), z.array(z.string().min(1))], { error: mustBe("a field or a list of fields") })
        .default([
          "default_lang_commit",
          "sourceCommit",
          "source_commit",
          "l10n.sourceCommit",
          "translation.source_commit",
        ])
        .describe(
          "Front matter field of the target, or a list of fields, with the commit of the source that it translates. Dots separate the names of nested fields.",
        ),
    })
    .prefault({})
    .describe("How taiyaku knows when pages were last in sync."),
  glossary: z
    .union([path, z.array(path)], { error: mustBe("a path or a list of paths") })
    .default([])
    .describe("Path of a file with terms and their translations, or a list of paths."),
  dialect: dialect
    .optional()
    .describe("The dialect of Markdown. By default, it is recognized by the site generator's configuration."),
  overrides: z
    .array(override)
    .default([])
    .describe("Rule settings for some pairs, and dialects of some pages. Later entries win."),
});

/** A configuration with defaults filled in. */
export type FullConfig = z.output<typeof schema>;
/** The severity of a rule, alone or with its options. */
export type WrittenSetting = z.output<ReturnType<typeof setting>>;
