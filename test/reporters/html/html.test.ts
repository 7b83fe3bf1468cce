import { createHash } from "node:crypto";
import fc from "fast-check";
import { Parser } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { isUnpaired, locatedFindings } from "../../../src/reporters/findings/group.ts";
import script from "../../../src/reporters/html/browser/index.ts?script";
import { html } from "../../../src/reporters/html/html.ts";
import { htmlReporter } from "../../../src/reporters/html/index.ts";
import { style } from "../../../src/reporters/html/style/index.ts";
import type { Fix } from "../../../src/types/fix.ts";
import { anySample } from "../arbitrary.ts";
import { meetup } from "../meetup.ts";
import { at, defaults, finding, pairOf, reportOf, type Sample } from "../reports.ts";
import { attackedEverywhere, attacks, sampleOf, samples } from "../samples.ts";
import { idIn, idsIn } from "./opening.ts";

function write({ report, texts }: Sample): string {
  return htmlReporter(report, { ...defaults, texts });
}

/** Parses markup as a browser does: tags with their attributes, comments, and the text of scripts and styles. */
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
  "html head meta title style body header p svg path circle span b h1 h2 h3 h4 div search input button select option nav ol li a details summary main section article dl dt dd del ins mark code kbd dialog time ul table caption thead tbody tr th td template script".split(
    " ",
  ),
);

describe("the template function", () => {
  it.each([
    ["text is escaped", html`<p>${`<b> & "c" 'd'`}</p>`, "<p>&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;</p>"],
    ["markup stays", html`<p>${html`<b>${"<"}</b>`}</p>`, "<p><b>&lt;</b></p>"],
    ["lists are joined", html`${[html`<i>`, ["a", [1]]]}`, "<i>a1"],
    ["invisible characters are shown", html`<p lang="${"\u202e"}">${"\u0000"}</p>`, `<p lang="&lt;U+202E&gt;">␀</p>`],
    ["null is nothing", html`a${null}b`, "ab"],
  ])("%s", (_, { markup }, expected) => {
    expect(markup).toBe(expected);
  });
});

