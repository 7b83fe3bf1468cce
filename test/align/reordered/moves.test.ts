import { describe, expect, it } from "vitest";
import { alignTexts } from "../align-texts.ts";
import { outline } from "../outline.ts";

/** Sections of a page in both languages, each named by a letter. */
const SECTIONS: Readonly<Record<string, readonly [source: string, target: string]>> = {
  A: [
    "## 豆を選ぶ\n\nこの店では Ethiopia と Kenya を量り売りする。",
    "## Choosing beans\n\nThis shop sells Ethiopia and Kenya by weight.",
  ],
  B: ["## 挽く\n\n`grind --size 18` のつもりで 25 秒。", "## Grinding\n\nAs in `grind --size 18`, for 25 seconds."],
  C: [
    "## 湯を沸かす\n\nやかんは Fellow、温度は 92 度。",
    "## Boiling water\n\nThe kettle is a Fellow, the temperature 92 degrees.",
  ],
  D: [
    "### 蒸らす\n\n[動画](https://example.com/bloom) のように 40 グラム注ぐ。",
    "### Blooming\n\nPour 40 grams, as in [the film](https://example.com/bloom).",
  ],
  E: ["## 片付け\n\n粉は庭の土に返す。", "## Tidying up\n\nThe grounds go back into the garden."],
  K: [
    "## Paper Filter\n\n紙は一度湯で流し、匂いを取る。",
    "## Paper Filter\n\nRinse the paper once, and the smell goes.",
  ],
  L: [
    "## Metal Filter\n\nAble の Kone 4 なら 300 ml で 210 秒、[油](https://example.com/oil)も残る。",
    "## Metal Filter\n\nThe Able Kone 4 takes 210 seconds for 300 ml, and the [oils](https://example.com/oil) stay.",
  ],
  M: [
    "## Flannel Filter\n\nHario の DFN-3 を使い、180 秒で落とす。",
    "## Flannel Filter\n\nWith the Hario DFN-3 it takes 180 seconds.",
  ],
  X: ["## 余談\n\n雨の日の Kyoto は静かだ。", "## Opening hours\n\nFrom Tuesday to Sunday, no reservations taken."],
};

const page = (letters: string, side: 0 | 1): string =>
  [...letters].map((letter) => `${SECTIONS[letter]?.[side]}\n`).join("\n");

/** The relation of each section: `=` aligned, `~` moved, `-` missing, `+` extra. */
async function relations(source: string, target: string): Promise<string> {
  const alignment = await alignTexts(page(source, 0), page(target, 1));
  const letter = (line: string) =>
    Object.keys(SECTIONS).find((name) =>
      SECTIONS[name]?.some((text) => line.includes(text.replace(/^#+ |\n.*/gs, ""))),
    );
  const signs = { aligned: "=", moved: "~", missing: "-", extra: "+" };
  return outline(alignment)
    .map((line) => {
      const [relation = ""] = line.split(" ");
      return `${letter(line)}${Object.entries(signs).find(([name]) => name === relation)?.[1]}`;
    })
    .join(" ");
}

describe("moved sections", () => {
  it.each([
    ["none", "ABCDE", "ABCDE", "A= B= C= D= E="],
    ["to the start", "ABCDE", "CABDE", "A= B= C~ D= E="],
    ["to the end", "ABCDE", "BCDEA", "A~ B= C= D= E="],
    ["with a subsection", "ABXCDE", "CDABXE", "A= B= X= C~ D~ E="],
    ["while another is missing", "ABCDE", "DABE", "A= B= C- D~ E="],
    ["while another is extra", "ABCDE", "DXABCE", "A= B= C= D~ X+ E="],
    ["while a similar one is missing in its place", "AKLME", "AMLE", "A= K- L= M~ E="],
    ["not if missing and extra sections differ", "AXBCD", "ABCDX", "A= X- B= C= D= X+"],
  ])("%s", async (_, source, target, expected) => {
    expect(await relations(source, target)).toBe(expected);
  });
});

describe("headings on the other side of pictures or of text that one page lacks", () => {
  const badge = "[![状態](https://example.com/tea.svg)](https://example.com/tea)";
  const text = "茶は [煎茶](https://example.com/sencha) を 3 分。";
  const translated = "The tea is [sencha](https://example.com/sencha), for 3 minutes.";
  it.each([
    ["a badge", `${badge}\n\n# 茶\n\n${text}`, `# Tea\n\n${badge}\n\n${translated}`, "aligned 茶 = Tea"],
    ["the other way around", `# 茶\n\n${badge}\n\n${text}`, `${badge}\n\n# Tea\n\n${translated}`, "aligned 茶 = Tea"],
    [
      "a picture, in the middle of a page",
      `# 店\n\n青い扉の Kyoto の店。\n\n![](tea.png)\n\n## 茶\n\n${text}\n\n## 器\n\n[器](https://example.com/cup)は 2 つ。`,
      `# The shop\n\nThe shop in Kyoto with the blue door.\n\n## Tea\n\n![](tea.png)\n\n${translated}\n\n## Cups\n\nThere are 2 [cups](https://example.com/cup).`,
      "aligned 店 = The shop, aligned 茶 = Tea, aligned 器 = Cups",
    ],
    [
      "text and a heading that the target lacks",
      `# 店\n\n青い扉の Kyoto の店。\n\n## 茶葉\n\n畑は Uji にあり、\`leaf\` と書いた札が立つ。\n\n## 茶会へようこそ、遠くの皆さま\n\n席は 12 あり、\`seat\` で選ぶ。\n\n${text}\n\n## 器\n\n[器](https://example.com/cup)は 2 つ。`,
      `# The shop\n\nThe shop in Kyoto with the blue door.\n\n## Tea\n\n${translated}\n\n## Cups\n\nThere are 2 [cups](https://example.com/cup).`,
      "aligned 店 = The shop, missing 茶葉 = –, aligned 茶会へようこそ、遠くの皆さま = Tea, aligned 器 = Cups",
    ],
    [
      "text and a heading, but with other ids",
      `# 店\n\n青い扉の Kyoto の店。\n\n## 茶葉\n\n畑は Uji にあり、\`leaf\` と書いた札が立つ。\n\n## 茶会へようこそ、遠くの皆さま {#guests}\n\n席は 12 あり、\`seat\` で選ぶ。\n\n${text}\n\n## 器\n\n[器](https://example.com/cup)は 2 つ。`,
      `# The shop\n\nThe shop in Kyoto with the blue door.\n\n## Tea {#tea}\n\n${translated}\n\n## Cups\n\nThere are 2 [cups](https://example.com/cup).`,
      "aligned 店 = The shop, extra – = Tea, missing 茶葉 = –, missing 茶会へようこそ、遠くの皆さま = –, aligned 器 = Cups",
    ],
    [
      "not across text",
      `# 店\n\n青い扉の Kyoto の店。\n\n[庭](https://example.com/garden) は Osaka にある。\n\n## 茶\n\n${text}`,
      `# The shop\n\nThe shop in Kyoto with the blue door.\n\n## Tea\n\nThe [garden](https://example.com/garden) is in Osaka.\n\n${translated}`,
      "aligned 店 = The shop, extra – = Tea, missing 茶 = –",
    ],
  ])("%s", async (_, source, target, expected) => {
    expect(outline(await alignTexts(source, target)).join(", ")).toBe(expected);
  });
});
