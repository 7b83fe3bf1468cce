/** A configuration with every key. */
export const FULL = {
  $schema: "./node_modules/taiyaku/schema.json",
  languages: { source: "ja", target: ["en", "ko"] },
  pairs: [{ source: "ja/**/*.md", target: "en/**/*.md", languages: { source: "ja", target: "en" } }],
  keys: ["translationKey"],
  ignore: ["drafts"],
  rules: { "heading-level": "off", "missing-link": ["error", { ignore: ["https://shop.example/**"] }] },
  urls: { equivalent: [["https://ja.example/**", "https://en.example/**"]] },
  embeds: { SlideDeck: "deck", map: 0 },
  sync: { field: "meta.based_on" },
  glossary: "glossary.csv",
  dialect: "hugo",
  overrides: [
    { files: ["blog/2019"], rules: { "code-drift": ["warn", { identical: true }] }, dialect: "commonmark-cjk" },
  ],
};

const UNUSUAL = [null, "", "x", 3, -1, 0.5, true, [], [null], ["x", "x", "x"], {}, { x: 1 }];

/** Every variant of the value in which one part is replaced by an unusual value, removed, or added. */
export function changed(value: unknown): unknown[] {
  if (Array.isArray(value)) {
    return [...UNUSUAL, ...value.flatMap((item, index) => changed(item).map((other) => value.with(index, other)))];
  }
  if (typeof value !== "object" || value === null) return UNUSUAL;
  const entries = Object.entries(value);
  return [
    ...UNUSUAL,
    ...entries.flatMap(([key, inner]) => changed(inner).map((other) => ({ ...value, [key]: other }))),
    ...entries.map(([key]) => Object.fromEntries(entries.filter(([other]) => other !== key))),
    { ...value, "unknown-key": 1 },
  ];
}
