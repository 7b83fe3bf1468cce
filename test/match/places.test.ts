import { describe, expect, it } from "vitest";
import type { Span } from "../../src/types.ts";
import { EN, JA, page } from "../rules/page.ts";
import { matched } from "./pages.ts";

const source = page(JA);

/** The first line of a place. */
function at(text: string, place: Span | null | undefined): string | null {
  return place ? (text.slice(place.start.offset, place.end.offset).split("\n")[0] ?? null) : null;
}

describe("the other side should have", () => {
  it.each([
    [
      "a link of a paragraph in the paragraph that answers",
      { third: EN.third.replace(/\[(.*?)\]\(.*?\)/, "$1") },
      "The Shimano derailleur broke",
    ],
    ["a link of a heading in that heading", { title: EN.title }, "# Three days"],
    [
      "a picture alone in its block behind what its section has",
      { things: EN.things.replace(/!.*/, "") },
      "A map by Garmin",
    ],
  ])("%s", async (_, change, begins) => {
    const linked = source.replace("# 瀬戸内", "# [瀬戸内](https://example.com/setouchi)");
    const target = page({ ...EN, ...change });
    const heading = "title" in change;
    const { addresses, images } = await matched(heading ? linked : source, target);
    const places = [...addresses, ...images].filter((match) => !match.target).map(({ place }) => at(target, place));
    expect(places).toEqual([expect.stringContaining(begins)]);
  });

  it.each([
    ["a section behind the one before it", { second: "" }, "I took the JR to Onomichi"],
    ["the first section at the beginning", { title: "" }, ""],
    ["a heading before its text", { second: EN.second.replace("## Day 2\n\n", "") }, "It rained"],
  ])("%s", async (_, change, begins) => {
    const target = page({ ...EN, ...change });
    const { loneSections } = await matched(source, target);
    const places = loneSections.map(({ place }) => at(target, place));
    expect(places).toEqual([expect.stringMatching(new RegExp(`^${begins || "$"}`))]);
  });
});

it.each([
  ["behind the block before it", [1], "The first."],
  ["behind the heading where it came first", [0], "# Title"],
  ["behind the last of several", [1, 2], "The first."],
])("a link whose paragraph is lost should stand %s", async (_, lost, begins) => {
  const numbers = ["first", "second", "third", "fourth"];
  const paragraphs = numbers.map((number) => `[The ${number}.](https://example.com/${number})`);
  const kept = paragraphs.filter((_, index) => !lost.includes(index));
  const target = ["# Title", ...kept].join("\n\n");
  const { addresses } = await matched(["# Title", ...paragraphs].join("\n\n"), target);
  const places = addresses.filter((match) => !match.target).map(({ place }) => at(target, place));
  expect(places).toEqual(lost.map(() => expect.stringContaining(begins)));
});

describe("a section that is lost", () => {
  it("takes what it holds with it", async () => {
    const { loneSections, addresses, images } = await matched(source, page({ ...EN, ready: "", things: "" }));
    expect(loneSections).toMatchObject([
      {
        side: "source",
        section: { title: "準備" },
        headingOnly: false,
        below: ["持ち物"],
        contents: { link: 2, image: 1, embed: 0, code: 0 },
      },
    ]);
    expect([...addresses, ...images].filter(({ likeness }) => !likeness)).toEqual([]);
  });

  it("takes nothing with it where its text is there", async () => {
    const target = page({ ...EN, second: EN.second.replace("## Day 2\n\n", "") });
    expect((await matched(source, target)).loneSections).toMatchObject([
      { section: { title: "2日目" }, headingOnly: true, below: [], contents: { link: 0, image: 0, embed: 0, code: 0 } },
    ]);
  });

  it("is told apart from the next one of its depth", async () => {
    const { loneSections } = await matched(source, page({ ...EN, first: "", second: "" }));
    expect(loneSections.map(({ section, below }) => [section.title, ...below])).toEqual([["1日目"], ["2日目"]]);
  });
});
