import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { editorSchema } from "../../scripts/editor-schema.ts";
import { directed } from "../../src/config/directions.ts";
import { validated } from "../../src/config/explain.ts";
import { schema } from "../../src/config/schema.ts";
import { UserError } from "../../src/user-error.ts";
import { changed, FULL } from "./every-config.ts";

const written = JSON.parse(readFileSync(join(import.meta.dirname, "../../schema.json"), "utf8"));
const editor = z.fromJSONSchema(written);

/** The error of the command for a configuration; "" if it is valid. */
function errorOf(config: unknown): string {
  try {
    validated(schema.transform(directed), config, { name: "file", line: () => null });
    return "";
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

test("schema.json is what `npm run schema` writes", () => {
  expect(written).toEqual(JSON.parse(JSON.stringify(editorSchema())));
});

test("a configuration with every key is valid in the editor and for the command", () => {
  expect(editor.safeParse(FULL).success).toBe(true);
  expect(errorOf(FULL)).toBe("");
});

test("the editor and the command report the same configurations, except for errors that compare values", () => {
  const comparesValues = /duplicate language|the language could be|must have different languages/;
  const disagreed = changed(FULL).filter((config) => {
    const error = errorOf(config);
    return editor.safeParse(config).success !== (error === "" || comparesValues.test(error));
  });
  expect(disagreed.map((config) => ({ config, error: errorOf(config) }))).toEqual([]);
});

test("every error has a message of this project, not of zod", () => {
  const ours =
    /^file: (?:\S+: )?(?:must |missing; must |unknown |duplicate language |the language could be |source and target must )/;
  const messages = changed(FULL).map(errorOf);
  expect(messages.filter((message) => message !== "" && !ours.test(message))).toEqual([]);
});
