import { z } from "zod";
import { validated } from "./config/explain.ts";
import { language } from "./config/language.ts";
import { mustBe } from "./config/sentences.ts";

const text = z.string();
const flag = z.boolean().optional();
const atLeastOne = z.number().int().min(1);
const rest = z.unknown().optional();

const locale = z.enum(["en", "ja"]).optional();
const SECONDS = "a number of seconds from 1 to 86400";

const search = {
  cwd: text,
  paths: z.array(text).optional(),
  config: text.nullish(),
  languages: z.strictObject({ source: language, target: language }).nullish(),
};

const pairs = z.strictObject(search);
const check = z.strictObject({
  ...search,
  pair: z.strictObject({ source: text, target: text }).nullish(),
  staged: flag,
  since: text.nullish(),
  shard: z
    .strictObject({ index: atLeastOne, count: atLeastOne })
    .refine(({ index, count }) => index <= count, { error: "index must not be more than count" })
    .nullish(),
  untrusted: flag,
  timeout: z
    .number({ error: mustBe(SECONDS) })
    .refine((seconds) => seconds >= 1 && seconds <= 86_400, { error: mustBe(SECONDS) })
    .nullish(),
  revision: flag,
  locale,
  cache: flag,
  cacheLocation: text.nullish(),
  threads: atLeastOne.nullish(),
  // The settings of rules have a schema of their own, and a function cannot be validated before it is called.
  rules: rest,
  onProgress: rest,
});
const render = z.strictObject({ locale, color: flag, width: atLeastOne.optional(), server: rest, editor: rest });

const schemas = { check, pairs, render };

/**
 * Validates the options that a program gives to a function of the library.
 * @throws UserError with the first wrong option, and what is allowed
 */
export function validateOptions(of: keyof typeof schemas, options: unknown): void {
  validated(schemas[of], options, { name: of, line: () => null });
}
