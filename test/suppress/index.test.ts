import { describe, expect, test } from "vitest";
import { checkTexts, line } from "../check-texts.ts";

/** A page with these blocks, separated by empty lines. */
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

/** Rules and messages, without lines, because comments change the lines. */
async function reported(source: string, target: string, paths: { sourcePath?: string; targetPath?: string } = {}) {
  const findings = await checkTexts({ source, target, ...paths });
  return findings.map(({ rule, message }) => `${rule} ${message}`);
}

test("without comments, both missing links are reported", async () => {
  expect(await reported(page(...SOURCE), TARGET)).toEqual([FERRY, MARKET]);
});

describe("taiyaku-disable-next-line suppresses", () => {
  test.each<[string, string, string[]]>([
    ["the next line", page(`<!-- taiyaku-disable-next-line -->\n${WHARF}`, FISH), [MARKET]],
    ["the next line with text, after empty lines", page("<!-- taiyaku-disable-next-line -->\n\n", ...SOURCE), [MARKET]],
    ["one rule of the next line", page("<!-- taiyaku-disable-next-line missing-link -->", ...SOURCE), [MARKET]],
    [
      "several rules of the next line",
      page("<!-- taiyaku-disable-next-line missing-link, url-drift -->", ...SOURCE),
      [MARKET, "unused-suppression This comment does not suppress any finding of url-drift"],
    ],
    [
      "one rule, with a reason",
      page("<!-- taiyaku-disable-next-line missing-link -- no ferry yet -->", ...SOURCE),
      [MARKET],
    ],
    [
      "not a finding of another rule",
      page("<!-- taiyaku-disable-next-line extra-link -->", ...SOURCE),
      [FERRY, MARKET, NOTHING],
    ],
    [
      "the same line as a second comment",
      page("<!-- taiyaku-disable-next-line missing-link -->\n<!-- taiyaku-disable-next-line name-drift -->", ...SOURCE),
      [MARKET, NOTHING],
    ],
    [
      "the whole block that starts there",
      page(`<!-- taiyaku-disable-next-line -->\n朝の波止場は\nにぎやかで、\n${WHARF}`, FISH),
      [MARKET],
    ],
    ["nothing at the end of the page", page(...SOURCE, "<!-- taiyaku-disable-next-line -->"), [FERRY, MARKET, NOTHING]],
  ])("%s", async (_, source, expected) => {
    expect(await reported(source, TARGET)).toEqual(expected);
  });

  test("the line below when it follows text", async () => {
    const source = page(`朝です。 <!-- taiyaku-disable-next-line -->\n${WHARF}`, FISH);
    expect(await reported(source, `It is morning. ${TARGET}`)).toEqual([MARKET]);
  });

  test("nothing when it follows the last text", async () => {
    const source = page(...SOURCE).trimEnd();
    expect(await reported(`${source} <!-- taiyaku-disable-next-line -->`, TARGET)).toEqual([FERRY, MARKET, NOTHING]);
  });

  test("nothing in code", async () => {
    const code = "```html\n<!-- taiyaku-disable-next-line -->\n```";
    expect(await reported(page(code, ...SOURCE), page(code, TARGET))).toEqual([FERRY, MARKET]);
  });
});

describe("taiyaku-disable suppresses", () => {
  const disabled = (comment: string, end: string) => page(comment, WHARF, end, FISH);

  test.each<[string, string, string[]]>([
    ["up to taiyaku-enable", disabled("<!-- taiyaku-disable -->", "<!-- taiyaku-enable -->"), [MARKET]],
    ["up to the end of the page", page("<!-- taiyaku-disable -->", ...SOURCE), []],
    [
      "one rule up to taiyaku-enable with the rule",
      disabled("<!-- taiyaku-disable missing-link -->", "<!-- taiyaku-enable missing-link -->"),
      [MARKET],
    ],
    [
      "one rule up to taiyaku-enable without a rule",
      disabled("<!-- taiyaku-disable missing-link -->", "<!-- taiyaku-enable -->"),
      [MARKET],
    ],
    [
      "all rules but the one that is enabled again",
      disabled("<!-- taiyaku-disable -->", "<!-- taiyaku-enable missing-link -->"),
      [MARKET],
    ],
    [
      "the rules other than the one that is enabled again",
      disabled("<!-- taiyaku-disable -->", "<!-- taiyaku-enable url-drift -->"),
      [],
    ],
    [
      "again after taiyaku-enable",
      page("<!-- taiyaku-disable -->", WHARF, "<!-- taiyaku-enable -->", "<!-- taiyaku-disable -->", FISH),
      [],
    ],
    [
      "no finding of another rule",
      disabled("<!-- taiyaku-disable extra-link -->", "<!-- taiyaku-enable -->"),
      [FERRY, MARKET, NOTHING],
    ],
    ["nothing at the end of the page", page(...SOURCE, "<!-- taiyaku-disable -->"), [FERRY, MARKET, NOTHING]],
  ])("%s", async (_, source, expected) => {
    expect(await reported(source, TARGET)).toEqual(expected);
  });
});

