import { type Case, testRule } from "./tester.ts";

testRule("frontmatter-drift", [
  differs("a day earlier", "date: 2024-04-02", "date: 2024-04-01", [
    "2 2 The front matter field “date” is 2024-04-01, but 2024-04-02 in the source",
  ]),
  differs(
    "the times at which a generator made both files",
    "date: 2024-04-01T09:02:12+09:00",
    "date: 2024-04-01T09:01:48+09:00",
    [],
  ),
  differs("an hour later", "date: 2024-04-01 09:00:00", "date: 2024-04-01 10:00:00", [
    "2 2 The front matter field “date” is 2024-04-01 10:00:00, but 2024-04-01 09:00:00 in the source",
  ]),
  differs(
    "a time with the zone of the author, and its day in UTC",
    "date: 2024-04-02",
    "date: 2024-04-01 18:10:00-06:00",
    [],
  ),
  differs("a time in another zone on another day", "date: 2024-04-02", "date: 2024-04-01 17:10:00-06:00", [
    "2 2 The front matter field “date” is 2024-04-01 17:10:00-06:00, but 2024-04-02 in the source",
  ]),
  differs(
    "another key of the translation",
    "translationKey: the first pumpkin of the year",
    'translationKey: "Garden: the first pumpkin of the year"',
    [
      "2 2 The front matter field “translationKey” is Garden: the first pumpkin of the year, but the first pumpkin of the year in the source",
    ],
  ),
  differs("a translated name", "layout: post\ndate: 2024-04-01", "レイアウト: post\ndate: 2024-04-01", [
    "2 2 The front matter field “layout” is named “レイアウト” in the translation",
  ]),
  differs("a translated name and value", "date: 2024-04-01\nsubtitle: 庭の話", "date: 2024-04-01\n副題: A garden", [
    "3 3 The front matter field “subtitle” is named “副題” in the translation",
  ]),
  differs("a name in the letters of the source", "見出し: 庭の話", "headline: A garden", []),
  differs("a missing tag", "tags: [Garden, Tomato, DIY]", "tags: [Garden, DIY]", [
    '2 2 The front matter field “tags” is ["Garden","DIY"], but ["Garden","Tomato","DIY"] in the source',
  ]),
  differs("an additional tag where the source has one on a line of its own", "tags:\n  - DIY", "tags: [Garden, DIY]", [
    '3 2 The front matter field “tags” is ["Garden","DIY"], but ["DIY"] in the source',
  ]),
  differs("another tag on a line of its own", "tags:\n  - DIY", "tags:\n  - Dig", [
    '3 3 The front matter field “tags” is ["Dig"], but ["DIY"] in the source',
  ]),
  differs("a different image", "cover_image: /images/cover-2.png", "cover_image: /images/cover-1.png", [
    "2 2 The front matter field “cover_image” is /images/cover-1.png, but /images/cover-2.png in the source",
  ]),
  differs("a missing field", "date: 2024-04-01\ntags: [Garden]", "tags: [Garden]", [
    "2 - The front matter field “date” is missing from the translation",
  ]),
  differs("a missing image in a field of another name", "title: 庭\nheroImage: ../a/hero.webp", "title: Garden", [
    "3 - The front matter field “heroImage” is missing from the translation",
  ]),
  differs("a different number in the title", 'title: "庭の会 #19 に参加"', 'title: "Joining Garden Meetup #18"', [
    "2 2 The title has “#18”, but the source title has “#19”",
  ]),
  differs("a number in the title without its #", 'title: "庭の会 #19 に参加"', "title: Joining Garden Meetup 19", [
    "2 2 The title has “19” instead of “#19”: the “#” is missing",
  ]),
  differs(
    "a description without its last sentence",
    "description: 春に種をまきました。夏は毎朝水をやり、虫を取りました。秋には 20 個のかぼちゃが採れました。",
    "description: I sowed in spring.",
    ["2 2 A part of the front matter field “description” is missing from the translation, which has 1 of 3 sentences"],
  ),
  differs(
    "a concise description with fewer sentences",
    "description: 春に種をまきました。秋には 20 個のかぼちゃが採れました。",
    "description: I sowed in spring, and by autumn I had harvested 20 pumpkins.",
    [],
  ),
  differs(
    "a description that joins its sentences with a dash",
    "description: 庭の紹介:春の種まき、夏の水やり(毎朝と毎晩)、秋の収穫の様子と、冬の間に道具の手入れをする方法。はじめて庭を持つ人に向けたページです。",
    'description: "The garden: sowing, watering, the harvest, and caring for tools in winter — for first-time gardeners."',
    [],
  ),
  differs(
    "a description without its last sentence, but with the dash of the source",
    "description: 庭——春の種まきと秋の収穫の記録です。はじめて庭を持つ人に向けたページで、道具の手入れの方法もあります。",
    'description: "The garden — sowing and the harvest."',
    ["2 2 A part of the front matter field “description” is missing from the translation, which has 1 of 2 sentences"],
  ),
  {
    name: "a title whose parts only a space separates",
    source: '---\ntitle: "Lecture 3: Convergence"\n---\n\nA sequence converges if it has a limit.\n',
    target: '---\ntitle: "第3回 収束"\n---\n\n数列は極限を持つとき収束するという。\n',
    languages: { source: "en", target: "ja" },
    findings: [],
  },
  differs("a title without the name of the site", "title: 庭 (1) | 畑の本のサイト", "title: Garden (1)", []),
  differs("a title without its second half", "title: 庭の一年：かぼちゃと堆肥の記録", "title: My Garden", [
    "2 2 A part of the title “庭の一年：かぼちゃと堆肥の記録” is missing from the translation, which is “My Garden”",
  ]),
  differs(
    "a title whose parts became one",
    "title: 庭の一年：かぼちゃの記録",
    "title: A Year of Pumpkins in My Garden",
    [],
  ),
  differs("an empty title", "title: 庭の一年\nsubtitle:", "title:\nsubtitle:", [
    "2 2 The front matter field “title” is empty in the translation",
  ]),
  differs("a title that is missing", "title: 庭の一年\ndescription: 庭の話\nweight: 1", "weight: 1", [
    "2 - The front matter field “title” is missing from the translation",
  ]),
  {
    name: "a title that is missing, where a heading says it",
    source: "---\ntitle: 庭\nweight: 1\n---\n\n庭の話です。",
    target: "---\nweight: 1\n---\n\n# Garden\n\nAbout the garden.",
    findings: [],
  },
  differs("Markdown in the title", "title: 庭を dig で掘る", 'title: "Digging with `dig`"', [
    "2 2 The front matter field “title” contains the Markdown `dig`, which the source does not",
  ]),
  differs("a link in the description", "description: 庭の会の記録", 'description: "Notes of the [meetup](/meetup)"', [
    "2 2 The front matter field “description” contains the Markdown [meetup](/meetup), which the source does not",
  ]),
  differs("Markdown on both sides", "title: '`dig` で掘る'", 'title: "Digging with **`dig`**"', []),
  {
    name: "missing front matter is one finding",
    source: "---\ntitle: 庭\ndate: 2024-04-01\ntags: [Garden]\n---\n\n庭の話です。",
    target: "About the garden.",
    findings: ["2 - The front matter is missing from the translation"],
  },
  {
    name: "TOML",
    source: "+++\ndate = 2024-04-01\n+++\n\n庭の話です。",
    target: "+++\ndate = 2024-04-02\n+++\n\nAbout the garden.",
    findings: ["2 2 The front matter field “date” is 2024-04-02, but 2024-04-01 in the source"],
  },
  differs(
    "a translation that was saved before the source on the same day",
    "lastmod: 2024-05-01T09:28:00.965Z\nupdated: 2024-05-01T10:00:00Z",
    "lastmod: 2024-05-01T09:27:52.966Z\nupdated: 2024-04-30T10:00:00Z",
    ["3 3 The front matter field “updated” is 2024-04-30T10:00:00Z, but 2024-05-01T10:00:00Z in the source"],
  ),
  differs("a translation that was changed after the source", "lastmod: 2024-04-01", "lastmod: 2024-05-01", []),
  differs(
    "a translation that was not changed with the source",
    "lastUpdated: 2024-05-01\nupdated: 2024-05-01",
    "lastUpdated: 2024-05-01\nupdated: 2024-04-01",
    ["3 3 The front matter field “updated” is 2024-04-01, but 2024-05-01 in the source"],
  ),
  differs(
    "a translation that was published on another day, and one whose day changed",
    "date: 2024-04-01T10:05:00+09:00\npubDate: 2024-04-01T10:05:00+09:00",
    "date: 2024-04-14T21:40:00+09:00\npubDate: 2024-04-11T10:05:00+09:00",
    ["3 3 The front matter field “pubDate” is 2024-04-11T10:05:00+09:00, but 2024-04-01T10:05:00+09:00 in the source"],
  ),
  differs(
    "a page that was published before the other one, and one that is a day earlier at the same time",
    "date: 2024-04-14T21:40:00Z\npubDate: 2024-04-14T21:40:00Z",
    "date: 2024-04-01T10:05:00Z\npubDate: 2024-04-13T21:40:00Z",
    ["3 3 The front matter field “pubDate” is 2024-04-13T21:40:00Z, but 2024-04-14T21:40:00Z in the source"],
  ),
  differs("TOML and YAML", "date: 2024-04-01", null, []),
  differs("a date with a time, and one without", "date: 2024-04-01", "date: 2024-04-01T09:00:00+09:00", []),
  differs("a date in another notation", "date: 2024-04-01", 'date: "2024/4/1"', []),
  differs("one instant in two time zones", "date: 2024-04-01T09:00:00+09:00", "date: 2024-04-01T00:00:00Z", []),
  differs("a date in the notation of each language", "date: 2024年4月1日", "date: April 1, 2024", []),
  differs("a different date in the notation of each language", "date: 2024年4月1日", "date: April 2, 2024", [
    "2 2 The front matter field “date” is April 2, 2024, but 2024年4月1日 in the source",
  ]),
  differs("a time with a time zone, and one without", "date: 2024-04-01 09:00:00 +0900", "date: 2024-04-01 09:00", []),
  differs("a date, and the same date as a UTC timestamp", "date: 2024-04-01", "date: 2024-03-31T15:00:00.000Z", []),
  differs("a different date in another time zone", "date: 2024-04-01", "date: 2024-04-02T09:00:00+09:00", [
    "2 2 The front matter field “date” is 2024-04-02T09:00:00+09:00, but 2024-04-01 in the source",
  ]),
  differs("a flag that is false, and a missing flag", "date: 2024-04-01\ndraft: false", "date: 2024-04-01", []),
  differs("an empty list of tags, and no list", "date: 2024-04-01\ntags: []", "date: 2024-04-01", []),
  differs("tags as a list, and separated by commas", "tags: [Garden, DIY]", "tags: Garden, DIY", []),
  differs("a different tag", "tags: [庭, Tomato, DIY]", "tags: [garden, Potato, DIY]", [
    '2 2 The front matter field “tags” is ["garden","Potato","DIY"], but ["庭","Tomato","DIY"] in the source',
  ]),
  differs(
    "a tag that is also in the letters of the source",
    "tags: [Tomato, トマト, 庭, DIY]",
    "tags: [Tomato, garden, DIY]",
    [],
  ),
  differs("a tag that has no translation", "tags: [庭, 野菜]", "tags: [garden]", [
    '2 2 The front matter field “tags” is ["garden"], but ["庭","野菜"] in the source',
  ]),
  differs("the path of a file with the page's language", "cover: /ja/a/cover.png", "cover: /en/a/cover.png", []),
  differs("translated tags", "tags: [庭, 野菜, DIY]", "tags: [garden, vegetables, DIY]", []),
  differs("tags in a different order, case and notation", "tags: [Garden, DIY]", "tags:\n  - diy\n  - garden", []),
  differs(
    "tags and a date in fields of other names",
    "topics: [DIY, 庭]\ndate: 2024-04-01",
    "tags: DIY, garden\npublished: 2024-04-01",
    [],
  ),
  differs("other tags in a field of another name", "topics: [DIY, 庭]\nlayout: a", "tags: garden, DIT\nlayout: a", [
    "2 - The front matter field “topics” is missing from the translation",
  ]),
  differs("one tag, and a list of one", "tags: Garden", "tags: [Garden]", []),
  differs("a different image for each language", "image: /images/ja/cover.png", "image: /images/en/cover.png", []),
  differs(
    "the canonical URL of each page",
    "canonical: https://example.com/ja/a",
    "canonical: https://example.com/en/a",
    [],
  ),
  differs("a field that is empty in the source", "date:", "date: 2024-04-01", []),
  differs("fields that depend on the language", "title: 庭\nslug: niwa", "title: Garden\nslug: garden", []),
  differs(
    "fields that only a translation has",
    "title: 庭",
    "title: Garden\ntranslated_from: ja.md\nsource-blob: 3f2a9c7\nl10n:\n  sourceCommit: 3f2a9c7",
    [],
  ),
  differs("comments", "# 下書き\ntitle: 庭", "title: Garden # translators: keep it short", []),
  differs("a # that is kept or written as a word", 'title: "会＃7と会 #8"', 'title: "Meetup #7, and No. 8"', []),
  {
    name: "plain text",
    source: "---\ndate: 2024-04-01\n---\n\n庭の話です。",
    target: "About the garden.",
    targetPath: "en.txt",
    findings: [],
  },
  {
    name: "malformed front matter, which is reported by parse-error",
    source: "---\ndate: 2024-04-01\n---\n\n庭の話です。",
    target: '---\ndate: "2024-04-01\n---\n\nAbout the garden.',
    findings: [],
  },
  {
    ...differs(
      "an additional field that must be the same",
      "slug: niwa\ndate: 2024-04-02",
      "slug: garden\ndate: 2024-04-01",
      [
        "2 2 The front matter field “slug” is garden, but niwa in the source",
        "3 3 The front matter field “date” is 2024-04-01, but 2024-04-02 in the source",
      ],
    ),
    options: { "frontmatter-drift": { fields: ["slug"] } },
  },
  {
    ...differs("an ignored field", "tags: [DIY]\ndate: 2024-04-02", "tags: [DIY]\ndate: 2024-04-01", []),
    options: { "frontmatter-drift": { ignore: ["date"] } },
  },
  {
    ...differs("tags in two languages with the same script", "tags: [jardin, DIY]", "tags: [garden, DIY]", []),
    languages: { source: "fr", target: "en" },
  },
  {
    ...differs("a missing tag in two languages with the same script", "tags: [jardin, DIY]", "tags: [garden]", [
      '2 2 The front matter field “tags” is ["garden"], but ["jardin","DIY"] in the source',
    ]),
    languages: { source: "fr", target: "en" },
  },
]);

/** Two pages with this front matter. If that of the target is null, it has that of the source, as TOML. */
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
