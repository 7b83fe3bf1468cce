import { describe, expect, it } from "vitest";
import { quoted, read } from "./formatted-document.ts";

const cases: [string, string, ...string[]][] = [
  // images
  ["a.md", "![a *b*](c.png 'd')", 'image "a b" c.png'],
  ["a.md", "![a][b]\n\n[b]: c.png", 'image "a" c.png'],
  ["a.md", '<img alt="a" src="b.png">', 'image "a" b.png'],
  ["a.md", "<img\n  src=b.png\n  style={{ width: '50%' }}\n/>", 'image "" b.png'],
  ["a.mdx", '<Image\n  src="/b.png"\n  width={1181}\n  alt={"a"}\n/>', 'image "a" /b.png'],
  ["a.mdx", "<ZoomImage src={`/b.png`} />", 'image "" /b.png'],
  ["a.mdx", '<Illustration src="/b.png" alt="a" />', 'image "a" /b.png'],
  ["a.mdx", "<Image src={logo} />"],
  ["a.mdx", '<Image src="/b.png" alt="a" href="/c" />', 'image "a" /b.png', 'link tag "a" /c'],
  ["a.mdx", '<Image href="/b.png" alt="a" />', 'image "a" /b.png'],
  // embeds
  ["a.md", "https://example.com/a", "embed https://example.com/a"],
  ["a.md", "<https://example.com/a>", "embed https://example.com/a"],
  [
    "a.md",
    "[https://example.com/a](https://example.com/a)",
    'link inline "https://example.com/a" https://example.com/a',
  ],
  ["a.md", "- https://example.com/a", 'link bare "https://example.com/a" https://example.com/a'],
  ["a.md", '<iframe width="1" src="https://example.com/a"></iframe>', "embed iframe https://example.com/a"],
  [
    "a.md",
    'text\n<iframely-embed url="https://example.com/a"></iframely-embed>',
    "embed iframely-embed https://example.com/a",
  ],
  ["a.md", '<o-embed src="https://example.com/a"></o-embed>', "embed o-embed https://example.com/a"],
  ["a.md", '<ogp-me src="https://example.com/a"></ogp-me>', "embed ogp-me https://example.com/a"],
  [
    "a.md",
    '<div><script async data-id="1" src="//example.com/embed.js"></script></div>',
    "embed script //example.com/embed.js",
  ],
  ["a.mdx", '<Tweet id="123" />', "embed Tweet 123"],
  ["a.mdx", '<YouTube url="https://example.com/a" />', "embed YouTube https://example.com/a"],
  ["a.mdx", "<BlogCard url={'https://example.com/a'}>\n\ntext\n\n</BlogCard>", "embed BlogCard https://example.com/a"],
  ["a.mdx", '<Chart src="data" />'],
  ["a.mdx", '<MyCard page="/a" />', "embed MyCard /a"],
  ["a.md", "[https://example.com/a:embed:cite]", "embed embed https://example.com/a"],
  ["a.md", "[f:id:momo:20240302215533j:plain:w300]", 'image "" f:id:momo:20240302215533j'],
  ["a.md", "text [https://example.com/a:title] text", "embed title https://example.com/a"],
  // links of components
  ["a.mdx", '<Link to="/a">b *c*</Link>', 'link tag "b c" /a'],
  ["a.mdx", '<a href="/a">b</a>', 'link html "b" /a'],
  // elements whose content is Markdown
  ["a.md", '<div class="c" markdown="1">Text [b](/a)\n</div>', 'link inline "b" /a'],
  ["a.md", "<div markdown>\nText [b](/a)\n</div>", 'link inline "b" /a'],
  ["a.md", '<div markdown="0">Text [b](/a)\n</div>'],
  // code
  [
    "a.md",
    '```js title="https://example.com/" {1}\nlet a = "https://example.com/b";\n```',
    'code js title="https://example.com/" {1} "let a = \\"https://example.com/b\\";"',
  ],
  ["a.md", "~~~\n~~~", 'code ""'],
  ["a.md", "> ```\n> a\n>\n>  b\n> ```", 'code "a\\n\\n b"'],
  ["a.md", '<pre lang="x"><code class="language-ts">a</code></pre>', 'code ts "a"'],
  ["a.md", "`a_b` ``c`d`` <code>e</code>", "inlineCode a_b", "inlineCode c`d", "inlineCode e"],
  // footnotes
  [
    "a.md",
    "a[^n]\n\n[^n]: b https://example.com/",
    "footnote n",
    'link bare "https://example.com/" https://example.com/',
  ],
  // Zenn
  [
    "a.md",
    "@[youtube](abc_def)\n\n@[card](https://example.com/) by @[yamada](https://example.com/y) `@[card](/a)`",
    "embed youtube abc_def",
    "embed card https://example.com/",
    'link inline "yamada" https://example.com/y',
    "inlineCode @[card](/a)",
  ],
  // plain text
  [
    "a.txt",
    "a (https://example.com/a)\nhttps://example.com/b\n[c](/d)",
    'link bare "https://example.com/a" https://example.com/a',
    "embed https://example.com/b",
  ],
];

