import fc from "fast-check";
import stringWidth from "fast-string-width";
import { describe, expect, it } from "vitest";
import { wrap } from "../../../src/reporters/pretty/wrap.ts";
import { visible } from "../../../src/reporters/text/visible.ts";
import { anyText } from "../arbitrary.ts";

describe("wrap", () => {
  it.each([
    ["English at spaces", 12, "the sea is calm tonight", ["the sea is", "calm tonight"]],
    ["Japanese between words", 10, "夜の港は静かでした", ["夜の港は", "静かでした"]],
    ["never before a closing mark", 8, "静かな海。夜", ["静かな", "海。夜"]],
    ["never after an opening mark", 8, "静かに「海」", ["静かに", "「海」"]],
    ["URLs are kept whole if they fit", 24, "see https://example.com/a now", ["see", "https://example.com/a", "now"]],
    ["and if they do not", 12, "see https://example.com/a_b now", ["see", "https://example.com/a_b", "now"]],
    ["with their Japanese", 12, "記事 https://a.jp/海の夜を読む が", ["記事", "https://a.jp/海の夜を読む", "が"]],
    ["paths are kept whole", 10, "in content/ja/a.md", ["in", "content/ja/a.md"]],
    ["other text that does not fit is cut", 10, "a".repeat(21), ["a".repeat(10), "a".repeat(10), "a"]],
    ["no wide character is cut in half", 5, "海海海", ["海海", "海"]],
    ["an empty text", 10, "", []],
  ])("%s", (_, width, text, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  it("has no line wider than the limit without a URL or path, and drops only spaces", () => {
    fc.assert(
      fc.property(anyText.map(visible), fc.integer({ min: 4, max: 40 }), (text, width) => {
        const lines = wrap(text, width);
        const others = lines.filter((line) => !line.includes("/"));
        expect(Math.max(0, ...others.map((line) => stringWidth(line)))).toBeLessThanOrEqual(width);
        expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      }),
    );
  });
});
