import { describe, expect, it } from "vitest";
import type { Embed, Image, Link } from "../../../src/types/document.ts";
import type { ElementMatch } from "../../../src/types/matches.ts";
import { matched } from "../pages.ts";

/**
 * Formats each match: `map = map` if equal, `map ~ mapp` if near, and `-` for a missing side. Exchanged ones are
 * `map ~ guide, guide ~ map`.
 */
async function urls(source: string, target: string): Promise<string[]> {
  const { urls, images, exchangedUrls } = await matched(source, target);
  const exchanged = exchangedUrls.map((pairs) => pairs.map((pair) => formatted({ ...pair, relation: "similar" })));
  return [...[...urls, ...images].map(formatted), ...exchanged.map((pairs) => pairs.join(", "))];
}

function formatted({ source, target, relation }: ElementMatch<Link | Embed | Image>): string {
  const [from = "-", to = "-"] = [source, target].map((element) => element?.url.replace("https://example.com/", ""));
  return `${from} ${relation === "similar" ? "~" : "="} ${to}`;
}

const link = (path: string, text = path) => `[${text}](https://example.com/${path})`;

describe("URLs", () => {
  it.each([
    [
      "equal ones are paired first, wherever they are",
      `${link("a")}\n\n${link("b")}`,
      `${link("b")}\n\n${link("c")}\n\n${link("a")}`,
      ["a = a", "b = b", "- = c"],
    ],
    [
      "similar ones are paired next, in corresponding places",
      `${link("venue_map")} ${link("guide")}`,
      `${link("guide")} ${link("venuemap")}`,
      ["guide = guide", "venue_map ~ venuemap"],
    ],
    [
      "an equal one is preferred to a similar one beside it",
      `${link("map")} ${link("maps")}`,
      `${link("maps")} ${link("map")}`,
      ["map = map", "maps = maps"],
    ],
    ["the only ones that remain in one place are paired", link("guide"), link("x/4711"), ["guide ~ x/4711"]],
    [
      "two that remain in one place are not paired",
      link("guide"),
      `<https://moon.test/4711> <https://sun.test/0815>`,
      ["guide = -", "- = https://moon.test/4711", "- = https://sun.test/0815"],
    ],
    [
      "those that remain in different places are not paired",
      `# A\n\n${link("guide")}\n\n# B\n\nb`,
      `# A\n\na\n\n# B\n\n${link("x/4711")}`,
      ["guide = -", "- = x/4711"],
    ],
    [
      "of two similar ones, the one with the same text is paired",
      `${link("go1", "home")} ${link("go2", "shop")}`,
      `${link("go3", "shop")} ${link("go4", "home")}`,
      ["go1 ~ go4", "go2 ~ go3"],
    ],
    [
      "a link may correspond to an embed, but not to an image",
      `${link("a")}\n\n![b](https://example.com/b)`,
      "https://example.com/a\n\nhttps://example.com/b",
      ["a = a", "- = b", "b = -"],
    ],
    [
      "a garbled fragment is near, a translated one is equal",
      `${link("a#server_host")} ${link("b#解説")}`,
      `${link("a#serverhost")} ${link("b#description")}`,
      ["a#server_host ~ a#serverhost", "b#解説 = b#description"],
    ],
    [
      "a fragment is paired with an equal one elsewhere, not with the one in its place",
      `# A\n\n${link("a#one")} a\n\n# B\n\n${link("a#two")} b`,
      `# A\n\n${link("a#two")} a\n\n# B\n\nb`,
      ["a#one = -", "a#two = a#two"],
    ],
    [
      "fragments within the page are paired only within a section",
      "# A\n\n[a](#one)\n\n# B\n\nb",
      "# A\n\na\n\n# B\n\n[b](#two)",
      ["#one = -", "- = #two"],
    ],
    [
      "exchanged URLs are paired by the texts of their links",
      `${link("a", "Fog")}と${link("b", "Dew")}`,
      `${link("b", "Fog")} and ${link("a", "Dew")}`,
      ["a ~ b, b ~ a"],
    ],
    [
      "one of the texts is enough, if the other is translated",
      `${link("a", "Fog")}と${link("b", "露")}`,
      `${link("b", "Fog")} and ${link("a", "the dew")}`,
      ["a ~ b, b ~ a"],
    ],
    [
      "links in another order, with their texts",
      `${link("a", "Fog")}と${link("b", "露")}`,
      `${link("b", "the dew")} and ${link("a", "Fog")}`,
      ["a = a", "b = b"],
    ],
    [
      "exchanged URLs of translated links are found if they are in different blocks",
      `${link("a", "霧")}は朝に出る。\n\n夜には${link("b", "露")}がおりる。`,
      `There is ${link("b", "fog")} in the morning.\n\nAt night there is ${link("a", "dew")}.`,
      ["a ~ b, b ~ a"],
    ],
    [
      "items in another order are not exchanged if one keeps its text",
      `- ${link("a", "Fog")}\n- ${link("b", "露")}`,
      `- ${link("b", "dew")}\n- ${link("a", "Fog")}`,
      ["a = a", "b = b"],
    ],
    [
      "items in another order are not exchanged if the names around their links moved with them",
      `- **Fog Bank** は${link("a", "こちら")}\n- **Dew Point** は${link("b", "こちら")}`,
      `- **Dew Point**: ${link("b", "more")}\n- **Fog Bank**: ${link("a", "more")}`,
      ["a = a", "b = b"],
    ],
    [
      "URLs do not count as exchanged if a text occurs twice",
      `${link("a", "Fog")}と${link("b", "Dew")}と${link("c", "Fog")}`,
      `${link("b", "Fog")} and ${link("a", "Dew")} and ${link("c", "Fog")}`,
      ["a = a", "b = b", "c = c"],
    ],
    [
      "two links to the same page are paired by fragment",
      `${link("a#one")} ${link("a#two")}`,
      `${link("a#two")} ${link("a#one")}`,
      ["a#one = a#one", "a#two = a#two"],
    ],
  ])("%s", async (_, source, target, expected) => {
    expect((await urls(source, target)).toSorted()).toEqual(expected.toSorted());
  });
});

describe("a plain text", () => {
  const source = `${link("map", "地図")}と https://example.com/guide と https://example.com/lost と ![犬](/dog.jpg)`;
  const target = "The map, the guide at https://example.com/guide, and a dog.";

  it("is only checked for what it can show", async () => {
    const { urls, images } = await matched(source, target, "en.txt");
    expect([...urls, ...images].map(formatted)).toEqual(["guide = guide", "lost = -"]);
  });

  it("reports how much it cannot show", async () => {
    expect((await matched(source, target, "en.txt")).unverifiable).toEqual({ link: 1, image: 1 });
    expect((await matched(source, target)).unverifiable).toEqual({});
  });

  it("shows the URLs in code like any others", async () => {
    const curl = "curl https://example.com/api";
    const { urls } = await matched(`試します。\n\n\`\`\`sh\n${curl}\n\`\`\``, `Try it.\n\n${curl}`, "en.txt");
    expect(urls).toEqual([]);
  });
});
