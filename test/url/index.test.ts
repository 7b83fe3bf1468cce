import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isAbsolute, resource, urlSimilarity } from "../../src/url/index.ts";

const languages = ["ja", "en"];
const key = (url: string) => resource(url, languages).key;

describe("URLs of the same resource", () => {
  it.each([
    ["trailing slash", "https://ua.vuejs.org/", "https://ua.vuejs.org"],
    ["scheme", "http://example.com/a", "https://example.com/a"],
    ["scheme left out", "//example.com/a", "https://example.com/a"],
    ["www", "https://www.example.com/a", "https://example.com/a"],
    ["default port", "https://example.com:443/a", "https://example.com/a"],
    ["default port of http", "http://example.com:80/a", "https://example.com/a"],
    ["case of the host", "https://Example.COM/a", "https://example.com/a"],
    [".html or none", "https://example.com/api/x.html#useid", "https://example.com/api/x#useid"],
    [".md or none", "./assets.md", "./assets"],
    ["index", "https://example.com/docs/index.html", "https://example.com/docs/"],
    ["index of a folder", "../guide/index.md", "../guide"],
    ["space in a query", "https://example.com/?q=a+b", "https://example.com/?q=a%20b"],
    ["order of parameters", "https://example.com/?a=1&b=2", "https://example.com/?b=2&a=1"],
    ["percent-encoding", "https://example.com/%E8%A7%A3%E8%AA%AC", "https://example.com/解説"],
    ["Unicode form", "https://example.com/\u30d7\u30ed", "https://example.com/\u30d5\u309a\u30ed"],
    ["campaign parameters", "https://example.com/e/1?utm_source=x&utm_medium=y", "https://example.com/e/1"],
    ["how a file was shared", "https://docs.example.com/d/1aB/edit?usp=sharing", "https://docs.example.com/d/1aB/edit"],
    ["x.com", "https://twitter.com/a_b/status/1?s=20", "https://x.com/a_b/status/1"],
    ["youtu.be", "https://youtu.be/ETHGx8_Q-1k?si=abc", "https://www.youtube.com/watch?v=ETHGx8_Q-1k"],
    ["start of a video", "https://youtu.be/ETHGx8_Q-1k?t=90", "https://www.youtube.com/watch?v=ETHGx8_Q-1k&t=90s"],
    ["video without cookies", "https://www.youtube-nocookie.com/embed/ETHGx8_Q-1k", "https://youtu.be/ETHGx8_Q-1k"],
    ["video of Vimeo", "https://player.vimeo.com/video/76979871?h=8272103f6e", "https://vimeo.com/76979871"],
    ["embedded video", "https://www.youtube.com/embed/ETHGx8_Q-1k", "https://www.youtube.com/watch?v=ETHGx8_Q-1k"],
    [
      "picture of Hatena",
      "f:id:momo:20240302215533j",
      "https://cdn-ak.f.st-hatena.com/images/fotolife/m/momo/20240302/20240302215533.jpg",
    ],
    ["embedded gist", "https://gist.github.com/a_b/3f2a9c71.js", "https://gist.github.com/a_b/3f2a9c71"],
    [
      "license in a language",
      "https://creativecommons.org/licenses/by/4.0/deed.ja",
      "https://creativecommons.org/licenses/by/4.0/",
    ],
    ["text fragment", "https://example.com/a#:~:text=schemes%20(not", "https://example.com/a#:~:text=%E3%81%BE"],
    ["language in the path", "https://nodejs.org/ja/about", "https://nodejs.org/en/about"],
    ["language and region", "https://learn.microsoft.com/ja-jp/azure", "https://learn.microsoft.com/en-us/azure"],
    ["language below lang", "https://semver.org/lang/ja/", "https://semver.org/"],
    ["language below intl", "https://example.com/intl/ja/about", "https://example.com/intl/en/about"],
    ["region in the path", "https://aws.amazon.com/jp/ec2/", "https://aws.amazon.com/ec2/"],
    ["region in the host", "https://jp.example.com/a", "https://us.example.com/a"],
    ["name of the language", "https://example.com/japanese/a", "https://example.com/english/a"],
    ["script and region", "https://example.com/ja_Jpan_JP/a", "https://example.com/en/a"],
    ["language below i18n", "https://web.dev/i18n/ja/lcp/", "https://web.dev/lcp/"],
    ["language below locale", "https://example.com/locale/ja-JP/img/pot.png", "https://example.com/img/pot.png"],
    ["language below languages", "/assets/languages/ja/pot.png", "/assets/pot.png"],
    ["language parameter", "https://web.dev/articles/inp?hl=ja", "https://web.dev/articles/inp"],
    ["language and region parameters", "https://example.com/?lang=ja&gl=JP", "https://example.com/?lang=en&gl=US"],
    ["README", "https://github.com/dew/harbor/blob/main/README.md", "https://github.com/dew/harbor"],
    [
      "language of a README",
      "https://github.com/dew/harbor/blob/main/README_ja.md#use",
      "https://github.com/dew/harbor#use",
    ],
    [
      "folder of a translated README",
      "https://github.com/dew/harbor/blob/main/translations/ja/README.md",
      "https://github.com/dew/harbor",
    ],
    [
      "language of a map",
      "https://www.google.com/maps/embed?pb=!1m18!2sTea!5e0!3m2!1sja!2sjp!4v1",
      "https://www.google.com/maps/embed?pb=!1m18!2sTea!5e0!3m2!1sen!2sjp!4v1",
    ],
    ["encyclopedia", "https://ja.wikipedia.org/wiki/GraphQL", "https://en.m.wikipedia.org/wiki/GraphQL"],
    [
      "data of an encyclopedia",
      "https://example.com/jawiki/latest/jawiki-1.xml",
      "https://example.com/enwiki/latest/enwiki-1.xml",
    ],
    ["language host", "https://ja.react.dev/learn", "https://react.dev/learn"],
    ["language of an image", "/images/flow-ja.png", "/images/flow-en.png"],
    ["region of an image", "/images/flow-jp.png", "/images/flow.png"],
    ["region of a page", "https://example.com/harvest_jp.html", "https://example.com/harvest.html"],
    ["language in the name of an account", "https://x.com/teahouse_jp", "https://twitter.com/teahouse_en"],
    ["language in the name of an image", "/images/flow-ja-dark.png", "/images/flow-en-dark.png"],
    ["language of a page", "./harvest.ja.md", "./harvest.md"],
    ["language and region without a hyphen", "/harvest/index-jajp.html", "/harvest/"],
    ["language after what could be another", "./heading-id.ja.md", "./heading-id.md"],
    ["language of a URL without extension", "/posts/harvest-ja", "/posts/harvest-en"],
    ["language of the page of a folder", "../harvest/index.ja.md", "../harvest/index.md"],
    ["language of the page of a folder, or its address", "/harvest/index.en-us.md", "/harvest/"],
    ["link of Hugo", '{{< ref "/harvest/index.ja.md" >}}', '{{< ref "/harvest/index.md" >}}'],
    ["relative link of Hugo", '{{% relref "harvest.ja.md#dew" %}}', '{{% relref "harvest.md#dew" %}}'],
    ["post of Jekyll", "{% post_url ja/2024-05-01-dew %}", "{%- post_url en/2024-05-01-dew -%}"],
    [
      "page of Jekyll",
      "{{ site.baseurl }}{% link _posts/ja/dew.md %}",
      "{{ site.baseurl }}{% link _posts/en/dew.md %}",
    ],
    ["path of Jekyll", "{{ '/ja/dew/' | relative_url }}", '{{ "/en/dew/" | relative_url }}'],
    ["path below the address of a site of Jekyll", "{{ site.url }}{{site.baseurl}}/ja/dew/", "/en/dew/"],
    ["link of Hugo, or its address", "{{< ref '/harvest' >}}", "/harvest"],
    ["depth of the page", "../images/dew.jpg", "../../images/dew.jpg"],
  ])("%s: %s is %s", (_, a, b) => {
    expect(key(a)).toBe(key(b));
  });
});