it.each(cases)("%s: %s", async (path, text, ...elements) => {
  expect((await read(path, text, { MyCard: "page" })).elements).toEqual(elements);
});

it("elements and their URLs have the right spans", async () => {
  const text =
    "![a](b.png) <img src='c.png' alt=d> <Card\n  url={\"/e\"}\n/>\n\nhttps://example.com/f\n\n[https://example.com/g:embed]";
  for (const path of ["a.md", "a.mdx"]) {
    const { document } = await read(path, path === "a.md" ? text : text.replace("alt=d", "/"));
    const places = document.elements.flatMap((one) =>
      "urlSpan" in one ? [[quoted(document, one.span), quoted(document, one.urlSpan)]] : [],
    );
    expect(places).toEqual([
      ["![a](b.png)", "b.png"],
      [path === "a.md" ? "<img src='c.png' alt=d>" : "<img src='c.png' />", "c.png"],
      ['<Card\n  url={"/e"}\n/>', "/e"],
      ["https://example.com/f", "https://example.com/f"],
      ["[https://example.com/g:embed]", "https://example.com/g"],
    ]);
  }
});

describe("Hexo tags", () => {
  it.each([
    ["{% linkPreview https://example.com/?a=&b=c %}", "embed linkPreview https://example.com/?a=&b=c"],
    ["a {% elink b https://example.com/ %}。", 'link tag "b" https://example.com/'],
    ["{% elink Cloud Native https://example.com/ %}", 'link tag "Cloud Native" https://example.com/'],
    ['{% elink "Open Agent" https://example.com/ %}', 'link tag "Open Agent" https://example.com/'],
    ["See {% post_link tea/brew How to brew %}.", 'link tag "How to brew" tea/brew'],
    ["See {% post_link brew %}.", 'link tag "" brew'],
    ["{% img /a/b.png 400 %}", 'image "" /a/b.png'],
    ["{% img left /a.png 400 300 \"title 'alt'\" %}{% img /b.png %}", 'image "alt" /a.png', 'image "" /b.png'],
    ["{% youtube abc_def %}", "embed youtube abc_def"],
    ["{% speakerdeck 0a1b2c %}", "embed speakerdeck 0a1b2c"],
    ["{% github momo/kiln no-readme %}", "embed github momo/kiln"],
    ['{% include youtube.html id="abc_def" title="a b" %}', "embed youtube abc_def"],
    ['{% include video id="123" provider="vimeo" %}', "embed video 123"],
    ['{% include card.html url="https://example.com/" %}', "embed card https://example.com/"],
    ['{% include figure image_path="/a.png" alt="a b" caption="c" %}', 'image "a b" /a.png'],
    ['{% include toc.html id="menu" %}{% include figure.html src=site.logo %}'],
    ["{% card big https://example.com/ %}", "embed card https://example.com/"],
    ["{% show x /a %}", "embed show /a"],
    ["{% raw %}*a* [b](/c){% endraw %}", 'link inline "b" /c'],
    ["<div>{% img /a.png %}</div>", 'image "" /a.png'],
    ['<figure>\n{% Img\n  src="/a.png",\n  width="80"\n%}\n</figure>', 'image "" /a.png'],
    ['{% include video\r\n  id="123"\r\n%}', "embed video 123"],
    ["{% img\n\n/a.png %}"],
    [
      "{% img /a.png %}\n\n`{% img /b.png %}`\n\n```\n{% img /c.png %}\n```",
      'image "" /a.png',
      "inlineCode {% img /b.png %}",
      'code "{% img /c.png %}"',
    ],
  ])("%s", async (text, ...elements) => {
    expect((await read("a.md", text, { show: 1 })).elements).toEqual(elements);
  });

  it.each([
    ["{% codeblock %}\nlet a;\n{% endcodeblock %}", 'code "let a;"'],
    [
      "{% codeblock a.js lang:js https://example.com/ %}\n# a\n\n*b*\n{% endcodeblock %}",
      'code js a.js https://example.com/ "# a\\n\\n*b*"',
    ],
    ["- a\n\n  {% code lang:js %}\n  {% img /a.png %}\n  {% endcode %}", 'code js "{% img /a.png %}"'],
    ["{% highlight ruby %}\r\nputs 1\r\n{% endhighlight %}\r\n\r\n`b`", 'code ruby "puts 1"', "inlineCode b"],
    ["```\n{% codeblock %}\na\n{% endcodeblock %}\n```", 'code "{% codeblock %}\\na\\n{% endcodeblock %}"'],
    ["{% codeblock %}\n`a`", "inlineCode a"],
  ])("can contain code: %j", async (text, ...elements) => {
    expect((await read("a.md", text)).elements).toEqual(elements);
  });

  it("are kept if their URL is missing", async () => {
    const { elements, problems, document } = await read("a.md", 'a\n\nb {% elink "Open Agent(OA)" %}');
    expect(elements).toEqual(['link tag "Open Agent(OA)" no-url']);
    expect(problems).toEqual(["3 tag: elink"]);
    expect(document.problems.map(({ span }) => quoted(document, span))).toEqual(['{% elink "Open Agent(OA)" %}']);
  });
});

