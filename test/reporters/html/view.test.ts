import fc from "fast-check";
import { expect, test } from "vitest";
import { fragmentOf, readView, type View } from "../../../src/reporters/html/browser/view.ts";

const everything: View = { place: "", without: [], rule: "", pair: "", text: "", onlyNew: false, language: null };

test.each<[string, string, Partial<View>]>([
  ["everything", "#", {}],
  ["a finding", "#f-1a2b3c4d5e", { place: "f-1a2b3c4d5e" }],
  ["filters", "#?without=warn&without=info&rule=url-drift", { without: ["warn", "info"], rule: "url-drift" }],
  ["a finding among filters", "#f-1a2b3c4d5e?text=%E6%B5%B7+%26", { place: "f-1a2b3c4d5e", text: "海 &" }],
  ["new findings", "#?new=only", { onlyNew: true }],
  ["a language", "#?language=ja", { language: "ja" }],
])("a fragment for %s", (_, fragment, parts) => {
  const view = { ...everything, ...parts };
  expect(fragmentOf(view)).toBe(fragment);
  expect(readView(fragment)).toEqual(view);
});

test("a URL without a fragment shows everything", () => {
  expect(readView("")).toEqual(everything);
});

test("every view can be written and read again", () => {
  const text = fc.string({ unit: "grapheme" });
  const place = fc.stringMatching(/^[a-z0-9-]*$/);
  const language = fc.constantFrom("en" as const, "ja" as const, null);
  const view = fc.record({
    place,
    without: fc.array(text),
    rule: text,
    pair: text,
    text,
    onlyNew: fc.boolean(),
    language,
  });
  fc.assert(
    fc.property(view, (view) => {
      expect(readView(fragmentOf(view))).toEqual({ ...view });
    }),
  );
});

test("any fragment can be read", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (fragment) => {
      readView(fragment);
    }),
  );
});
