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

/** What the command says of a configuration; "" where it is valid. */
function fault(config: unknown): string {
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

test("a configuration with everything is valid in the editor and for the command", () => {
  expect(editor.safeParse(FULL).success).toBe(true);
  expect(fault(FULL)).toBe("");
});

test("the editor refuses what the command refuses, but for what compares values", () => {
  const compares = /stands there already|in which language|must be different languages/;
  const disagreed = changed(FULL).filter((config) => {
    const said = fault(config);
    return editor.safeParse(config).success !== (said === "" || compares.test(said));
  });
  expect(disagreed.map((config) => ({ config, said: fault(config) }))).toEqual([]);
});

test("whatever is wrong is told in words of ours", () => {
  const ours =
    /^file: (?:\S+: )?(?:must |missing; must |unknown |duplicate language |the language could be |source and target must )/;
  const said = changed(FULL).map(fault);
  expect(said.filter((message) => message !== "" && !ours.test(message))).toEqual([]);
});
