import { expect, test } from "vitest";
import { matched } from "./pages.ts";

test.each([
  ["a mark is lost", "silver_birder の話", "About silverbirder", ["silver_birder → silverbirder"]],
  ["a mark is added", "silverbirder の話", "About silver.birder", ["silverbirder → silver.birder"]],
  ["a handle's letter changed", "@birder2019 の話", "About @birber2019", ["@birder2019 → @birber2019"]],
  [
    "each of two",
    "a_long_name と b_long_name",
    "alongname and blongname",
    ["a_long_name → alongname", "b_long_name → blongname"],
  ],
  ["in another paragraph", "silver_birder の話\n\n霧が出る。", "Fog.\n\n# X\n\n## Y\n\nsilverbirder", []],
  ["short ones", "a_b の話", "About ab", []],
  ["a word", "Container の話", "About containers", []],
  ["the head of a longer one", "@birder の話", "About @birder_photos", []],
  ["spelt both ways on one side", "silver_birder と silverbirder の話", "About silverbirder", []],
])("names: %s", async (_, source, target, expected) => {
  const { names } = await matched(source, target);
  expect(names.map(({ source, target }) => `${source.text} → ${target.text}`)).toEqual(expected);
});