it.each([
  [
    "an HTML document",
    "a.html",
    '<!doctype html>\n<html>\n  <body>\n\n    <h2>a</h2>\n\n    <p>b <a href="/c">d</a></p>\n',
  ],
  [
    "components on indented lines",
    "a.md",
    '<Steps>\n  <Step title="b">\n\n    <Note>\n    c\n    </Note>\n\n    ## a\n\n    b [d](/c)\n  </Step>\n</Steps>\n',
  ],
  ["an admonition of MkDocs", "a.md", "!!! note\n\n    ## a\n\n    b [d](/c)\n"],
  ["a definition", "a.md", "## a\n\nTea\n:   A drink.\n\n    b [d](/c)\n"],
])("indented text is content in %s", async (_, path, text) => {
  const { sections, elements } = await read(path, text);
  expect(sections).toEqual(["## a"]);
  expect(elements.filter((element) => element.startsWith("link"))).toHaveLength(1);
});

it.each([
  ["an element is all of a page of Jekyll", "jekyll", "", 1],
  ["it is a part of the page", "jekyll", "a\n\n", 0],
  ["the site is one of Hugo", "hugo", "", 0],
] as const)("whether indented HTML is content if %s", async (_, dialect, before, links) => {
  const text = `---\ntitle: a\n---\n\n${before}<section>\n    <div>b</div>\n\n    <p><a href="/c">d</a></p>\n</section>\n`;
  const { elements } = await read("a.md", text, {}, dialect);
  expect(elements.filter((element) => element.startsWith("link"))).toHaveLength(links);
});

it("an indented example of a component is code", async () => {
  const { elements } = await read("a.md", "Write:\n\n    <Tea>\n      [hot](/water)\n    </Tea>\n");
  expect(elements.map((element) => element.split(" ")[0])).toEqual(["code"]);
});