describe("URLs of different resources", () => {
  it.each([
    ["missing underscore", "https://twitter.com/silver_birder", "https://twitter.com/silverbirder"],
    ["another video", "https://youtu.be/ETHGx8_Q-1k", "https://youtu.be/ETHGx8_Q-1K"],
    ["another page of the query", "https://example.com/?p=1", "https://example.com/?p=2"],
    ["a README of a folder", "https://github.com/dew/harbor/blob/main/docs/README.md", "https://github.com/dew/harbor"],
    ["another path", "https://example.com/a/b", "https://example.com/a"],
    ["another port", "https://example.com:8080/a", "https://example.com/a"],
    ["another start of a video", "https://youtu.be/ETHGx8_Q-1k?t=90", "https://youtu.be/ETHGx8_Q-1k?t=9"],
    ["another page of Hugo", '{{< ref "/harvest" >}}', '{{< ref "/dew" >}}'],
    ["a word that ends like a region", "https://example.com/about-us", "https://example.com/about"],
    ["a word with wiki in it", "https://example.com/jawikis", "https://example.com/enwikis"],
    ["a language of neither side", "https://example.com/fr/a", "https://example.com/a"],
  ])("%s: %s is not %s", (_, a, b) => {
    expect(key(a)).not.toBe(key(b));
  });
});

