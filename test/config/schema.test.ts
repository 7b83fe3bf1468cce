import { expect, test } from "vitest";
import { schema } from "../../src/config/schema.ts";
import { defineConfig } from "../../src/index.ts";
import { FULL } from "./every-config.ts";

test("`defineConfig` accepts a configuration with rules and their options", () => {
  const config = defineConfig({
    languages: { source: "ja", target: ["en", "ko"] },
    pairs: [{ source: "ja/**", target: "ko/**", languages: { target: "ko" } }],
    rules: { "url-drift": "off", "missing-link": ["warn", { ignore: ["https://example.com/**"] }] },
    overrides: [{ files: "drafts", rules: { "code-drift": ["info", {}] } }],
  });
  expect(schema.parse(config)).toMatchObject(config);
});

test("`defineConfig` does not compile with unknown keys, rules, severities or options", () => {
  // @ts-expect-error unknown key
  defineConfig({ langauges: { source: "ja", target: "en" } });
  // @ts-expect-error unknown rule
  defineConfig({ rules: { "url-drfit": "off" } });
  // @ts-expect-error unknown severity
  defineConfig({ rules: { "url-drift": "warning" } });
  // @ts-expect-error unknown option
  defineConfig({ rules: { "url-drift": ["warn", { ingore: [] }] } });
  // @ts-expect-error the option must be a list
  defineConfig({ overrides: [{ files: "drafts", rules: { "url-drift": ["warn", { ignore: "x" }] } }] });
  // @ts-expect-error missing target
  defineConfig({ pairs: [{ source: "ja/**" }] });
});

test("the full configuration has every key", () => {
  expect(Object.keys(FULL)).toEqual(Object.keys(schema.shape));
});
