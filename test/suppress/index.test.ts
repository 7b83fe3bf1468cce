import { describe, expect, test } from "vitest";
import { checkTexts, line } from "../check-texts.ts";

/** A page with these blocks, separated by blank lines. */
const page = (...blocks: readonly string[]) => `${blocks.join("\n\n")}\n`;

const WHARF = "波止場の時刻表は[ここ](https://example.com/ferry)です。";
const TIMES = "The timetable of the wharf is on the board.";
const FISH = "市場の地図は[こちら](https://example.com/market)です。";
const MAP = "A map of the market hangs at the gate.";
const SOURCE = [WHARF, FISH] as const;
const TARGET = page(TIMES, MAP);
const FERRY = "missing-link The link https://example.com/ferry is missing from the translation";
const MARKET = "missing-link The link https://example.com/market is missing from the translation";
const NOTHING = "unused-suppression This comment does not suppress any finding";

/** Rules and messages, without lines, because comments move them. */
async function said(source: string, target: string, paths: { sourcePath?: string; targetPath?: string } = {}) {
  const findings = await checkTexts({ source, target, ...paths });
  return findings.map(({ rule, message }) => `${rule} ${message}`);
}

test("without comments, both links are missing", async () => {
  expect(await said(page(...SOURCE), TARGET)).toEqual([FERRY, MARKET]);
});

describe("taiyaku-disable-next-line", () => {
  test.each<[string, string, string[]]>([
    ["the next line", page(`<!-- taiyaku-disable-next-line -->\n${WHARF}`, FISH), [MARKET]],
    ["blank lines do not matter", page("<!-- taiyaku-disable-next-line -->\n\n", ...SOURCE), [MARKET]],
    ["one rule", page("<!-- taiyaku-disable-next-line missing-link -->", ...SOURCE), [MARKET]],
    [
      "several rules",
      page("<!-- taiyaku-disable-next-line missing-link, url-drift -->", ...SOURCE),
      [MARKET, "unused-suppression This comment does not suppress any finding of url-drift"],
    ],
    ["with a reason", page("<!-- taiyaku-disable-next-line missing-link -- no ferry yet -->", ...SOURCE), [MARKET]],
    ["another rule", page("<!-- taiyaku-disable-next-line extra-link -->", ...SOURCE), [FERRY, MARKET, NOTHING]],
    [
      "two comments",
      page("<!-- taiyaku-disable-next-line missing-link -->\n<!-- taiyaku-disable-next-line name-drift -->", ...SOURCE),
      [MARKET, NOTHING],
    ],
    [
      "the whole block that starts there",
      page(`<!-- taiyaku-disable-next-line -->\n朝の波止場は\nにぎやかで、\n${WHARF}`, FISH),
      [MARKET],
    ],
    ["at the end of the page", page(...SOURCE, "<!-- taiyaku-disable-next-line -->"), [FERRY, MARKET, NOTHING]],
  ])("%s", async (_, source, expected) => {
    expect(await said(source, TARGET)).toEqual(expected);
  });

  test("in a line, it applies to the line below", async () => {
    const source = page(`朝です。 <!-- taiyaku-disable-next-line -->\n${WHARF}`, FISH);
    expect(await said(source, `It is morning. ${TARGET}`)).toEqual([MARKET]);
  });

  test("at the very end, it applies to nothing", async () => {
    const source = page(...SOURCE).trimEnd();
    expect(await said(`${source} <!-- taiyaku-disable-next-line -->`, TARGET)).toEqual([FERRY, MARKET, NOTHING]);
  });

  test("in code, it is ignored", async () => {
    const code = "```html\n<!-- taiyaku-disable-next-line -->\n```";
    expect(await said(page(code, ...SOURCE), page(code, TARGET))).toEqual([FERRY, MARKET]);
  });
});

describe("taiyaku-disable and taiyaku-enable", () => {
  const disabled = (comment: string, end: string) => page(comment, WHARF, end, FISH);

  test.each<[string, string, string[]]>([
    ["up to its end", disabled("<!-- taiyaku-disable -->", "<!-- taiyaku-enable -->"), [MARKET]],
    ["up to the end of the page", page("<!-- taiyaku-disable -->", ...SOURCE), []],
    ["of a rule", disabled("<!-- taiyaku-disable missing-link -->", "<!-- taiyaku-enable missing-link -->"), [MARKET]],
    ["all end at once", disabled("<!-- taiyaku-disable missing-link -->", "<!-- taiyaku-enable -->"), [MARKET]],
    ["one rule of all ends", disabled("<!-- taiyaku-disable -->", "<!-- taiyaku-enable missing-link -->"), [MARKET]],
    ["another rule ends", disabled("<!-- taiyaku-disable -->", "<!-- taiyaku-enable url-drift -->"), []],
    [
      "disabled again",
      page("<!-- taiyaku-disable -->", WHARF, "<!-- taiyaku-enable -->", "<!-- taiyaku-disable -->", FISH),
      [],
    ],
    [
      "of another rule",
      disabled("<!-- taiyaku-disable extra-link -->", "<!-- taiyaku-enable -->"),
      [FERRY, MARKET, NOTHING],
    ],
    ["at the end of the page", page(...SOURCE, "<!-- taiyaku-disable -->"), [FERRY, MARKET, NOTHING]],
  ])("%s", async (_, source, expected) => {
    expect(await said(source, TARGET)).toEqual(expected);
  });
});