it("finds the language of a page of an encyclopedia", () => {
  const localizedLanguage = (url: string) => resource(url, languages).localizedLanguage;
  expect(localizedLanguage("https://ja.wikipedia.org/wiki/競合状態")).toBe("ja");
  expect(localizedLanguage("https://en.m.wikipedia.org/wiki/Race_condition")).toBe("en");
  expect(localizedLanguage("https://ja.wikipedia.org/")).toBeNull();
  expect(localizedLanguage("https://example.org/wiki/競合状態")).toBeNull();
});

it("finds the language in a URL", () => {
  const language = (url: string) => resource(url, languages).language;
  expect(language("https://learn.microsoft.com/ja-jp/azure")).toBe("ja");
  expect(language("https://ja.react.dev/learn")).toBe("ja");
  expect(language("https://web.dev/articles/inp?hl=en")).toBe("en");
  expect(language("https://aws.amazon.com/jp/ec2/")).toBe("ja");
  expect(language("/guide/index.en.md")).toBeNull();
  expect(language("https://example.com/?q=ja")).toBeNull();
});

it.each([
  ["text", "https://example.com/a#:~:text=end", ""],
  ["text after a heading", "https://example.com/a#one:~:text=end", "one"],
  ["percent-encoding", "#%E8%A7%A3%E8%AA%AC", "解説"],
  ["a route without its language", "https://app.example.com/#/ja/guide/", "/guide"],
])("decodes a fragment: %s", (_, url, fragment) => {
  expect(resource(url, languages).fragment).toBe(fragment);
});

it("distinguishes URLs with a host from relative ones", () => {
  expect(["https://a.example", "//a.example/b", "mailto:a@b.example", "/a", "./a", "#a"].filter(isAbsolute)).toEqual([
    "https://a.example",
    "//a.example/b",
  ]);
});

describe("the similarity of URLs", () => {
  it("decreases with each changed character", () => {
    const url = "https://docs.google.com/document/d/1oaeXJO3iHzKGvVqUL4bQzGa";
    const garbled = [
      url,
      url.replace("XJO3", "XJ03"),
      url.replace("HzKGvVqU", ""),
      "https://docs.google.com/",
      "https://example.net/",
    ];
    const similarities = garbled.map((other) => urlSimilarity(url, other));
    expect(similarities).toEqual(similarities.toSorted((a, b) => b - a));
    expect(similarities[0]).toBe(1);
  });

  it("is symmetric, between 0 and 1, and 1 for equal URLs", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.webUrl(), (a, b) => {
        expect(urlSimilarity(a, b)).toBeCloseTo(urlSimilarity(b, a));
        expect(urlSimilarity(b, b)).toBe(1);
        expect(urlSimilarity(a, b)).toBeGreaterThanOrEqual(0);
        expect(urlSimilarity(a, b)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

it("accepts any text, and ignores spaces around it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(key(text)).toBe(key(text.trim()));
    }),
  );
});
