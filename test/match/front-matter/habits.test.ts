import { expect, it } from "vitest";
import { fieldHabits } from "../../../src/match/front-matter/habits.ts";
import type { FieldHabits } from "../../../src/types/matches.ts";
import { alignTexts } from "../../align/align-texts.ts";

const front = (fields: string) => `---\n${fields}\n---\n`;

/** The habits of `times` pairs, whose fields are functions of their number. */
async function habitsOf(times: number, source: (at: number) => string, target: (at: number) => string) {
  const pairs = Array.from({ length: times }, (_, at) => alignTexts(front(source(at)), front(target(at))));
  return names(fieldHabits(await Promise.all(pairs)));
}

const names = ({ agreeing, differing, omitted }: FieldHabits) => ({
  agreeing: [...agreeing],
  differing: [...differing],
  omitted: [...omitted],
});
const NOTHING = { agreeing: [], differing: [], omitted: [] };

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
  ["a translated field", 9, (at) => `title: 庭${at}`, (at) => `title: Garden ${at}`, {}],
  ["titles, of which some need no translation", 9, (at) => `title: ${at ? "庭" : "DIY"}`, () => "title: DIY", {}],
  ["a field that only the source has", 5, () => "id: 3f2a", () => "lang: en", { omitted: ["id"] }],
  ["a field that only the target has", 5, () => "lang: ja", () => "lang: en\nfrom: ja.md", { agreeing: ["lang"] }],
])("%s", async (_, times, source, target, habits) => {
  expect(await habitsOf(times, source, target)).toEqual({ ...NOTHING, ...habits });
});
