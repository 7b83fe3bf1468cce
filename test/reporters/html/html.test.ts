import { createHash } from "node:crypto";
import fc from "fast-check";
import { Parser } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { html } from "../../../src/reporters/html/html.ts";
import { htmlReporter } from "../../../src/reporters/html/index.ts";
import { script } from "../../../src/reporters/html/script.ts";
import { style } from "../../../src/reporters/html/style.ts";
import { anySample } from "../arbitrary.ts";
import { at, finding, pairOf, reportOf, type Sample } from "../reports.ts";
import { attacks, samples } from "../samples.ts";

function write({ report, texts }: Sample): string {
  return htmlReporter(report, { locale: "en", color: false, width: 80, texts });
}

/** What a browser would find: the tags with their attributes, and the texts of scripts and styles. */
function parse(markup: string) {
  const tags: { name: string; attributes: Record<string, string> }[] = [];
  const inline: string[] = [];
  const comments: string[] = [];
  let open = "";
  const parser = new Parser({
    onopentag: (name, attributes) => {
      tags.push({ name, attributes });
      open = name;
    },
    ontext: (text) => {
      if (open === "script" || open === "style") inline.push(text);
    },
    onclosetag: () => {
      open = "";
    },
    oncomment: (text) => comments.push(text),
  });
  parser.end(markup);
  return { tags, inline: inline.join(""), comments };
}

const known = new Set(
  "html head meta title style body header p svg path circle span h1 h2 div button label select option nav ol li a details summary main section article dl dt dd del ins mark code kbd footer script".split(
    " ",
  ),
);

describe("the template", () => {
  it.each([
    ["text is escaped", html`<p>${`<b> & "c" 'd'`}</p>`, "<p>&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;</p>"],
    ["markup stays", html`<p>${html`<b>${"<"}</b>`}</p>`, "<p><b>&lt;</b></p>"],
    ["lists are joined", html`${[html`<i>`, ["a", [1]]]}`, "<i>a1"],
    ["what is invisible is shown", html`<p lang="${"\u202e"}">${"\u0000"}</p>`, `<p lang="&lt;U+202E&gt;">␀</p>`],
    ["null is nothing", html`a${null}b`, "ab"],
  ])("%s", (_, { markup }, expected) => {
    expect(markup).toBe(expected);
  });
});

