import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "../../src/parse/index.ts";
import type { Document, Span } from "../../src/types/document.ts";

const paths = ["a.md", "a.mdx", "a.txt"];
const read = (path: string, text: string) =>
  parse({ path, language: "ja", text }, { embeds: { card: "url", show: 0 } });

/** Parts of pages, valid and malformed, in any order. */
const piece = fc.constantFrom(
  ..."# |## |> |- |1. |    |* |** |_|~~|`|``|```\n|~~~js\n|---\n|===\n|+++\n|\n|\n\n|\r\n|\r|\t| |　|\\|&amp;|&|\0|🍣|。|（|）|あ".split(
    "|",
  ),
  ..."[|]|(|)|{|}|<|>|!|:|=|'|\"|/|%|^|$|[^1]|[^1]: |[a]: |[a][b]|](|] (|]（|![|<!--|-->|{/*|*/}|{#id}|{ #id }".split(
    "|",
  ),
  "| a | b |\n| - | - |\n",
  ..."https://example.com/a_b|https://example.com/。|www.example.com|a@example.com|<https://example.com>".split("|"),
  ...'<a href="https://example.com">|</a>|<img src=\'a.png\' alt=b>|<Image src={"x.png"}\n a={{ b: 1 }} />|<Card url="/x">|</Card>|<h2 id=x>|</h2>|<ul>|<li>|</ul>|<pre>|</pre>|<script>|</script>|<p>|<table>|<td>|<br>|<br/>|</figure>|<figure>|<code>|</code>'.split(
    "|",
  ),
  ..."・a\n・b\n|＃ |##c|｀|＊＊|**「|」**|```markdown\n".split("|"),
  "{％ img https://example.com/c }",
  "{% img /a.png %}",
  '{% elink "x" %}',
  "{% show https://example.com/b %}",
  "[https://example.com:embed]",
  "[t](https://example.com/a/ b/)",
  "[t](/x)",
  ":::tip\n",
  "title: [a",
  "import a from 'b'\n",
  "\ue000",
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join("")),
  fc.string({ unit: "binary", maxLength: 60 }),
);
const page = fc.record({ path: fc.constantFrom(...paths), text });

function spansOf({ sections, blocks, elements, problems }: Document): Span[] {
  const places = elements.flatMap((element) => [
    element.span,
    ...("urlSpan" in element ? [element.urlSpan] : []),
    ...("valueSpan" in element ? [element.valueSpan] : []),
  ]);
  return [
    ...sections.flatMap(({ heading, span }) => [heading, span]),
    ...blocks.map(({ span }) => span),
    ...places,
    ...problems.map(({ span }) => span),
  ];
}

const holds = (property: fc.IRawProperty<unknown>) => fc.assert(property, { numRuns: Number(process.env.RUNS ?? 300) });

describe("for any text", () => {
  it("every span is inside it, with the line and column of its offset", () =>
    holds(
      fc.asyncProperty(page, async ({ path, text }) => {
        for (const { start, end } of spansOf(await read(path, text))) {
          expect(start.offset).toBeLessThanOrEqual(end.offset);
          expect(end.offset).toBeLessThanOrEqual(text.length);
          for (const { line, column, offset } of [start, end]) {
            const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
            if (text.slice(offset - 1, offset + 1) !== "\r\n")
              expect([line, column]).toEqual([lines.length, (lines.at(-1)?.length ?? 0) + 1]);
          }
        }
      }),
    ));

  it("sections cover it in order, and start with their headings", () =>
    holds(
      fc.asyncProperty(page, async ({ path, text }) => {
        const { sections } = await read(path, text);
        const bom = text.startsWith("\ufeff") ? 1 : 0;
        expect(sections[0]).toMatchObject({ depth: 0, title: "", id: null });
        expect(sections.map(({ span }) => span.start.offset)).toEqual([
          bom,
          ...sections.slice(0, -1).map(({ span }) => span.end.offset),
        ]);
        expect(sections.at(-1)?.span.end.offset).toBe(text.length);
        for (const { span, heading } of sections) {
          expect(heading.start).toEqual(span.start);
          expect(heading.end.offset).toBeLessThanOrEqual(span.end.offset);
        }
      }),
    ));

  it("blocks and elements are in reading order, with valid sections, blocks and parents", () =>
    holds(
      fc.asyncProperty(page, async ({ path, text }) => {
        const { sections, blocks, elements } = await read(path, text);
        for (const [index, { section, parent, kind, text }] of blocks.entries()) {
          expect(sections[section]).toBeDefined();
          expect(parent ?? -1).toBeLessThan(index);
          if (kind === "list" || kind === "quote") expect(text).toBe("");
        }
        let last = 0;
        for (const { section, block, span } of elements) {
          expect(span.start.offset).toBeGreaterThanOrEqual(last);
          last = span.start.offset;
          expect(sections[section]).toBeDefined();
          if (block !== null) expect(blocks[block]?.section).toBe(section);
        }
      }),
    ));

  it("a URL is the text of its span", () =>
    holds(
      fc.asyncProperty(page, async ({ path, text }) => {
        for (const element of (await read(path, text)).elements) {
          if (element.kind !== "link" || !["inline", "bare", "autolink"].includes(element.form)) continue;
          if (element.url === "" || element.url.startsWith("mailto:")) continue;
          const written = text.slice(element.urlSpan.start.offset, element.urlSpan.end.offset);
          const expected = path.endsWith(".txt") ? written : unescaped(written);
          expect(element.url).toBe(expected);
        }
      }),
    ));

  it("a byte order mark moves every offset by one", () =>
    holds(
      fc.asyncProperty(page, async ({ path, text }) => {
        fc.pre(!text.startsWith("\ufeff"));
        const [without, marked] = [await read(path, text), await read(path, `\ufeff${text}`)];
        expect(spansOf(marked).map(({ start, end }) => [start.offset - 1, end.offset - 1])).toEqual(
          spansOf(without).map(({ start, end }) => [start.offset, end.offset]),
        );
        expect(spansOf(marked).map(({ start }) => start.line)).toEqual(spansOf(without).map(({ start }) => start.line));
      }),
    ));

  it("other line breaks change only offsets and columns", () =>
    holds(
      fc.asyncProperty(page, fc.constantFrom("\r\n", "\r"), async ({ path, text }, lineBreak) => {
        const lf = text.replace(/\r\n?/g, "\n");
        const [one, other] = [await read(path, lf), await read(path, lf.replaceAll("\n", lineBreak))];
        expect(withoutOffsets(other)).toEqual(withoutOffsets(one));
      }),
    ));
});

function withoutOffsets({ text: _text, ...document }: Document): unknown {
  return JSON.parse(
    JSON.stringify(document, (key, value) => (key === "offset" || key === "column" ? undefined : value)),
  );
}

function unescaped(written: string): string {
  return written
    .replace(/\\([!-/:-@[-`{-~])/g, "$1")
    .replaceAll("&amp;", "&")
    .replaceAll("\0", "\ufffd");
}
