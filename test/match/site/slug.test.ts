import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalizedSlug, sluggers } from "../../../src/match/site/slug.ts";

describe("the id of a heading", () => {
  const names = ["GitHub", "VitePress", "markdown-it-anchor", "Python-Markdown", "kramdown"];

  it.each([
    ["What's new?", ["whats-new", "what-s-new", "what's-new?", "whats-new", "whats-new"]],
    [
      "2. Node.js & server_host",
      [
        "2-nodejs--server_host",
        "_2-node-js-server-host",
        "2.-node.js-&-server_host",
        "2-nodejs-server_host",
        "nodejs--server_host",
      ],
    ],
    ["設定（任意）", ["設定任意", "設定-任意", "設定（任意）", "", "設定任意"]],
    ["プロパティ", ["プロパティ", "プロパティ", "プロパティ", "", "プロパティ"]],
  ])("%s", (title, expected) => {
    const made = sluggers.map((slug, index) => [names[index], slug(title)]);
    expect(made).toEqual(expected.map((slug, index) => [names[index], slug]));
  });
});

describe("a normalized slug", () => {
  it.each([
    ["letter case", "Manual-Setup", "manual-setup"],
    ["width", "２-設定", "2-設定"],
    ["punctuation", "what's-new?", "whats-new"],
    ["repeated hyphens", "a--b-", "a-b"],
    ["the prefix of user content", "user-content-setup", "setup"],
  ])("ignores %s", (_, a, b) => expect(normalizedSlug(a)).toBe(b));

  it("is idempotent", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const once = normalizedSlug(text.replace(/^user-content-/i, ""));
        expect(normalizedSlug(once)).toBe(once);
      }),
    );
  });
});