describe("html", () => {
  it("has both sides with their language, the finding in its place, and the differences marked in both", () => {
    const output = write(meetup);
    expect(output).toContain(
      `<div class="cell" lang="ja"><p data-line="28" class="at error" data-of="4"><mark class="place error t-url" data-of="4">https://twitter.com/silver</mark><mark class="drifted error t-url" data-of="4">_</mark><mark class="place error t-url" data-of="4">birder`,
    );
    expect(output).toContain(
      `<mark class="place error t-url" data-of="4">https://twitter.com/silver</mark><mark class="gap error" data-of="4" data-gap="_"></mark><mark class="place error t-url" data-of="4">birder`,
    );
    expect(output).toContain(`<dd lang="ja">https://twitter.com/silver<del>_</del>birder/`);
    const [row, card, next] = [`data-line="27"`, `id="${idIn(meetup, 1, 4)}"`, "小さな船のための通信</p>"].map((part) =>
      output.indexOf(part),
    );
    expect([row, card, next].toSorted((a = 0, b = 0) => a - b)).toEqual([row, card, next]);
  });

  it("shows a missing element in its expected place", () => {
    const output = write(meetup);
    expect(output).toMatch(/<p class="ghost error" data-of="2">.*Missing here.*https:\/\/minato-coffee\.example\//);
    expect(output.match(/<div class="cell empty">/g)).toHaveLength(3 + 2);
  });

  it("shows each fix with its line in the target", () => {
    const target = "one\n\ntwo three\n";
    const fixOf = (fix: Fix, actual: string | null) => {
      const fixed = finding({ fix, actual, expected: "x", target: at(target, "two") });
      const output = write({ report: reportOf([pairOf([fixed])]), texts: [{ source: "", target, rows: [] }] });
      return /<p class="fix">.*<\/p>/.exec(output)?.[0].replace(/<[^>]*>/g, "");
    };
    expect(fixOf({ start: 5, end: 8, text: "zwei", safe: true }, "two")).toBe(
      "Fix on line 3 of the translation: write zweiCopyCopy line",
    );
    expect(fixOf({ start: 5, end: 14, text: "zwei drei", safe: true }, "two")).toBe(
      "Fix on line 3 of the translation: replace two three with zwei dreiCopy",
    );
    expect(fixOf({ start: 0, end: 0, text: "null ", safe: true }, null)).toBe(
      "Fix on line 1 of the translation: insert null CopyCopy line",
    );
    expect(fixOf({ start: 8, end: 14, text: "", safe: true }, "two")).toBe(
      "Fix on line 3 of the translation: remove  threeCopy line",
    );
    // There is no button if the text to copy differs from the text that is shown.
    expect(fixOf({ start: 5, end: 8, text: "z\u200bwei", safe: true }, "two")).toBe(
      "Fix on line 3 of the translation: write zU+200Bwei",
    );
  });

  it("has the labels of every language, and a link to each rule that has a page", () => {
    const output = write(meetup);
    expect(output).toContain("すべてのルール");
    expect(output).toContain(`<a class="rule" href="#rule-url-drift">url-drift</a>`);
    expect(output).toContain("Checks that corresponding URLs are the same in the source and the target.");
    expect(output).toContain("対応する URL が原文と訳文で同じであることを確認します。");
  });

  it("is in Japanese for the locale ja", () => {
    const output = htmlReporter(meetup.report, { ...defaults, locale: "ja", texts: meetup.texts });
    expect(output).toContain('<html lang="ja">');
    const body = output.slice(0, output.indexOf('<section class="rules"'));
    for (const word of ["すべてのルール", "指摘のない", "訳文にありません"]) expect(body).toContain(word);
    expect(body).not.toMatch(/no problems|All rules|on this page|[0-9] (?:errors|warnings?)\b/);
  });

  it("marks nothing in the expected place of a missing element", () => {
    const [source, target] = ["一\n\n三\n", "one\n"];
    const missing = finding({ expected: "三", source: at(source, "三"), target: at(target, "one") });
    const output = write({ report: reportOf([pairOf([missing])]), texts: [{ source, target, rows: [] }] });
    expect(output.split("<dialog")[0]?.match(/<mark [^>]*>[^<]*/g)).toEqual([
      `<mark class="place error" data-of="1">三`,
    ]);
  });

  it("has every finding once, and only links to existing places", () => {
    for (const sample of Object.values(samples)) {
      const { tags } = parse(write(sample));
      const ids = tags.flatMap(({ attributes }) => attributes.id ?? []);
      const links = tags.flatMap(({ attributes }) => attributes.href ?? []);
      const findings = locatedFindings(sample.report)
        .filter((located) => !isUnpaired(located))
        .map(idsIn(sample));
      expect(ids.filter((id) => /^f-/.test(id)).sort()).toEqual(findings.sort());
      expect(new Set(ids).size).toBe(ids.length);
      expect(links.filter((link) => !link.startsWith("#") || !ids.includes(link.slice(1)))).toEqual([]);
    }
  });

  it("has one card for findings that several pages share, with links to all places and back", () => {
    const sample = sampleOf("the same on several pages");
    const { tags } = parse(write(sample));
    const cards = tags.filter(({ attributes }) => attributes.class?.startsWith("card "));
    expect(cards.map(({ attributes }) => attributes.id)).toEqual([
      `shared-${idIn(sample, 1, 1)}`,
      idIn(sample, 1, 3),
      idIn(sample, 2, 3),
      "unpaired-1",
    ]);
    const links = tags.flatMap(({ attributes }) => attributes.href ?? []);
    const places = (
      [
        [1, 1],
        [1, 2],
        [2, 1],
        [2, 2],
        [3, 1],
      ] as const
    ).map(([pair, number]) => idIn(sample, pair, number));
    expect([...new Set(links.filter((link) => places.includes(link.slice(1))))]).toEqual(
      places.map((place) => `#${place}`),
    );
    // One link of the card to itself, and one from each place.
    expect(links.filter((link) => link === `#shared-${idIn(sample, 1, 1)}`)).toHaveLength(1 + 5);
  });

  it("shows what changed in the source, and when", () => {
    const change = { before: "Open at seven.", after: "Open at eight.", commit: "1a2b3c4d5e6f", date: "2024-05-01" };
    const output = write({ report: reportOf([pairOf([finding({ change })])]), texts: [] });
    expect(output).toContain("Open at <del>seven</del>.");
    expect(output).toContain("Open at <ins>eight</ins>.");
    expect(output).toContain("Changed in 1a2b3c4 on 2024-05-01");
  });

  it("shows pages without a counterpart together, by folder", () => {
    const output = write(sampleOf("the same on several pages"));
    expect(output).toContain("2 pages in Japanese have no English counterpart");
    const section = output.slice(output.indexOf('id="unpaired"'));
    expect(section.match(/docs\/ja\/api\/hooks\.md/g)).toHaveLength(1);
    expect(output).toContain('href="#unpaired"');
  });

  it("shows a pair without rows or without a counterpart", () => {
    const report = reportOf([pairOf([finding({})], { target: null }), pairOf([finding({})])]);
    const output = write({ report, texts: [{ source: "一\n\n二\n", target: null, rows: [] }] });
    expect(output).toContain("No page");
    expect(output).toContain(`<mark class="place error" data-of="1">一</mark>`);
    expect(output).toContain(`id="${idIn({ report, texts: [] }, 2, 1)}"`);
  });

  it("allows only its own style and script", () => {
    const { tags } = parse(write({ report: reportOf([]), texts: [] }));
    const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
    const policy = tags.find(({ attributes }) => attributes["http-equiv"] === "Content-Security-Policy");
    expect(policy?.attributes.content).toBe(
      `default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
    );
    expect(style + script).not.toMatch(/<\/(style|script)|<!--/i);
    expect(style).not.toMatch(/url\(|@import/i);
  });

  it.each(attacks)("shows %j as text", (attack) => {
    harmless(write(attackedEverywhere([attack])));
  });

  it("contains no active elements but its own, whatever the pages contain", () => {
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
