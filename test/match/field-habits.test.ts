import { expect, it } from "vitest";
import { fieldHabits } from "../../src/match/field-habits.ts";
import type { FieldHabits } from "../../src/types.ts";
import { aligned } from "./pages.ts";

const front = (fields: string) => `---\n${fields}\n---\n`;

/** What so many pairs show, each with the fields that a function gives of its number. */
async function shown(times: number, source: (at: number) => string, target: (at: number) => string) {
  const pairs = Array.from({ length: times }, (_, at) => aligned(front(source(at)), front(target(at))));
  return names(fieldHabits(await Promise.all(pairs)));
}

const names = ({ agreeing, differing, leftOut }: FieldHabits) => ({
  agreeing: [...agreeing],
  differing: [...differing],
  leftOut: [...leftOut],
});
const NOTHING = { agreeing: [], differing: [], leftOut: [] };

it.each<[string, number, (at: number) => string, (at: number) => string, Partial<typeof NOTHING> | object]>([
  ["a few pairs say nothing", 4, () => "series: neko", () => "series: neko", {}],
  ["a field that is the same in all", 5, (at) => `series: n${at}`, (at) => `series: n${at}`, { agreeing: ["series"] }],
  ["in nearly all", 10, () => "series: neko", (at) => `series: ${at ? "neko" : "inu"}`, { agreeing: ["series"] }],
  ["in too few", 10, () => "series: neko", (at) => `series: ${at > 1 ? "neko" : "inu"}`, {}],
  ["that differs in most", 5, (at) => `date: 2024-04-0${at + 1}`, () => "date: 2024-05-01", { differing: ["date"] }],
  ["that is translated", 9, (at) => `title: 庭${at}`, (at) => `title: Garden ${at}`, {}],
  [
    "titles that need no translation, among others that do",
    9,
    (at) => `title: ${at ? "庭" : "DIY"}`,
    () => "title: DIY",
    {},
  ],
  ["that the source alone has", 5, () => "id: 3f2a", () => "lang: en", { leftOut: ["id"] }],
  ["that the target alone has", 5, () => "lang: ja", () => "lang: en\nfrom: ja.md", { agreeing: ["lang"] }],
])("%s", async (_, times, source, target, habits) => {
  expect(await shown(times, source, target)).toEqual({ ...NOTHING, ...habits });
});
