import { describe, expect, it } from "vitest";
import type { Span } from "../../src/types/document.ts";
import { EN, JA, page } from "../rules/page.ts";
import { matched } from "./pages.ts";

const source = page(JA);

/** The first line of a span or, if it is empty, “after” and the text before it. */
function at(text: string, place: Span | null | undefined): string | null {
  if (!place) return null;
  const [start, end] = [place.start.offset, place.end.offset];
  const before = text.slice(0, start);
  return start === end
    ? `after ${before.slice(before.lastIndexOf("\n\n") + 1).trim()}`
    : (text.slice(start, end).split("\n")[0] ?? null);
}

describe("the other page should have", () => {
  it.each([
    [
      "a link of a paragraph in the corresponding paragraph",
      { third: EN.third.replace(/\[(.*?)\]\(.*?\)/, "$1") },
      "The Shimano derailleur broke",
    ],
    ["a link of a heading in the corresponding heading", { title: EN.title }, "# Three days"],
    [
      "an image alone in its block after the other blocks of the section",
      { things: EN.things.replace(/!.*/, "") },
      "after A map by Garmin",
    ],
  ])("%s", async (_, change, begins) => {
    const linked = source.replace("# 瀬戸内", "# [瀬戸内](https://example.com/setouchi)");
    const target = page({ ...EN, ...change });
    const heading = "title" in change;
    const { urls, images } = await matched(heading ? linked : source, target);
    const places = [...urls, ...images].filter((match) => !match.target).map(({ place }) => at(target, place));
    expect(places).toEqual([expect.stringContaining(begins)]);
  });

  it.each([
    ["a section after the one before it", { second: "" }, "after I took the JR to Onomichi"],
    ["the first section at the start", { title: "" }, "after $"],
    ["a heading before its text", { second: EN.second.replace("## Day 2\n\n", "") }, "It rained"],
  ])("%s", async (_, change, begins) => {
    const target = page({ ...EN, ...change });
    const { unmatchedSections } = await matched(source, target);
    const places = unmatchedSections.map(({ place }) => at(target, place));
    expect(places).toEqual([expect.stringMatching(new RegExp(`^${begins}`))]);
  });
});

it.each([
  ["after the block before it", [1], "after [The first.]"],
  ["after the heading if it is first", [0], "after # Title"],
  ["after the last matched one if several are missing", [1, 2], "after [The first.]"],
])("a link of a missing paragraph should be %s", async (_, missing, begins) => {
  const numbers = ["first", "second", "third", "fourth"];
  const paragraphs = numbers.map((number) => `[The ${number}.](https://example.com/${number})`);
  const kept = paragraphs.filter((_, index) => !missing.includes(index));
  const target = ["# Title", ...kept].join("\n\n");
  const { urls } = await matched(["# Title", ...paragraphs].join("\n\n"), target);
  const places = urls.filter((match) => !match.target).map(({ place }) => at(target, place));
  expect(places).toEqual(missing.map(() => expect.stringContaining(begins)));
});

describe("a missing section", () => {
  it("includes its contents", async () => {
    const { unmatchedSections, urls, images } = await matched(source, page({ ...EN, ready: "", things: "" }));
    expect(unmatchedSections).toMatchObject([
      {
        side: "source",
        section: { title: "準備" },
        headingOnly: false,
        below: ["持ち物"],
        contents: { link: 2, image: 1, embed: 0, code: 0 },
      },
    ]);
    expect([...urls, ...images].filter(({ relation }) => !relation)).toEqual([]);
  });

  it("does not include text that the target has", async () => {
    const target = page({ ...EN, second: EN.second.replace("## Day 2\n\n", "") });
    expect((await matched(source, target)).unmatchedSections).toMatchObject([
      { section: { title: "2日目" }, headingOnly: true, below: [], contents: { link: 0, image: 0, embed: 0, code: 0 } },
    ]);
  });

  it("does not include the next section of the same depth", async () => {
    const { unmatchedSections } = await matched(source, page({ ...EN, first: "", second: "" }));
    expect(unmatchedSections.map(({ section, below }) => [section.title, ...below])).toEqual([["1日目"], ["2日目"]]);
  });
});
