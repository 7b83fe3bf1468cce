import { expect, test } from "vitest";
import { schema } from "../../src/config/schema.ts";
import { defineConfig } from "../../src/index.ts";
import { FULL } from "./every-config.ts";

test("a configuration in TypeScript has its types, down to the options of rules", () => {
  const config = defineConfig({
    languages: { source: "ja", target: ["en", "ko"] },
    pairs: [{ source: "ja/**", target: "ko/**", languages: { target: "ko" } }],
    rules: { "url-drift": "off", "missing-link": ["warn", { ignore: ["https://example.com/**"] }] },
    overrides: [{ files: "drafts", rules: { "code-drift": ["info", {}] } }],
  });
  expect(schema.parse(config)).toMatchObject(config);
});

test("what is wrong does not compile", () => {
  // @ts-expect-error there is no such key
  defineConfig({ langauges: { source: "ja", target: "en" } });
  // @ts-expect-error there is no such rule
  defineConfig({ rules: { "url-drfit": "off" } });
  // @ts-expect-error there is no such severity
  defineConfig({ rules: { "url-drift": "warning" } });
  // @ts-expect-error there is no such option
  defineConfig({ rules: { "url-drift": ["warn", { ingore: [] }] } });
  // @ts-expect-error the option is a list
  defineConfig({ overrides: [{ files: "drafts", rules: { "url-drift": ["warn", { ignore: "x" }] } }] });
  // @ts-expect-error a pair has two sides
  defineConfig({ pairs: [{ source: "ja/**" }] });
});

test("the configuration that says everything names every key", () => {
  expect(Object.keys(FULL)).toEqual(Object.keys(schema.shape));
});