describe("an invalid comment", () => {
  test.each<[string, string, string[]]>([
    [
      "unknown rule",
      "<!-- taiyaku-disable missing-lnk -->",
      ["unused-suppression This comment names missing-lnk, but there is no such rule"],
    ],
    [
      "no dashes before the reason",
      "<!-- taiyaku-disable url drift -->",
      ["unused-suppression This comment names url, drift, but there is no such rule"],
    ],
    [
      "enable without disable",
      "<!-- taiyaku-enable -->",
      ["unused-suppression This comment has no effect: there is no matching taiyaku-disable before it"],
    ],
    [
      "unknown instruction",
      "<!-- taiyaku-disable-line missing-link -->",
      [
        "unused-suppression taiyaku-disable-line is not a valid directive: use taiyaku-disable, taiyaku-disable-next-line or taiyaku-enable",
      ],
    ],
  ])("%s", async (_, comment, expected) => {
    expect(await said(page(comment, ...SOURCE), TARGET)).toEqual([FERRY, MARKET, ...expected]);
  });

  test("a different rule is enabled than was disabled", async () => {
    const source = page("<!-- taiyaku-disable missing-link -->", ...SOURCE, "<!-- taiyaku-enable url-drift -->");
    expect(await said(source, TARGET)).toEqual([
      "unused-suppression This comment has no effect: there is no matching taiyaku-disable before it",
    ]);
  });

  test("is reported with its location and text", async () => {
    const [, , remark] = await checkTexts({ source: page(...SOURCE), target: `${TARGET}\n<!-- taiyaku-enable -->\n` });
    expect(remark).toMatchObject({
      severity: "warn",
      source: null,
      target: { line: 5, column: 1, endColumn: 24 },
      expected: null,
      actual: "taiyaku-enable",
    });
  });
});

describe("either side", () => {
  test("the target can have the comment at the reported place", async () => {
    expect(await said(page(...SOURCE), page("<!-- taiyaku-disable-next-line missing-link -->", TIMES, MAP))).toEqual([
      MARKET,
    ]);
  });

  test("an intentionally missing section is wrapped in the source", async () => {
    const section =
      "## 祭り\n\n秋の祭りの[写真](https://example.com/festival)です。\n\n### 屋台\n\nたこ焼きの屋台が並びます。";
    const source = page(
      "# 港",
      WHARF,
      "<!-- taiyaku-disable missing-heading -- for locals -->",
      section,
      "<!-- taiyaku-enable -->",
      "## 宿",
      "宿は三軒あります。",
    );
    const target = page(
      "# The harbour",
      "The timetable of the wharf is [here](https://example.com/ferry).",
      "## Inns",
      "There are three inns.",
    );
    expect(await said(source, target)).toEqual([]);
  });

  test("extra text is wrapped in the target", async () => {
    const source = page("波止場の時刻表です。", "市場の地図です。");
    const more = "A map of the market hangs at the gate, and [here](https://example.com/more).";
    expect(await said(source, page(TIMES, more))).toEqual([
      "extra-link The link https://example.com/more is not in the source",
    ]);
    expect(await said(source, page(TIMES, "<!-- taiyaku-disable -->", more, "<!-- taiyaku-enable -->"))).toEqual([]);
  });
});

describe("places and formats of a comment", () => {
  const paths = { sourcePath: "ja.mdx", targetPath: "en.mdx" };

  test("in MDX", async () => {
    expect(await said(page("{/* taiyaku-disable-next-line missing-link -- why */}", ...SOURCE), TARGET, paths)).toEqual(
      [MARKET],
    );
    expect(await said(page(`{/* taiyaku-disable */}\n${WHARF}\n{/* taiyaku-enable */}`, FISH), TARGET, paths)).toEqual([
      MARKET,
    ]);
  });

  test("MDX comments in Markdown", async () => {
    expect(await said(page(`{/* taiyaku-disable-next-line */}\n${WHARF}`, FISH), TARGET)).toEqual([MARKET]);
  });

  test("in a list, before an item", async () => {
    const list = `- ${WHARF}\n  <!-- taiyaku-disable-next-line -->\n- ${FISH}`;
    expect(await said(page(list), `- ${TIMES}\n- ${MAP}\n`)).toEqual([FERRY]);
  });

  test("before a table", async () => {
    const table = `| 港 | 島 |\n| --- | --- |\n| ${WHARF} | ${FISH} |`;
    const target = `| Harbour | Island |\n| --- | --- |\n| ${TIMES} | ${MAP} |\n`;
    expect(await said(page("<!-- taiyaku-disable-next-line missing-link -->", table), target)).toEqual([]);
  });

  test("in front matter", async () => {
    const source =
      "---\ntitle: 港\n# taiyaku-disable-next-line frontmatter-drift -- its own picture\nimage: /a.png\ndate: 2024-05-01\n---\n\n港です。\n";
    const target = "---\ntitle: Harbour\nimage: /b.png\ndate: 2024-05-02\n---\n\nA harbour.\n";
    const [date, ...others] = await checkTexts({ source, target });
    expect(date && line(date)).toMatch(/^frontmatter-drift 5 4 .*2024-05-02/);
    expect(others).toEqual([]);
  });

  test("before all text, it applies to the whole page with its front matter", async () => {
    const source = "---\ntitle: 港\ndate: 2024-05-01\n---\n\n<!-- taiyaku-disable frontmatter-drift -->\n\n港です。\n";
    const target = "---\ntitle: Harbour\ndate: 2024-05-02\n---\n\nA harbour.\n";
    expect(await said(source, target)).toEqual([]);
  });

  test.each([
    ["CR LF", (text: string) => text.replaceAll("\n", "\r\n")],
    ["a byte order mark", (text: string) => `\ufeff${text}`],
  ])("with %s", async (_, change) => {
    const source = page("<!-- taiyaku-disable-next-line -->", ...SOURCE);
    expect(await said(change(source), change(TARGET))).toEqual([MARKET]);
  });
});
