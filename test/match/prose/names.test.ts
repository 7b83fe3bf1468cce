import { expect, test } from "vitest";
import { matched } from "../pages.ts";

test.each([
  ["a missing mark", "silver_birder の話", "About silverbirder", ["silver_birder → silverbirder"]],
  ["an extra mark", "silverbirder の話", "About silver.birder", ["silverbirder → silver.birder"]],
  ["a different letter in a handle", "@birder2019 の話", "About @birber2019", ["@birder2019 → @birber2019"]],
  [
    "two names",
    "a_long_name と b_long_name",
    "alongname and blongname",
    ["a_long_name → alongname", "b_long_name → blongname"],
  ],
  ["not in different paragraphs", "silver_birder の話\n\n霧が出る。", "Fog.\n\n# X\n\n## Y\n\nsilverbirder", []],
  ["not short names", "a_b の話", "About ab", []],
  ["not a word", "Container の話", "About containers", []],
  ["not the start of a longer name", "@birder の話", "About @birder_photos", []],
  ["not a name with both spellings in the source", "silver_birder と silverbirder の話", "About silverbirder", []],
])("names: %s", async (_, source, target, expected) => {
  const { names } = await matched(source, target);
  expect(names.map(({ source, target }) => `${source.text} → ${target.text}`)).toEqual(expected);
});
