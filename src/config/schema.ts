import { z } from "zod";
import { rules } from "../rules/index.ts";
import { language, languages } from "./language.ts";
import { mustBe, sentence } from "./sentences.ts";
import { setting } from "./severity.ts";

const glob = z.string({ error: mustBe("a glob") }).min(1);
const globs = z.array(glob);

/** The severities of rules, and their options, by the rules' names. */
export const ruleSettings = z.strictObject(
  Object.fromEntries(Object.entries(rules).map(([name, { options }]) => [name, setting(options).optional()])),
  { error: (issue) => sentence(issue, "rule") },
);

const pair = z.strictObject({
  source: glob.describe("Glob of the source pages."),
  target: glob.describe(
    "Glob of the target pages; its wildcards are filled, in order, with what those of `source` matched.",
  ),
  languages: z
    .strictObject({
      source: language.optional().describe("The language of these source pages."),
      target: language.optional().describe("The language of these target pages."),
    })
    .optional()
    .describe("The languages of these pages, where they are others than those of the configuration."),
});

const override = z.strictObject({
  files: z
    .union([glob, globs.min(1)], { error: mustBe("a glob or a list of globs") })
    .describe("Glob of pages and folders, or a list of such; a pair is meant if either side matches."),
  rules: ruleSettings.describe("The severity of rules for these pairs, and their options."),
});

/** What a configuration may say. Everything else of it (types, messages, the editor's schema) follows from this. */
export const schema = z.strictObject({
  $schema: z.string().optional().describe("Where editors find the schema of this file."),
  languages: languages.default({ source: "ja", target: "en" }).describe("The languages of both sides."),
  pairs: z.array(pair).min(1).optional().describe("Where the pages of both sides are."),
  keys: z
    .array(z.string().min(1))
    .default(["translationKey", "i18n_key", "slug"])
    .describe("Fields of the front matter that have the same value on both sides, for pages whose paths do not tell."),
  ignore: globs.default([]).describe("Globs of pages and folders to leave alone."),
  rules: ruleSettings.default({}).describe("The severity of rules, and their options."),
  urls: z
    .strictObject({
      equivalent: z
        .array(z.tuple([glob, glob], { error: "must be a list of two globs, of source and of target addresses" }))
        .default([])
        .describe("Lists of two globs, of source and of target addresses that name the same."),
    })
    .prefault({})
    .describe("How addresses are compared."),
  embeds: z
    .record(
      z.string(),
      z.union([z.string().min(1), z.int().min(0)], {
        error: mustBe("the name of an attribute, or a place among the arguments, from 0"),
      }),
    )
    .default({})
    .describe("Tags and components that embed something, and where their address is."),
  overrides: z.array(override).default([]).describe("Other rules for some of the pairs; the last word counts."),
});

/** A configuration with its defaults filled in. */
export type FullConfig = z.output<typeof schema>;
/** The severity of a rule, alone or with its options. */
export type WrittenSetting = z.output<ReturnType<typeof setting>>;
