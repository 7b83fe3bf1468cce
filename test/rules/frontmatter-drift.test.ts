import { type Case, testRule } from "./tester.ts";

testRule("frontmatter-drift", [
  differs("a day earlier", "date: 2024-04-02", "date: 2024-04-01", [
    "2 2 The front matter field “date” is 2024-04-01, but 2024-04-02 in the source",
  ]),
  differs("an hour later", "date: 2024-04-01 09:00:00", "date: 2024-04-01 10:00:00", [
    "2 2 The front matter field “date” is 2024-04-01 10:00:00, but 2024-04-01 09:00:00 in the source",
  ]),
  differs("a tag is lost", "tags: [Garden, Tomato, DIY]", "tags: [Garden, DIY]", [
    '2 2 The front matter field “tags” is ["Garden","DIY"], but ["Garden","Tomato","DIY"] in the source',
  ]),
  differs("another picture", "cover_image: /images/cover-2.png", "cover_image: /images/cover-1.png", [
    "2 2 The front matter field “cover_image” is /images/cover-1.png, but /images/cover-2.png in the source",
  ]),
  differs("a field is lost", "date: 2024-04-01\ntags: [Garden]", "tags: [Garden]", [
    "2 - The front matter field “date” is missing from the translation",
  ]),
  differs("the number of a meeting changed", 'title: "庭の会 #19 に参加"', 'title: "Joining Garden Meetup #18"', [
    "2 2 The title has “#18”, but the source title has “#19”",
  ]),
  differs("the number of a meeting lost its mark", 'title: "庭の会 #19 に参加"', "title: Joining Garden Meetup 19", [
    "2 2 The title has “19” instead of “#19”: the “#” is missing",
  ]),
  {
    name: "all of it is lost, which is one finding",
    source: "---\ntitle: 庭\ndate: 2024-04-01\ntags: [Garden]\n---\n\n庭の話です。",
    target: "About the garden.",
    findings: ["3 - The front matter is missing from the translation"],
  },
  {
    name: "TOML",
    source: "+++\ndate = 2024-04-01\n+++\n\n庭の話です。",
    target: "+++\ndate = 2024-04-02\n+++\n\nAbout the garden.",
    findings: ["2 2 The front matter field “date” is 2024-04-02, but 2024-04-01 in the source"],
  },
  differs("TOML and YAML", "date: 2024-04-01", null, []),
  differs("a day with a time, and one without", "date: 2024-04-01", "date: 2024-04-01T09:00:00+09:00", []),
  differs("a day in another form", "date: 2024-04-01", 'date: "2024/4/1"', []),
  differs("one instant in two time zones", "date: 2024-04-01T09:00:00+09:00", "date: 2024-04-01T00:00:00Z", []),
  differs("a day in each language's notation", "date: 2024年4月1日", "date: April 1, 2024", []),
  differs("another day in each language's notation", "date: 2024年4月1日", "date: April 2, 2024", [
    "2 2 The front matter field “date” is April 2, 2024, but 2024年4月1日 in the source",
  ]),
  differs("a time with its zone, and one without", "date: 2024-04-01 09:00:00 +0900", "date: 2024-04-01 09:00", []),
  differs("a day, and the same as a program writes it", "date: 2024-04-01", "date: 2024-03-31T15:00:00.000Z", []),
  differs("another day in another zone", "date: 2024-04-01", "date: 2024-04-02T09:00:00+09:00", [
    "2 2 The front matter field “date” is 2024-04-02T09:00:00+09:00, but 2024-04-01 in the source",
  ]),
  differs("a flag that is not set, and none", "date: 2024-04-01\ndraft: false", "date: 2024-04-01", []),
  differs("no tags, and none at all", "date: 2024-04-01\ntags: []", "date: 2024-04-01", []),
  differs("tags in a list, and with commas", "tags: [Garden, DIY]", "tags: Garden, DIY", []),
  differs("a tag instead of another", "tags: [庭, Tomato, DIY]", "tags: [garden, Potato, DIY]", [
    '2 2 The front matter field “tags” is ["garden","Potato","DIY"], but ["庭","Tomato","DIY"] in the source',
  ]),
  differs("the page's own address, by its path", "cover: /ja/a/cover.png", "cover: /en/a/cover.png", []),
  differs("tags that were translated", "tags: [庭, 野菜, DIY]", "tags: [garden, vegetables, DIY]", []),
  differs("tags in another order, case and style", "tags: [Garden, DIY]", "tags:\n  - diy\n  - garden", []),
  differs("one tag, and a list of one", "tags: Garden", "tags: [Garden]", []),
  differs("the picture of each language", "image: /images/ja/cover.png", "image: /images/en/cover.png", []),
  differs("the page's own address", "canonical: https://example.com/ja/a", "canonical: https://example.com/en/a", []),
  differs("a field that the source leaves empty", "date:", "date: 2024-04-01", []),
  differs("fields that depend on the language", "title: 庭\nslug: niwa", "title: Garden\nslug: garden", []),
  differs(
    "stamps that only a translation has",
    "title: 庭",
    "title: Garden\ntranslated_from: ja.md\nsource-blob: 3f2a9c7\nl10n:\n  sourceCommit: 3f2a9c7",
    [],
  ),
  differs("comments", "# 下書き\ntitle: 庭", "title: Garden # translators: keep it short", []),
  differs("a mark that is kept, or written out", 'title: "会＃7と会 #8"', 'title: "Meetup #7, and No. 8"', []),
  {
    name: "a plain text has no front matter",
    source: "---\ndate: 2024-04-01\n---\n\n庭の話です。",
    target: "About the garden.",
    targetPath: "en.txt",
    findings: [],
  },
  {
    name: "front matter that can't be read is told of elsewhere",
    source: "---\ndate: 2024-04-01\n---\n\n庭の話です。",
    target: '---\ndate: "2024-04-01\n---\n\nAbout the garden.',
    findings: [],
  },
  {
    ...differs("another field that should agree", "slug: niwa\ndate: 2024-04-02", "slug: garden\ndate: 2024-04-01", [
      "2 2 The front matter field “slug” is garden, but niwa in the source",
      "3 3 The front matter field “date” is 2024-04-01, but 2024-04-02 in the source",
    ]),
    options: { "frontmatter-drift": { fields: ["slug"] } },
  },
  {
    ...differs("a field that may differ", "tags: [DIY]\ndate: 2024-04-02", "tags: [DIY]\ndate: 2024-04-01", []),
    options: { "frontmatter-drift": { ignore: ["date"] } },
  },
  {
    ...differs("tags in two languages of one script", "tags: [jardin, DIY]", "tags: [garden, DIY]", []),
    languages: { source: "fr", target: "en" },
  },
  {
    ...differs("one tag less in two languages of one script", "tags: [jardin, DIY]", "tags: [garden]", [
      '2 2 The front matter field “tags” is ["garden"], but ["jardin","DIY"] in the source',
    ]),
    languages: { source: "fr", target: "en" },
  },
]);

/** Two pages that differ in their front matter; null for the source's in TOML. */
function differs(name: string, source: string, target: string | null, findings: readonly string[]): Case {
  const page = (matter: string, text: string) => `---\n${matter}\n---\n\n${text}\n`;
  const toml = `+++\n${source.replace(": ", " = ")}\n+++\n\nAbout the garden.\n`;
  return {
    name,
    source: page(source, "庭の話です。"),
    target: target === null ? toml : page(target, "About the garden."),
    findings,
  };
}