describe("unused-suppression reports", () => {
  test.each<[string, string, string[]]>([
    [
      "an unknown rule",
      "<!-- taiyaku-disable missing-lnk -->",
      ["unused-suppression This comment names missing-lnk, but there is no such rule"],
    ],
    [
      "a reason without dashes before it",
      "<!-- taiyaku-disable url drift -->",
      ["unused-suppression This comment names url, drift, but there is no such rule. Write the reason after “--”"],
    ],
    [
      "taiyaku-enable without taiyaku-disable",
      "<!-- taiyaku-enable -->",
      ["unused-suppression This comment has no effect: there is no matching taiyaku-disable before it"],
    ],
    [
      "an unknown instruction",
      "<!-- taiyaku-disable-line missing-link -->",
      [
        "unused-suppression taiyaku-disable-line is not a valid directive: use taiyaku-disable, taiyaku-disable-next-line or taiyaku-enable",
      ],
    ],
  ])("%s", async (_, comment, expected) => {
    expect(await reported(page(comment, ...SOURCE), TARGET)).toEqual([FERRY, MARKET, ...expected]);
  });

  test("taiyaku-enable for a rule that is not disabled", async () => {
    const source = page("<!-- taiyaku-disable missing-link -->", ...SOURCE, "<!-- taiyaku-enable url-drift -->");
    expect(await reported(source, TARGET)).toEqual([
      "unused-suppression This comment has no effect: there is no matching taiyaku-disable before it",
    ]);
  });

  test("the location and the text of a comment", async () => {
    const [, , finding] = await checkTexts({ source: page(...SOURCE), target: `${TARGET}\n<!-- taiyaku-enable -->\n` });
    expect(finding).toMatchObject({
      severity: "warn",
      source: null,
      target: { line: 5, column: 1, endColumn: 24 },
      expected: null,
      actual: "taiyaku-enable",
    });
  });
});

describe("a comment may be on either side", () => {
  test("in the target, at the reported place", async () => {
    expect(
      await reported(page(...SOURCE), page("<!-- taiyaku-disable-next-line missing-link -->", TIMES, MAP)),
    ).toEqual([MARKET]);
  });

  test("in the source, around a section that is missing on purpose", async () => {
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
    expect(await reported(source, target)).toEqual([]);
  });

  test("in the target, around extra text", async () => {
    const source = page("波止場の時刻表です。", "市場の地図です。");
    const more = "A map of the market hangs at the gate, and [here](https://example.com/more).";
    expect(await reported(source, page(TIMES, more))).toEqual([
      "extra-link The link https://example.com/more is not in the source",
    ]);
    expect(await reported(source, page(TIMES, "<!-- taiyaku-disable -->", more, "<!-- taiyaku-enable -->"))).toEqual(
      [],
    );
  });
});

describe("a comment is recognized", () => {
  const paths = { sourcePath: "ja.mdx", targetPath: "en.mdx" };

  test("in MDX", async () => {
    expect(
      await reported(page("{/* taiyaku-disable-next-line missing-link -- why */}", ...SOURCE), TARGET, paths),
    ).toEqual([MARKET]);
    expect(
      await reported(page(`{/* taiyaku-disable */}\n${WHARF}\n{/* taiyaku-enable */}`, FISH), TARGET, paths),
    ).toEqual([MARKET]);
  });

  test("in the syntax of MDX in Markdown", async () => {
    expect(await reported(page(`{/* taiyaku-disable-next-line */}\n${WHARF}`, FISH), TARGET)).toEqual([MARKET]);
  });

  test("in a list, before an item", async () => {
    const list = `- ${WHARF}\n  <!-- taiyaku-disable-next-line -->\n- ${FISH}`;
    expect(await reported(page(list), `- ${TIMES}\n- ${MAP}\n`)).toEqual([FERRY]);
  });

  test("before a table", async () => {
    const table = `| 港 | 島 |\n| --- | --- |\n| ${WHARF} | ${FISH} |`;
    const target = `| Harbour | Island |\n| --- | --- |\n| ${TIMES} | ${MAP} |\n`;
    expect(await reported(page("<!-- taiyaku-disable-next-line missing-link -->", table), target)).toEqual([]);
  });

  test("in front matter", async () => {
    const source =
      "---\ntitle: 港\n# taiyaku-disable-next-line frontmatter-drift -- its own picture\nimage: /a.png\ndate: 2024-05-01\n---\n\n港です。\n";
    const target = "---\ntitle: Harbour\nimage: /b.png\ndate: 2024-05-02\n---\n\nA harbour.\n";
    const [date, ...others] = await checkTexts({ source, target });
    expect(date && line(date)).toMatch(/^frontmatter-drift 5 4 .*2024-05-02/);
    expect(others).toEqual([]);
  });

  test("before all text, for the whole page with its front matter", async () => {
    const source = "---\ntitle: 港\ndate: 2024-05-01\n---\n\n<!-- taiyaku-disable frontmatter-drift -->\n\n港です。\n";
    const target = "---\ntitle: Harbour\ndate: 2024-05-02\n---\n\nA harbour.\n";
    expect(await reported(source, target)).toEqual([]);
  });

  test.each([
    ["CRLF", (text: string) => text.replaceAll("\n", "\r\n")],
    ["a byte order mark", (text: string) => `\ufeff${text}`],
  ])("with %s", async (_, change) => {
    const source = page("<!-- taiyaku-disable-next-line -->", ...SOURCE);
    expect(await reported(change(source), change(TARGET))).toEqual([MARKET]);
  });
});
