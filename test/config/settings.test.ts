import { expect, test } from "vitest";
import { schema } from "../../src/config/schema.ts";
import { settingsFor, validatedOverrides } from "../../src/config/settings.ts";
import type { Config } from "../../src/config/types.ts";

const OFF = { "url-drift": "off" } as const;

test.each<[string, Config, string[], Record<string, unknown>, string]>([
  ["a rule has its default severity", {}, ["ja/a.md"], {}, "error"],
  ["the configuration sets the severity", { rules: { "url-drift": "warn" } }, ["ja/a.md"], {}, "warn"],
  [
    "an override sets it for pairs in which one side matches",
    { rules: { "url-drift": "warn" }, overrides: [{ files: "en/*.md", rules: OFF }] },
    ["ja/a.md", "en/a.md"],
    {},
    "off",
  ],
  ["… but not for other pairs", { overrides: [{ files: "en/*.md", rules: OFF }] }, ["ja/b.md", "fr/b.md"], {}, "error"],
  ["… and for all files below a folder", { overrides: [{ files: "en", rules: OFF }] }, ["en/a/b.md"], {}, "off"],
  [
    "… with composed and decomposed accents",
    { overrides: [{ files: "caf\u00e9/*.md", rules: OFF }] },
    ["cafe\u0301/a.md"],
    {},
    "off",
  ],
  [
    "the last matching override applies",
    {
      overrides: [
        { files: "**", rules: OFF },
        { files: ["x/**", "ja/**"], rules: { "url-drift": "info" } },
      ],
    },
    ["ja/a.md"],
    {},
    "info",
  ],
  [
    "rules in the options apply last",
    { overrides: [{ files: "**", rules: OFF }] },
    ["ja/a.md"],
    { "url-drift": "warn" },
    "warn",
  ],
])("%s", (_, config, paths, rules, severity) => {
  const settings = settingsFor(schema.parse(config), validatedOverrides(rules, "rules"))(paths);
  expect(settings["url-drift"]?.severity).toBe(severity);
});

test("setting only the severity keeps the options; options have defaults", () => {
  const config = schema.parse({ rules: { "missing-link": ["error", { ignore: ["https://example.com/**"] }] } });
  expect(settingsFor(config, validatedOverrides({ "missing-link": "warn" }, "rules"))([])["missing-link"]).toEqual({
    severity: "warn",
    options: { ignore: ["https://example.com/**"] },
  });
  expect(settingsFor(schema.parse({}), {})([])["missing-link"]?.options).toEqual({ ignore: [] });
});

test("an override with options replaces them, an override with only a severity keeps them", () => {
  const config = schema.parse({
    rules: { "missing-link": ["error", { ignore: ["https://example.com/**"] }], "extra-link": "off" },
    overrides: [
      { files: "**", rules: { "missing-link": "info" } },
      { files: "ja/notes", rules: { "missing-link": ["warn", {}] } },
    ],
  });
  const settings = (path: string) => settingsFor(config, {})([path]);
  expect(settings("ja/a.md")["missing-link"]).toEqual({
    severity: "info",
    options: { ignore: ["https://example.com/**"] },
  });
  expect(settings("ja/notes/a.md")["missing-link"]).toEqual({ severity: "warn", options: { ignore: [] } });
  expect(settings("ja/notes/a.md")["extra-link"]?.severity).toBe("off");
});

test("throws for an unknown rule in the options", () => {
  expect(() => validatedOverrides({ "url-drif": "off" }, "--rule")).toThrow(
    "--rule: url-drif: unknown rule. Did you mean “url-drift”?",
  );
});
