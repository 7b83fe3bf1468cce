import { expect, test } from "vitest";
import { inCode } from "../../../src/discover/direction/settings/readers.ts";

test.each([
  ["in an assignment", 'const defaultLocale: Locale = "ja";', { key: "defaultLocale", language: "ja" }],
  ["not in a program that only repeats its name", "defaultLocale ".repeat(100_000), null],
])("a default language is found %s", (_, code, setting) => {
  expect(inCode(code)).toEqual(setting);
});
