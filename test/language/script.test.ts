import { expect, test } from "vitest";
import { scriptOfPage } from "../../src/language/script.ts";

test.each([
  ["Latin letters", "The garden is open in summer.", "Latn"],
  ["kana among kanji and Latin letters", "庭園は夏に開く。The `garden` component and its properties", "Jpan"],
  ["a Chinese page with many names", "- [开放时间](garden/opening-hours)\n- GardenOptions 夏季开放，冬季关闭", "Hani"],
  ["an English page that quotes Chinese", "In China, the garden is called 花园 by everybody who visits it.", "Latn"],
  ["code and URLs only", "```js\nconst garden = open();\n```\n\nhttps://example.com/garden/opening-hours", null],
])("the script of %s", (_, page, script) => expect(scriptOfPage(page)).toBe(script));
