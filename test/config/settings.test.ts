import { expect, test } from "vitest";
import { schema } from "../../src/config/schema.ts";
import { runRules, settingsFor } from "../../src/config/settings.ts";
import type { Config } from "../../src/config/types.ts";

const AGAIN = { "url-drift": "off" } as const;

test.each<[string, Config, string[], Record<string, unknown>, string]>([
  ["by itself, a rule has its own severity", {}, ["ja/a.md"], {}, "error"],
  ["the configuration sets it", { rules: { "url-drift": "warn" } }, ["ja/a.md"], {}, "warn"],
  [
    "an override sets it for pairs of which a side matches",
    { rules: { "url-drift": "warn" }, overrides: [{ files: "en/*.md", rules: AGAIN }] },
    ["ja/a.md", "en/a.md"],
    {},
    "off",
  ],
  ["… and for no others", { overrides: [{ files: "en/*.md", rules: AGAIN }] }, ["ja/b.md", "fr/b.md"], {}, "error"],
  ["… and for all that lies below a folder", { overrides: [{ files: "en", rules: AGAIN }] }, ["en/a/b.md"], {}, "off"],
  [
    "… however an accent of its name is composed",
    { overrides: [{ files: "caf\u00e9/*.md", rules: AGAIN }] },
    ["cafe\u0301/a.md"],
    {},
    "off",
  ],
  [
    "the last override counts",
    {
      overrides: [
        { files: "**", rules: AGAIN },
        { files: ["x/**", "ja/**"], rules: { "url-drift": "info" } },
      ],
    },
    ["ja/a.md"],
    {},
    "info",
  ],
  [
    "the run has the last word",
    { overrides: [{ files: "**", rules: AGAIN }] },
    ["ja/a.md"],
    { "url-drift": "warn" },
    "warn",
  ],
])("%s", (_, config, paths, rules, severity) => {
  const settings = settingsFor(schema.parse(config), paths, runRules(rules, "rules"));
  expect(settings["url-drift"]?.severity).toBe(severity);
});

test("options stay where only the severity is set again, and have defaults", () => {
  const config = schema.parse({ rules: { "missing-link": ["error", { ignore: ["https://example.com/**"] }] } });
  expect(settingsFor(config, [], runRules({ "missing-link": "warn" }, "rules"))["missing-link"]).toEqual({
    severity: "warn",
    options: { ignore: ["https://example.com/**"] },
  });
  expect(settingsFor(schema.parse({}), [], {})["missing-link"]?.options).toEqual({ ignore: [] });
});

test("an override that has options replaces them, one that has a severity alone keeps them", () => {
  const config = schema.parse({
    rules: { "missing-link": ["error", { ignore: ["https://example.com/**"] }], "extra-link": "off" },
    overrides: [
      { files: "**", rules: { "missing-link": "info" } },
      { files: "ja/notes", rules: { "missing-link": ["warn", {}] } },
    ],
  });
  const of = (path: string) => settingsFor(config, [path], {});
  expect(of("ja/a.md")["missing-link"]).toEqual({ severity: "info", options: { ignore: ["https://example.com/**"] } });
  expect(of("ja/notes/a.md")["missing-link"]).toEqual({ severity: "warn", options: { ignore: [] } });
  expect(of("ja/notes/a.md")["extra-link"]?.severity).toBe("off");
});

test("a rule that the run misspells is refused", () => {
  expect(() => runRules({ "url-drif": "off" }, "--rule")).toThrow(
    "--rule: url-drif: unknown rule. Did you mean “url-drift”?",
  );
});
