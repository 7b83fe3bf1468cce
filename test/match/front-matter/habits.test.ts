import { expect, it } from "vitest";
import { countFields, fieldHabits } from "../../../src/match/front-matter/habits.ts";
import type { Alignment } from "../../../src/types/alignment.ts";
import type { FieldHabits } from "../../../src/types/matches.ts";
import { alignTexts } from "../../align/align-texts.ts";

const front = (fields: string) => `---\n${fields}\n---\n`;

/** The habits of `times` pairs, whose fields are functions of their number. */
async function habitsOf(times: number, source: (at: number) => string, target: (at: number) => string) {
  const aligned = Array.from({ length: times }, (_, at) =>
    alignTexts(front(source(at)), front(target(at)), `${at}/en.md`),
  );
  return habitsAt("en.md", await Promise.all(aligned));
}

/** The habits of a page among these pairs. */
async function habitsAt(path: string, pairs: readonly Alignment[]) {
  return names(fieldHabits(new Map(pairs.map((pair) => [pair.target.path, countFields(pair)])))(path));
}

const names = ({ agreeing, differing, omitted, untranslated }: FieldHabits) => ({
  agreeing: [...agreeing],
  differing: [...differing],
  omitted: [...omitted],
  untranslated: [...untranslated],
});
const NOTHING = { agreeing: [], differing: [], omitted: [], untranslated: [] };

it.each<[string, number, (at: number) => string, (at: number) => string, Partial<typeof NOTHING> | object]>([
  ["too few pairs", 4, () => "series: neko", () => "series: neko", {}],
  [
    "a field that is equal in all pairs",
    5,
    (at) => `series: n${at}`,
    (at) => `series: n${at}`,
    { agreeing: ["series"] },
  ],
  [
    "a field that is equal in nearly all pairs",
    10,
    () => "series: neko",
    (at) => `series: ${at ? "neko" : "inu"}`,
    { agreeing: ["series"] },
  ],
  [
    "a field that is equal in too few pairs",
    10,
    () => "series: neko",
    (at) => `series: ${at > 1 ? "neko" : "inu"}`,
    {},
  ],
  [
    "a field that differs in most pairs",
    5,
    (at) => `date: 2024-04-0${at + 1}`,
    () => "date: 2024-05-01",
    { differing: ["date"] },
  ],
  [
    "a field that differs in all of three pairs",
    3,
    (at) => `date: 2024-04-0${at + 1}`,
    () => "date: 2024-05-01",
    { differing: ["date"] },
  ],
  ["a field that differs in two of three pairs", 3, (at) => `date: 2024-04-0${at + 1}`, () => "date: 2024-04-01", {}],
  ["a translated field", 9, (at) => `title: 庭${at}`, (at) => `title: Garden ${at}`, {}],
  ["titles, of which some need no translation", 9, (at) => `title: ${at ? "庭" : "DIY"}`, () => "title: DIY", {}],
  [
    "titles that are not translated",
    9,
    (at) => `title: No ${at} was found`,
    (at) => `title: ${at > 3 ? `No ${at} was found` : "なし"}`,
    { untranslated: ["title"] },
  ],
  [
    "titles of one word that are not translated",
    9,
    (at) => `title: useTea${at}`,
    (at) => `title: useTea${at}`,
    { agreeing: ["title"] },
  ],
  ["a field that only the source has", 5, () => "id: 3f2a", () => "lang: en", { omitted: ["id"] }],
  ["a field that only the target has", 5, () => "lang: ja", () => "lang: en\nfrom: ja.md", { agreeing: ["lang"] }],
])("%s", async (_, times, source, target, habits) => {
  expect(await habitsOf(times, source, target)).toEqual({ ...NOTHING, ...habits });
});

it("knows the habits of the nearest folder with enough pairs", async () => {
  const pairs = await Promise.all(
    [1, 2, 3, 4, 5].flatMap((at) => [
      alignTexts(front("weight: 1"), front("title: a"), `docs/guides/${at}/en.md`),
      alignTexts(front("weight: 1"), front("weight: 1"), `docs/api/${at}.md`),
    ]),
  );
  const more = await alignTexts(front("weight: 1"), front("weight: 1"), "blog/en.md");
  expect(await habitsAt("docs/guides/6/en.md", [...pairs, more])).toEqual({ ...NOTHING, omitted: ["weight"] });
  expect(await habitsAt("docs/api/6.md", [...pairs, more])).toEqual({ ...NOTHING, agreeing: ["weight"] });
  expect(await habitsAt("blog/en.md", [...pairs, more])).toEqual({ ...NOTHING, agreeing: ["weight"] });
});