describe("html", () => {
  it("has both sides with their language, the finding at its place, and what drifted marked in both", () => {
    const output = write(samples["a meetup"] ?? { report: reportOf([]), texts: [] });
    expect(output).toContain(`<div class="cell" lang="ja"><span class="number">28</span>`);
    expect(output).toContain(
      `<mark class="place error">https://twitter.com/silver</mark><mark class="drifted error">_</mark><mark class="place error">birder`,
    );
    expect(output).toContain(
      `<mark class="place error">https://twitter.com/silver</mark><mark class="gap error"></mark><mark class="place error">birder`,
    );
    expect(output).toContain(`<dd lang="ja">https://twitter.com/silver<del>_</del>birder/`);
    expect(output).toContain("<summary>8 lines without findings</summary>");
    expect(output.indexOf(`<span class="number">27</span>`)).toBeLessThan(output.indexOf(`id="pair-1-4"`));
    expect(output.indexOf(`id="pair-1-4"`)).toBeLessThan(output.indexOf("小さな船のための通信"));
  });

  it("speaks Japanese, but for what its code says", () => {
    const { report, texts } = samples["a meetup"] ?? { report: reportOf([]), texts: [] };
    const output = htmlReporter(report, { locale: "ja", color: false, width: 80, texts });
    expect(output).toContain('<html lang="ja">');
    for (const word of ["すべてのルール", "指摘のない", "こちら側にはありません", "次の指摘、前の指摘"])
      expect(output).toContain(word);
    expect(output).not.toMatch(
      /without findings|All rules|on this side|[0-9] (?:errors|warnings?)\b|next and previous/,
    );
  });

  it("marks nothing where something is only expected", () => {
    const [source, target] = ["一\n\n三\n", "one\n"];
    const missing = finding({ expected: "三", source: at(source, "三"), target: at(target, "one") });
    const output = write({ report: reportOf([pairOf([missing])]), texts: [{ source, target, rows: [] }] });
    expect(output.match(/<mark [^>]*>[^<]*/g)).toEqual([`<mark class="place error">三`]);
  });

  it("has every finding once, and a way to each", () => {
    for (const sample of Object.values(samples)) {
      const { tags } = parse(write(sample));
      const ids = tags.flatMap(({ attributes }) => attributes.id ?? []);
      const links = tags.flatMap(({ attributes }) => attributes.href ?? []);
      const findings = sample.report.pairs.flatMap((pair, i) => pair.findings.map((_, j) => `pair-${i + 1}-${j + 1}`));
      expect(ids.filter((id) => /-\d+-/.test(id)).sort()).toEqual(findings.sort());
      expect(new Set(ids).size).toBe(ids.length);
      expect(links.filter((link) => !link.startsWith("#") || !ids.includes(link.slice(1)))).toEqual([]);
    }
  });

  it("has one card for what several pages share, with ways to all places and back", () => {
    const sample = samples["the same on several pages"] ?? { report: reportOf([]), texts: [] };
    const { tags } = parse(write(sample));
    const cards = tags.filter(({ attributes }) => attributes.class?.startsWith("card "));
    expect(cards.map(({ attributes }) => attributes.id)).toEqual(["shared-1", "shared-2", "pair-1-3", "pair-2-3"]);
    const links = tags.flatMap(({ attributes }) => attributes.href ?? []);
    const places = ["pair-1-1", "pair-1-2", "pair-2-1", "pair-2-2", "pair-3-1", "pair-4-1", "pair-5-1"];
    expect(links.filter((link) => places.includes(link.slice(1)))).toEqual(places.map((place) => `#${place}`));
    // Each card's way to itself, and one from each place.
    expect(links.filter((link) => link === "#shared-1")).toHaveLength(1 + 5);
    expect(links.filter((link) => link === "#shared-2")).toHaveLength(1 + 2);
  });

  it("shows what there is of a pair without rows or without a side", () => {
    const report = reportOf([pairOf([finding({})], { target: null }), pairOf([finding({})])]);
    const output = write({ report, texts: [{ source: "一\n\n二\n", target: null, rows: [] }] });
    expect(output).toContain("There is no page on this side");
    expect(output).toContain(`<mark class="place error">一</mark>`);
    expect(output).toContain("Nothing on this side");
    expect(output).toContain(`id="pair-2-1"`);
  });

  it("allows its own style and script and nothing else", () => {
    const { tags } = parse(write({ report: reportOf([]), texts: [] }));
    const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
    const policy = tags.find(({ attributes }) => attributes["http-equiv"] === "Content-Security-Policy");
    expect(policy?.attributes.content).toBe(
      `default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}; base-uri 'none'; form-action 'none'`,
    );
    expect(style + script).not.toMatch(/<\/(style|script)|<!--|url\(|@import/i);
  });

  it.each(attacks)("shows %j as text", (attack) => {
    const report = reportOf([pairOf([finding({ message: attack, expected: attack, actual: "a", rule: attack })])]);
    harmless(write({ report, texts: [{ source: attack, target: attack, rows: [] }] }));
  });

  it("holds nothing that acts but its own, whatever the pages say", () => {
    fc.assert(fc.property(anySample, (sample) => harmless(write(sample))));
  });
});

function harmless(output: string): void {
  const { tags, inline, comments } = parse(output);
  expect(inline).toBe(style + script);
  expect(comments).toEqual([]);
  expect(tags.filter(({ name }) => !known.has(name))).toEqual([]);
  const attributes = tags.flatMap((tag) => Object.entries(tag.attributes));
  expect(attributes.filter(([name]) => /^on|^src|^style$|^action$|^formaction$/i.test(name))).toEqual([]);
  expect(attributes.filter(([name, value]) => name === "href" && !/^#[\w-]+$/.test(value))).toEqual([]);
}
