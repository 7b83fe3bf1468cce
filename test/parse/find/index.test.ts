import { expect, it } from "vitest";
import { hasHexoTags } from "../../../src/formats/hexo.ts";
import { find } from "../../../src/parse/find/index.ts";
import { mask } from "../../../src/parse/masks.ts";

/** Large enough that quadratic time would take hours. */
const TIMES = 100_000;

it.each([
  ..."[ ![ ]( [a]( [a]（ ［a］( < <A {/* {# {%a {{ } https:// www.a. @ a@ ( [https://a: ::: ` ``` > - *https://a.b/* <!-- import &amp; \\ \ue000".split(
    " ",
  ),
  " ",
  "\n",
  "\r",
  "{% a ",
  "<A b='",
  "<A {",
  "[a](https://a.b/ c",
  "import a\n",
  "https://a.b/ ",
])("finishes with 100,000 times %j", (piece) => {
  const text = piece.repeat(TIMES);
  const masked = mask(text, find(text, "loose-mdx", {}).concat(find(text, "hexo", {})));
  expect(masked.text).toHaveLength(text.length);
  expect(hasHexoTags(text)).toBe(false);
});

it("masking keeps offsets and can be undone", () => {
  const text = "a https://example.com/ [b](https://example.com/c d) {% img /e.png %} https://example.com/";
  const masked = mask(text, find(text, "hexo", {}));
  const range = { start: 0, end: text.length };
  expect(masked.text).toHaveLength(text.length);
  expect(masked.text).not.toMatch(/example|img/);
  expect(masked.text.slice(2, 22)).toBe(masked.text.slice(-20));
  expect(masked.unmask(masked.text, range)).toBe(text);
  expect(masked.pieces(masked.text, range).filter((piece) => typeof piece !== "string")).toMatchObject([
    { kind: "link", url: "https://example.com/" },
    { kind: "link", malformed: "space" },
    { kind: "image", url: "/e.png" },
    { kind: "link", url: "https://example.com/" },
  ]);
});

it("a text with private-use characters is masked with other ones", () => {
  const text = "\ue000 https://example.com/ \ue001";
  const masked = mask(text, find(text, "markdown", {}));
  expect(masked.unmask(masked.text, { start: 0, end: text.length })).toBe(text);
});
