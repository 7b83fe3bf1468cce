import { describe, expect, it } from "vitest";
import type { ElementMatch, Embed, Image, Link } from "../../src/types.ts";
import { matched } from "./pages.ts";

/** Each match as `map = map`, `map ~ mapp` where they are only near, or with `-` where one side has none. */
async function addresses(source: string, target: string): Promise<string[]> {
  const { addresses, images } = await matched(source, target);
  return [...addresses, ...images].map(shown);
}

function shown({ source, target, likeness }: ElementMatch<Link | Embed | Image>): string {
  const [from = "-", to = "-"] = [source, target].map((element) => element?.url.replace("https://example.com/", ""));
  return `${from} ${likeness === "near" ? "~" : "="} ${to}`;
}

const link = (path: string, text = path) => `[${text}](https://example.com/${path})`;

describe("addresses", () => {
  it.each([
    [
      "equal ones are paired first, wherever they stand",
      `${link("a")}\n\n${link("b")}`,
      `${link("b")}\n\n${link("c")}\n\n${link("a")}`,
      ["a = a", "b = b", "- = c"],
    ],
    [
      "near ones then, where their places answer",
      `${link("venue_map")} ${link("guide")}`,
      `${link("guide")} ${link("venuemap")}`,
      ["guide = guide", "venue_map ~ venuemap"],
    ],
    [
      "an equal one is no worse for a near one beside it",
      `${link("map")} ${link("maps")}`,
      `${link("maps")} ${link("map")}`,
      ["map = map", "maps = maps"],
    ],
    [
      "what is left alone in one place answers to what is left there",
      link("guide"),
      link("x/4711"),
      ["guide ~ x/4711"],
    ],
    [
      "two that are left there answer to nothing",
      link("guide"),
      `<https://moon.test/4711> <https://sun.test/0815>`,
      ["guide = -", "- = https://moon.test/4711", "- = https://sun.test/0815"],
    ],
    [
      "what is left in other places answers to nothing",
      `# A\n\n${link("guide")}\n\n# B\n\nb`,
      `# A\n\na\n\n# B\n\n${link("x/4711")}`,
      ["guide = -", "- = x/4711"],
    ],
    [
      "of two alike, the one with the same words",
      `${link("go1", "home")} ${link("go2", "shop")}`,
      `${link("go3", "shop")} ${link("go4", "home")}`,
      ["go1 ~ go4", "go2 ~ go3"],
    ],
    [
      "a link may answer to an embed, but not to an image",
      `${link("a")}\n\n![b](https://example.com/b)`,
      "https://example.com/a\n\nhttps://example.com/b",
      ["a = a", "- = b", "b = -"],
    ],
    [
      "a fragment that is garbled is near, one that is translated is equal",
      `${link("a#server_host")} ${link("b#解説")}`,
      `${link("a#serverhost")} ${link("b#description")}`,
      ["a#server_host ~ a#serverhost", "b#解説 = b#description"],
    ],
    [
      "a fragment that the other side has elsewhere is not lost to one beside it",
      `# A\n\n${link("a#one")} a\n\n# B\n\n${link("a#two")} b`,
      `# A\n\n${link("a#two")} a\n\n# B\n\nb`,
      ["a#one = -", "a#two = a#two"],
    ],
    [
      "of the page itself, only fragments of one section answer to each other",
      "# A\n\n[a](#one)\n\n# B\n\nb",
      "# A\n\na\n\n# B\n\n[b](#two)",
      ["#one = -", "- = #two"],
    ],
    [
      "swapped addresses, by the texts of their links",
      `${link("a", "Fog")}と${link("b", "Dew")}`,
      `${link("b", "Fog")} and ${link("a", "Dew")}`,
      ["a ~ b", "b ~ a"],
    ],
    [
      "addresses are not swapped where a text stands twice",
      `${link("a", "Fog")}と${link("b", "Dew")}と${link("c", "Fog")}`,
      `${link("b", "Fog")} and ${link("a", "Dew")} and ${link("c", "Fog")}`,
      ["a = a", "b = b", "c = c"],
    ],
    [
      "the same page twice, by fragment",
      `${link("a#one")} ${link("a#two")}`,
      `${link("a#two")} ${link("a#one")}`,
      ["a#one = a#one", "a#two = a#two"],
    ],
  ])("%s", async (_, source, target, expected) => {
    expect((await addresses(source, target)).toSorted()).toEqual(expected.toSorted());
  });
});

describe("a plain text", () => {
  const source = `${link("map", "地図")}と https://example.com/guide と https://example.com/lost と ![犬](/dog.jpg)`;
  const target = "The map, the guide at https://example.com/guide, and a dog.";

  it("is asked for no more than it can show", async () => {
    const { addresses, images } = await matched(source, target, "en.txt");
    expect([...addresses, ...images].map(shown)).toEqual(["guide = guide", "lost = -"]);
  });

  it("has what it cannot show counted", async () => {
    expect((await matched(source, target, "en.txt")).unverifiable).toEqual({ link: 1, image: 1 });
    expect((await matched(source, target)).unverifiable).toEqual({});
  });

  it("shows the addresses in code like any other", async () => {
    const curl = "curl https://example.com/api";
    const { addresses } = await matched(`試します。\n\n\`\`\`sh\n${curl}\n\`\`\``, `Try it.\n\n${curl}`, "en.txt");
    expect(addresses).toEqual([]);
  });
});
