import { describe, expect, it } from "vitest";
import { matched } from "./pages.ts";

/** Each match of code as `a() = a()`, `a() ~ b()` where they are only near, or with `-` where one side has none. */
async function codes(source: string, target: string): Promise<string[]> {
  const { code } = await matched(source, target);
  return code.map(({ source, target, likeness }) => {
    const [from = "-", to = "-"] = [source, target].map((element) => element?.value.split("\n")[0]);
    return `${from} ${likeness === "near" ? "~" : "="} ${to}`;
  });
}

const fence = (code: string, label = "js") => `\`\`\`${label}\n${code}\n\`\`\``;
const page = (...blocks: string[]) => blocks.join("\n\n");

describe("code", () => {
  it.each([
    [
      "that is equal is paired first, wherever it stands",
      page("# 港", fence("a();"), "# 船", fence("b();")),
      page("# Harbour", fence("b();"), "# Ship", fence("a();")),
      ["a(); = a();", "b(); = b();"],
    ],
    [
      "that differs in its comments is near",
      page("# 港", fence("a(); // 一")),
      page("# Harbour", fence("a(); // one")),
      ["a(); // 一 ~ a(); // one"],
    ],
    [
      "that stands twice is told apart by its label",
      page("# 港", fence("a();", "js a.js"), fence("a();", "js b.js")),
      page("# Harbour", fence("a();", "js b.js"), fence("a();", "js a.js")),
      ["a(); = a();", "a(); = a();"],
    ],
    [
      "in one place answers to what resembles it",
      page("# 港", "港です。", fence("first(one, two);"), fence("second(three);")),
      page("# Harbour", "The harbour.", fence("second(thee);"), fence("first(one, too);")),
      ["second(three); ~ second(thee);", "first(one, two); ~ first(one, too);"],
    ],
    [
      "elsewhere answers to nothing but what is nearly the same",
      page("# 港", "港です。", fence("first(one, two);"), "# 船", "船です。", "# 島", "島です。"),
      page("# Harbour", "The harbour.", "# Ship", "The ship.", "# Island", "The island.", fence("third(four, six);")),
      ["first(one, two); = -", "- = third(four, six);"],
    ],
  ])("%s", async (_, source, target, found) => {
    expect((await codes(source, target)).toSorted()).toEqual(found.toSorted());
  });

  it.each([
    ["the same code", () => "run();", () => "run();"],
    ["other code", (number: number) => `run${number}();`, (number: number) => `walk${number}();`],
  ])(
    "is matched within seconds where a page has much of it: %s",
    async (_, from, to) => {
      const many = (code: (number: number) => string) =>
        page(...Array.from({ length: 1500 }, (_, number) => fence(code(number))));
      expect(await codes(many(from), many(to))).toHaveLength(1500);
    },
    20_000,
  );
});
