import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { rules } from "../../src/rules/index.ts";

test("every rule has a test file of the same name", () => {
  const tables = readdirSync(import.meta.dirname).filter(
    (file) => file.endsWith(".test.ts") && file !== "index.test.ts",
  );
  expect(tables.toSorted()).toEqual(
    Object.keys(rules)
      .map((name) => `${name}.test.ts`)
      .toSorted(),
  );
});

test("every rule is in a file of the same name", () => {
  const files = readdirSync(join(import.meta.dirname, "../../src/rules"));
  expect(files).toEqual(expect.arrayContaining(Object.keys(rules).map((name) => `${name}.ts`)));
});

describe.each(Object.entries(rules))("%s", (_, rule) => {
  test.each(Object.entries(rule.messages))(
    "has the message %s in both languages, with the same slots and without a full stop",
    (_, { en, ja }) => {
      const slots = (text: string) => Array.from(text.matchAll(/\{\w+\}/g), ([slot]) => slot).toSorted();
      expect(slots(ja)).toEqual(slots(en));
      expect(`${en}\n${ja}`).not.toMatch(/[.。]$/m);
    },
  );

  test("has a default for every option", () => {
    expect(rule.options.safeParse({}).success).toBe(true);
  });
});
