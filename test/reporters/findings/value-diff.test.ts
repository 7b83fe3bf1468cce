import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeDiff, type DiffPiece, valueDiff } from "../../../src/reporters/findings/value-diff.ts";
import { finding } from "../reports.ts";

/** Formats pieces, with the different ones in brackets. */
function written(pieces: readonly DiffPiece[] | null): string {
  return pieces === null ? "none" : pieces.map(({ text, differs }) => (differs ? `[${text}]` : text)).join("");
}

const languages = { source: "en", target: "ja" };

describe("valueDiff", () => {
  it.each([
    ["a missing character", "silver_birder", "silverbirder", "silver[_]birder | silver[]birder"],
    ["a different character", "#server_host", "#server-host", "#server[_]host | #server[-]host"],
    ["a missing end", "/status/1134", "/status/11", "/status/11[34] | /status/11[]"],
    [
      "short equal runs between changes",
      "https://a.example/xaybz",
      "https://a.example/1a2b3",
      "https://a.example/[xaybz] | https://a.example/[1a2b3]",
    ],
    ["nothing in common", "夜の港で", "at the harbour", "[夜の港で] | [at the harbour]"],
    [
      "the same words at the ends of unrelated values",
      `"main": "@astrojs/cloudflare/entrypoints/server",`,
      `"main": "dist/_worker.js/index.js",`,
      `"main": "[@astrojs/cloudflare/entrypoints/server]", | "main": "[dist/_worker.js/index.js]",`,
    ],
    ["equal values", "same", "same", "same | same"],
    ["nothing on one side", "a", "", "[a] | []"],
    [
      "an emoji of several code points is one character",
      "家族👨‍👩‍👧です",
      "家族👨‍👩‍👦です",
      "家族[👨‍👩‍👧]です | 家族[👨‍👩‍👦]です",
    ],
    ["a combining mark belongs to its letter", "ハ\u3099ス停です", "ハス停です", "[ハ\u3099]ス停です | [ハ]ス停です"],
  ])("%s", (_, expected, actual, pieces) => {
    const diff = valueDiff(finding({ expected, actual }), languages);
    expect(`${written(diff.expected)} | ${written(diff.actual)}`).toBe(pieces);
  });

  it.each([
    ["a folder", "/en/a/#server", "/ja/a/", "/en/a/[#server] | /ja/a/[]"],
    ["the end of a path", "/a/en", "/b/ja", "/[a]/en | /[b]/ja"],
    [
      "a host",
      "https://en.example.com/a_b",
      "https://ja.example.com/ab",
      "https://en.example.com/a[_]b | https://ja.example.com/a[]b",
    ],
    ["a parameter", "/x?hl=en&q=1", "/x?hl=ja&q=2", "/x?hl=en&q=[1] | /x?hl=ja&q=[2]"],
    ["another language", "/en/a/b/c", "/fr/a/b/c", "/[en]/a/b/c | /[fr]/a/b/c"],
    ["a word", "en", "ja", "[en] | [ja]"],
  ])("does not mark the languages of the pair: %s", (_, expected, actual, pieces) => {
    const diff = valueDiff(finding({ expected, actual }), languages);
    expect(`${written(diff.expected)} | ${written(diff.actual)}`).toBe(pieces);
  });

  it("marks the letters that changed in a word, and whole words otherwise", () => {
    const change = { commit: "", date: "", before: "Open the colour dialog now.", after: "Open the color window now." };
    const diff = changeDiff(finding({ change }));
    expect(diff && [written(diff.before), written(diff.after)]).toEqual([
      "Open the colo[u]r [dialog] now.",
      "Open the colo[]r [window] now.",
    ]);
  });

  it.each([
    ["is shown", "See what is missing.", "段落", null, "段落 | none"],
    ["is not shown if the message contains it", "Missing “段落”.", "段落", null, "none | none"],
    ["is shown on the side of the target", "Something more.", null, "a line", "none | a line"],
  ])("a single value %s", (_, message, expected, actual, pieces) => {
    const diff = valueDiff(finding({ message, expected, actual }), languages);
    expect(`${written(diff.expected)} | ${written(diff.actual)}`).toBe(pieces);
  });

  it("keeps every character, and equal pieces are the same on both sides", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (expected, actual) => {
        const pieces = valueDiff(finding({ expected, actual }), languages);
        const whole = (side: readonly DiffPiece[] | null) => side?.map(({ text }) => text).join("");
        const same = (side: readonly DiffPiece[] | null) =>
          side?.filter(({ differs }) => !differs).map(({ text }) => text);
        expect([whole(pieces.expected), whole(pieces.actual)]).toEqual([expected, actual]);
        expect(same(pieces.expected)).toEqual(same(pieces.actual));
      }),
    );
  });

  it("is fast for long values that have nothing in common", () => {
    const pieces = valueDiff(finding({ expected: "海".repeat(50_000), actual: "sea ".repeat(20_000) }), languages);
    expect(pieces.expected).toHaveLength(1);
  });
});
