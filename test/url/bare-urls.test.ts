import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bareUrls } from "../../src/url/bare-urls.ts";

const found = (text: string, syntax: "plain" | "markdown" = "plain") =>
  bareUrls(text, syntax).map(({ start, end }) => text.slice(start, end));

describe("a bare URL ends", () => {
  it.each([
    // before full-width punctuation and other signs
    ["https://example.com/foo。次の文。", "https://example.com/foo"],
    ["（https://example.com/b）です", "https://example.com/b"],
    ["https://example.com/qux、続き", "https://example.com/qux"],
    ["「https://example.com/a」を読む", "https://example.com/a"],
    ["https://example.com/a！すごい", "https://example.com/a"],
    ["https://example.com/a→https://example.com/b", "https://example.com/a", "https://example.com/b"],
    ["https://example.com/a　全角の空白", "https://example.com/a"],
    ["https://example.com/a🍣", "https://example.com/a"],
    // before trailing ASCII punctuation
    ["See https://example.com/a.", "https://example.com/a"],
    ["Is it https://example.com/a?b=c?!", "https://example.com/a?b=c"],
    ["https://example.com/a, https://example.com/b;", "https://example.com/a", "https://example.com/b"],
    ["\"https://example.com/a\" and 'https://example.com/b'", "https://example.com/a", "https://example.com/b"],
    // before a bracket that was not opened in it
    ["(https://example.com/a)", "https://example.com/a"],
    ["(see https://en.wikipedia.org/wiki/Glob_(programming))", "https://en.wikipedia.org/wiki/Glob_(programming)"],
    ["[https://example.com/a?ids[]=1]", "https://example.com/a?ids[]=1"],
    ["<https://example.com/a>", "https://example.com/a"],
    // after kana and kanji in its path
    [
      "https://www.brita.co.jp/製品一覧/フィルターカートリッジ",
      "https://www.brita.co.jp/製品一覧/フィルターカートリッジ",
    ],
    ["https://ja.wikipedia.org/wiki/熊本地震_(2026年) を見る", "https://ja.wikipedia.org/wiki/熊本地震_(2026年)"],
    ["https://example.com/?tag=テスト。", "https://example.com/?tag=テスト"],
    ["https://ja.wikipedia.org/wiki/ジョン・スミス", "https://ja.wikipedia.org/wiki/ジョン・スミス"],
    ["https://example.com/a・https://example.com/b", "https://example.com/a", "https://example.com/b"],
    // after a complete ASCII host, if other letters follow
    ["https://example.comです", "https://example.com"],
    ["http://localhost:3000を開く", "http://localhost:3000"],
    ["https://日本語.jp/a", "https://日本語.jp/a"],
    // after different beginnings
    ["こちら→https://example.com/a", "https://example.com/a"],
    ["こちらhttps://example.com/a", "https://example.com/a"],
    ["www.example.com/a, but not awww.example.com", "www.example.com/a"],
    ["HTTPS://EXAMPLE.COM/A", "HTTPS://EXAMPLE.COM/A"],
    // before marks of Markdown
    ["**https://example.com/a**です", "https://example.com/a"],
    ["*https://example.com/a*です", "https://example.com/a"],
    ["_https://example.com/silver_birder_x_", "https://example.com/silver_birder_x"],
    ["| https://example.com/a|", "https://example.com/a"],
    ["`https://example.com/a`", "https://example.com/a"],
    ["<!--https://example.com/a-->", "https://example.com/a"],
    ["{/*https://example.com/a*/}", "https://example.com/a"],
    ["https://example.com/{{ page }}", "https://example.com/"],
    // or there is no URL
    ["https:// and http://."],
    ["xhttps://example.com/a"],
  ])("%s", (text, ...urls) => {
    expect(found(text)).toEqual(urls);
  });

  it("after escapes in Markdown, but before them in plain text", () => {
    expect(found(String.raw`https://example.com/a\_b\.`, "markdown")).toEqual([String.raw`https://example.com/a\_b`]);
    expect(found(String.raw`https://example.com/a\_b`, "plain")).toEqual(["https://example.com/a"]);
  });
});

it("bare URLs do not overlap in any text", () => {
  const piece = fc.constantFrom(
    "https://",
    "www.",
    "a",
    "b.c",
    "/",
    "。",
    "（",
    "）",
    "(",
    ")",
    "[",
    "]",
    "あ",
    "_",
    "*",
    "\\",
    " ",
    "🍣",
  );
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join("")),
      fc.constantFrom("plain", "markdown"),
      (text, syntax) => {
        let end = 0;
        for (const url of bareUrls(text, syntax)) {
          expect(url.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(url.start, url.end)).toMatch(/^(?:https?:\/\/|www\.)[^\s。（）]+$/);
          end = url.end;
        }
      },
    ),
  );
});
