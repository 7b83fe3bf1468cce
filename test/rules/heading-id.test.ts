import { expect, test } from "vitest";
import { checkTexts } from "../check-texts.ts";
import { testRule } from "./tester.ts";

/** A page with a text below each heading. */
const page = (...headings: readonly string[]) =>
  headings.map((heading) => `${heading}\n\n${heading.length} km.\n`).join("\n");

const SOURCE = ["## 出発 {#start}", "## 峠 {#pass}", "## 湖 {#lake}", "## 小屋 {#hut}", "## 下山 {#descent}"] as const;
const TARGET = [
  "## Setting out {#start}",
  "## The pass {#pass}",
  "## The lake {#lake}",
  "## The hut {#hut}",
  "## Going down {#descent}",
] as const;
const source = page(...SOURCE);

/** The target with other headings, by their ids. */
const changed = (changes: Readonly<Record<string, string>>) =>
  page(...TARGET.map((heading) => changes[/#(\w+)\}/.exec(heading)?.[1] ?? ""] ?? heading));

/** The pages of a site that makes ids of the titles, so that translations write them. */
const TITLES = ["## Setting out", "## The pass", "## The lake", "## The `hut`", "## Going down"];
const derived = {
  languages: { source: "en", target: "ja" },
  sourcePath: "en.md",
  targetPath: "ja.md",
  source: page(...TITLES),
};
const DERIVED = [
  "## 出発 {#setting-out}",
  "## 峠 {#the-pass}",
  "## 湖 {#the-lake}",
  "## 小屋 {#the-hut}",
  "## 下山 {#going-down}",
];

testRule("heading-id", [
  { name: "the same ids", source, target: page(...TARGET), findings: [] },
  {
    name: "a heading without its id, whose title gives the same",
    source,
    target: changed({ lake: "## Lake" }),
    findings: [],
  },
  {
    name: "a heading without its id",
    source,
    target: changed({ descent: "## Going down" }),
    findings: ["17 17 The heading “Going down” has no id, so links to #descent are broken"],
  },
  {
    name: "a heading without its id, in Japanese",
    source,
    target: changed({ descent: "## Going down" }),
    locale: "ja",
    findings: ["17 17 見出し「Going down」に ID がないため、#descent へのリンクが切れます"],
  },
  {
    name: "a heading with another id",
    source,
    target: changed({ descent: "## Going down {#going-down}" }),
    findings: [
      "17 17 The heading “Going down” has the id going-down instead of descent, so links to #descent are broken",
    ],
  },
  {
    name: "a heading with the id of another",
    source,
    target: changed({ descent: "## Going down {#pass}" }),
    findings: ["17 17 The heading “Going down” has the id pass instead of descent, so links to #descent are broken"],
  },
  {
    name: "two headings with the same id, where the source has no ids",
    source: page("## 出発", "## 峠"),
    target: page("## Setting out {#route}", "## The pass {#route}"),
    findings: ["5 5 The headings “Setting out” and “The pass” have the same id route"],
  },
  {
    name: "two headings with the same id on both pages",
    source: page("## 出発 {#route}", "## 峠 {#route}"),
    target: page("## Setting out {#route}", "## The pass {#route}"),
    findings: [],
  },
  {
    name: "a lost id, to which the page has a link, reported once",
    source: `[下山](#descent)は楽だ。\n\n${source}`,
    target: `[The descent](#descent) is easy.\n\n${changed({ descent: "## Going down" })}`,
    findings: ["19 19 The heading “Going down” has no id, so links to #descent are broken"],
  },
  {
    name: "an id that was renamed together with the links to it, which has no fix",
    source: `[下山](#descent)は楽だ。\n\n${source}`,
    target: `[The descent](#down) is easy.\n\n${changed({ descent: "## Going down {#down}" })}`,
    findings: ["19 19 The heading “Going down” has the id down instead of descent, so links to #descent are broken"],
  },
  {
    name: "an id that is elsewhere on the page",
    source,
    target: changed({ descent: '<a id="descent"></a>\n\n## Going down' }),
    findings: [],
  },
  {
    name: "ids that are translated as a habit",
    source,
    target: page("## Setting out {#start}", ...TARGET.slice(1).map((heading) => heading.replace(/\{#/, "{#en-"))),
    findings: [],
  },
  {
    name: "a site that drops the ids",
    source,
    target: page(...TARGET.map((heading) => heading.replace(/ \{.*/, ""))),
    findings: [],
  },
  {
    name: "too few headings to tell",
    source: page(...SOURCE.slice(0, 3)),
    target: page("## Setting out", ...TARGET.slice(1, 3)),
    findings: [],
  },
  {
    name: "plain text, which has no ids",
    source,
    target: page(...TARGET.map((heading) => heading.replace(/^## | \{.*/g, ""))),
    targetPath: "en.txt",
    findings: [],
  },
  {
    name: "a heading without the id that the source's title gives",
    ...derived,
    target: page(...DERIVED.map((heading) => heading.replace("湖 {#the-lake}", "湖"))),
    findings: ["9 9 The heading “湖” has no id, so links to #the-lake are broken"],
  },
  {
    name: "a heading with another id than the source's title gives",
    ...derived,
    target: page(...DERIVED.map((heading) => heading.replace("the-lake", "mizuumi"))),
    findings: ["9 9 The heading “湖” has the id mizuumi instead of the-lake, so links to #the-lake are broken"],
  },
  {
    name: "a title without an id, where only sections have ids",
    ...derived,
    source: page("# A day in the mountains", ...TITLES),
    target: page("# 山の一日", ...DERIVED),
    findings: [],
  },
  {
    name: "ids that only the translation has, of its own",
    ...derived,
    target: page("## 出発 {#shuppatsu}", "## 峠 {#toge}", "## 湖 {#mizuumi}", "## 小屋 {#koya}", "## 下山"),
    findings: [],
  },
  {
    name: "numbered ids of headings with the same title",
    ...derived,
    source: page(...TITLES, "## The lake"),
    target: page(...DERIVED, "## 湖 {#the-lake-1}"),
    findings: [],
  },
]);

test.each([
  ["{#id}", (id: string) => ` {#${id}}`],
  ["{ #id }", (id: string) => ` { #${id} }`],
  ["{: #id}", (id: string) => ` {: #${id}}`],
])("the fix writes an id as the page does: %s", async (_, form) => {
  const written = (page: string) => page.replace(/ \{#(\w+)\}/g, (_, id: string) => form(id));
  const target = written(page(...TARGET));
  for (const lost of [target.replace(form("descent"), ""), target.replace(form("descent"), form("down"))]) {
    const [found] = await checkTexts({ source: written(source), target: lost }, "heading-id");
    const { start = 0, end = 0, text = "" } = found?.fix ?? {};
    expect(lost.slice(0, start) + text + lost.slice(end)).toBe(target);
  }
});
