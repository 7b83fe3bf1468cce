import { describe, expect, it } from "vitest";
import { matched } from "../pages.ts";

/** Formats each match of code: `a() = a()` if equal, `a() ~ b()` if near, and `-` for a missing side. */
async function codes(source: string, target: string): Promise<string[]> {
  const { code } = await matched(source, target);
  return code.map(({ source, target, relation }) => {
    const [from = "-", to = "-"] = [source, target].map((element) => element?.value.split("\n")[0]);
    return `${from} ${relation === "similar" ? "~" : "="} ${to}`;
  });
}

const fence = (code: string, label = "js") => `\`\`\`${label}\n${code}\n\`\`\``;
const page = (...blocks: string[]) => blocks.join("\n\n");

describe("code blocks", () => {
  it.each([
    [
      "equal ones are paired first, wherever they are",
      page("# 港", fence("a();"), "# 船", fence("b();")),
      page("# Harbour", fence("b();"), "# Ship", fence("a();")),
      ["a(); = a();", "b(); = b();"],
    ],
    [
      "different comments make them near",
      page("# 港", fence("a(); // 一")),
      page("# Harbour", fence("a(); // one")),
      ["a(); // 一 ~ a(); // one"],
    ],
    [
      "equal ones are distinguished by label",
      page("# 港", fence("a();", "js a.js"), fence("a();", "js b.js")),
      page("# Harbour", fence("a();", "js b.js"), fence("a();", "js a.js")),
      ["a(); = a();", "a(); = a();"],
    ],
    [
      "similar ones in one place are paired",
      page("# 港", "港です。", fence("first(one, two);"), fence("second(three);")),
      page("# Harbour", "The harbour.", fence("second(thee);"), fence("first(one, too);")),
      ["second(three); ~ second(thee);", "first(one, two); ~ first(one, too);"],
    ],
    [
      "in different places, only nearly equal ones are paired",
      page("# 港", "港です。", fence("first(one, two);"), "# 船", "船です。", "# 島", "島です。"),
      page("# Harbour", "The harbour.", "# Ship", "The ship.", "# Island", "The island.", fence("third(four, six);")),
      ["first(one, two); = -", "- = third(four, six);"],
    ],
  ])("%s", async (_, source, target, found) => {
    expect((await codes(source, target)).toSorted()).toEqual(found.toSorted());
  });

  it.each([
    ["the same code", () => "run();", () => "run();"],
    [
      "code that differs in one line",
      (number: number) => `run${number}();\nquay${number}();`,
      (number: number) => `walk${number}();\nquay${number}();`,
    ],
  ])(
    "are matched within seconds on a large page: %s",
    async (_, from, to) => {
      const many = (code: (number: number) => string) =>
        page(...Array.from({ length: 1500 }, (_, number) => fence(code(number))));
      expect(await codes(many(from), many(to))).toHaveLength(1500);
    },
    20_000,
  );
});
