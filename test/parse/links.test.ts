import { describe, expect, it } from "vitest";
import { quoted, read } from "./formatted-document.ts";

describe("Markdown links", () => {
  it.each([
    // in every form
    ["[site](https://example.com/)", 'link inline "site" https://example.com/'],
    ["[a **b** `c`](/x 'title')", 'link inline "a b c" /x', "inlineCode c"],
    ["[a](</x y>)", 'link inline "a" /x y'],
    ["[a]()", 'link inline "a"'],
    [
      "[a][r] and [r]\n\n[r]: https://example.com/r",
      'link reference "a" https://example.com/r',
      'link reference "r" https://example.com/r',
    ],
    ["see <https://example.com/a>", 'link autolink "https://example.com/a" https://example.com/a'],
    ["see https://example.com/a", 'link bare "https://example.com/a" https://example.com/a'],
    ["see www.example.com/a", 'link bare "www.example.com/a" www.example.com/a'],
    ["write to sushi@example.com", 'link bare "sushi@example.com" mailto:sushi@example.com'],
    ["write to sushi@mail.example.com.", 'link bare "sushi@mail.example.com" mailto:sushi@mail.example.com'],
    ["add sushi@1.2.6, sushi@2.x and sushi@3.0.0-beta.1"],
    ["write to <sushi@example.com>", 'link autolink "sushi@example.com" mailto:sushi@example.com'],
    ['<a href="https://example.com/?a=1&amp;b=2">a <b>b</b></a>', 'link html "a b" https://example.com/?a=1&b=2'],
    ["[![alt](a.png)](https://example.com/)", 'link inline "alt" https://example.com/', 'image "alt" a.png'],
    // escapes and character references are decoded
    [String.raw`[a](https://example.com/x\_y\)?a&amp;b)`, 'link inline "a" https://example.com/x_y)?a&b'],
    [String.raw`see https://example.com/x\_y now`, 'link bare "https://example.com/x_y" https://example.com/x_y'],
    // a URL as the text of a link is not a second link
    ["[https://example.com/a](https://example.com/b)", 'link inline "https://example.com/a" https://example.com/b'],
    ["[x@example.com](/y)", 'link inline "x@example.com" /y'],
    // labels that contain URLs are distinguished
    [
      "[https://a.example/1] [https://a.example/2]\n\n[https://a.example/1]: /one\n[https://a.example/2]: /two",
      'link reference "https://a.example/1" /one',
      'link reference "https://a.example/2" /two',
    ],
    // the content of a shortcode has its own definitions
    [
      "[a][1]\n\n{{< tabs >}}\n{{% tab %}}\n[b][1] [c][2]\n\n[1]: /b\n{{% /tab %}}\n{{% tab %}}\n[d][1]\n\n[1]: /d\n{{% /tab %}}\n{{< /tabs >}}\n\n[1]: /a\n[2]: /c",
      'link reference "a" /a',
      'link reference "b" /b',
      'link reference "c" /c',
      'link reference "d" /d',
    ],
    ["[a][1]\n\n[1]: /a\n[1]: /b", 'link reference "a" /a'],
    // Markdown marks do not split a URL
    [
      "at https://example.com/silver_birder_x/*a*b。",
      'link bare "https://example.com/silver_birder_x/*a*b" https://example.com/silver_birder_x/*a*b',
    ],
    [
      "https://example.com/a。**太字**と[b](/b)",
      'link bare "https://example.com/a" https://example.com/a',
      'link inline "b" /b',
    ],
    ["**https://example.com/a**です", 'link bare "https://example.com/a" https://example.com/a'],
    ["| a |\n| - |\n| https://example.com/a|", 'link bare "https://example.com/a" https://example.com/a'],
  ])("%s", async (text, ...elements) => {
    expect((await read("a.md", text)).elements).toEqual(elements);
  });

  it("have the right spans, and so do their URLs", async () => {
    const { document } = await read("a.md", '[a](https://example.com/a "t") <https://example.com/b> [c]\n\n[c]: /c');
    const places = document.elements.flatMap((one) =>
      one.kind === "link" ? [[quoted(document, one.span), quoted(document, one.urlSpan)]] : [],
    );
    expect(places).toEqual([
      ['[a](https://example.com/a "t")', "https://example.com/a"],
      ["<https://example.com/b>", "https://example.com/b"],
      ["[c]", "[c]"],
    ]);
  });
});

describe("links with malformed syntax", () => {
  it.each([
    ["[a](https://example.com/ b/)", 'link inline "a" https://example.com/ b/ space'],
    ["[*a*](https://example.com/b c d/)", 'link inline "a" https://example.com/b c d/ space'],
    ["[a] (https://example.com/b)", 'link inline "a" https://example.com/b space'],
    ["これは[記事] (https://example.com/b)です", 'link inline "記事" https://example.com/b space'],
    ["[a]（https://example.com/b）", 'link inline "a" https://example.com/b bracket'],
    ["［a］(https://example.com/b)", 'link inline "a" https://example.com/b bracket'],
    ["[a](https://example.com/b）", 'link inline "a" https://example.com/b bracket'],
    ["[a](/b）と[c](/d)", 'link inline "a" /b bracket', 'link inline "c" /d'],
    ["![a](b c.png)", 'image "a" b c.png space'],
    ["![a] (/b.png)", 'image "a" /b.png space'],
    // not links, or valid links
    ["array[i] (https://example.com/b)", 'link bare "https://example.com/b" https://example.com/b'],
    ["[a](https://example.com/b (title))", 'link inline "a" https://example.com/b'],
    ["[a]( https://example.com/b )", 'link inline "a" https://example.com/b'],
    ["[a](https://example.com/「b」)", 'link inline "a" https://example.com/「b」'],
    ["[a](https://example.com/b（c）)", 'link inline "a" https://example.com/b（c）'],
    ["- [ ] (https://example.com/b)", 'link bare "https://example.com/b" https://example.com/b'],
    ["［注］（https://example.com/b）", 'link bare "https://example.com/b" https://example.com/b'],
    ["[a] (see below)"],
    ["[1](see below)"],
    ["`[a](https://example.com/ b/)`", "inlineCode [a](https://example.com/ b/)"],
  ])("%s", async (text, ...elements) => {
    expect((await read("a.md", text)).elements).toEqual(elements);
  });

  it("have the right spans", async () => {
    const { document } = await read("a.md", "a [b](https://example.com/ c/) d");
    const [link] = document.elements;
    expect(link?.kind === "link" && [quoted(document, link.span), quoted(document, link.urlSpan)]).toEqual([
      "[b](https://example.com/ c/)",
      "https://example.com/ c/",
    ]);
  });
});

describe("comments are not content", () => {
  it.each([
    "<!-- [a](https://example.com/) https://example.com/b -->",
    "<!--\n[a](https://example.com/)\n\nhttps://example.com/b\n-->",
    "text <!-- https://example.com/b --> text",
    "{/* [a](https://example.com/) */}",
    "{/*\n\n[a](https://example.com/)\n\n*/}",
    "<script>open('https://example.com/')</script>",
  ])("%s", async (text) => {
    expect((await read("a.md", text)).elements).toEqual([]);
  });

  it("code that contains a comment is content", async () => {
    expect((await read("a.md", "```js\n{/*\n```\n\n[a](/b)\n\n```js\n*/}\n```")).elements).toContain(
      'link inline "a" /b',
    );
  });
});
