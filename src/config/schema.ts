import { z } from "zod";
import { didYouMean } from "../complaint.ts";
import type { Rule } from "../rule.ts";
import { rules } from "../rules/index.ts";
import { explain } from "./explain.ts";

const severity = z.enum(["off", "info", "warn", "error"]);
const globs = z.array(z.string());

const language = z.string().refine(isLanguage, {
  error: ({ input }) => `no language tag (BCP 47)${didYouMean(String(input), [String(input).replaceAll("_", "-")])}`,
});

/** The severities of rules, and their options, by the rules' names. */
export const ruleSettings = z.strictObject(
  Object.fromEntries(Object.entries(rules).map(([name, rule]) => [name, ruleSetting(rule).optional()])),
  { error: (issue) => explain(issue, "rule") },
);

/** What a configuration may say. Everything else of it (types, messages, the editor's schema) follows from this. */
export const schema = z.strictObject({
  $schema: z.string().optional().describe("where editors find the schema of this file"),
  languages: z
    .strictObject({ source: language, target: language })
    .refine(({ source, target }) => source !== target, { error: "source and target must be different languages" })
    .default({ source: "ja", target: "en" })
    .describe("BCP 47 tags of the two sides"),
  pairs: z
    .array(z.strictObject({ source: z.string().min(1), target: z.string().min(1) }))
    .min(1)
    .optional()
    .describe("globs of the pages of each side; the wildcards of target are filled, in order, with those of source"),
  ignore: globs.default([]).describe("globs of pages to leave alone"),
  rules: ruleSettings.default({}).describe("the severity of rules, and their options"),
  urls: z
    .strictObject({
      equivalent: z
        .array(z.tuple([z.string(), z.string()]))
        .default([])
        .describe("globs of source and target addresses that name the same"),
    })
    .prefault({})
    .describe("how addresses are compared"),
  embeds: z
    .record(z.string(), z.union([z.string(), z.int().min(0)], { error: "must be an attribute's name or an index" }))
    .default({})
    .describe("tags and components that embed, and the attribute, or place among the arguments, of the address"),
  overrides: z
    .array(
      z.strictObject({
        files: z.union([z.string(), globs], { error: "must be a glob or a list of globs" }),
        rules: ruleSettings,
      }),
    )
    .default([])
    .describe("other rules for pairs of which a side matches; the last word counts"),
});

/** A configuration as it is written. */
export type Config = z.input<typeof schema>;
/** A configuration with its defaults filled in. */
export type FullConfig = z.output<typeof schema>;
/** The severity of a rule, alone or with its options. */
export type WrittenSetting = z.output<ReturnType<typeof ruleSetting>>;

/** Gives a configuration in JavaScript or TypeScript its types. */
export function defineConfig(config: Config): Config {
  return config;
}

function ruleSetting(rule: Rule) {
  return z.union([severity, z.tuple([severity, rule.options])], {
    error: `must be ${severity.options.map((name) => `"${name}"`).join(", ")}, or a list of one of these and options`,
  });
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
