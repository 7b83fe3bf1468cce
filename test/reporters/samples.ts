import type { Finding, ReportPair } from "../../src/types/report.ts";
import type { PairText } from "../../src/types/reporter.ts";
import { meetup } from "./meetup.ts";
import { finding, onLine, pairOf, reportOf, type Sample } from "./reports.ts";

/** Texts by which a page could attack the output of a reporter. */
export const attacks: readonly string[] = [
  "<script>document.title = 'owned'</script>",
  "</script><script>alert(1)</script>",
  "</style><style>body{display:none}</style>",
  `"><img src=x onerror="document.title='owned'">`,
  `' onmouseover='alert(1)`,
  "<!-- <b>",
  "-->",
  "<![CDATA[ ]]>",
  "[a](javascript:alert(1))",
  "javascript:document.title='owned'",
  "<iframe src=https://example.com/></iframe>",
  "&lt;b&gt; &#x3c;script&#x3e;",
  "::error::a page may not speak to the runner",
  "\n::add-mask::a",
  "\u3000::add-mask::a",
  "a ##[add-mask]b",
  "\u001b[31mred\u001b[0m \u001b]8;;https://example.com\u0007link\u001b]8;;\u0007",
  "\u009b31m\u0000\u0008\u007f",
  "abc\u202edef\u2066ghi\u2028jkl\u2029",
  "zero\u200bwidth\ufeff\u00ad",
  "\ud800 half a pair",
  "| a | b |",
  "` `` ```",
  "@octocat and #1 and octocat/hello-world#1 at https://example.com/a?b=1|2 www.example.com a@example.com",
  "GH-12 and gh-3, 1a2b3c4d5e6f, :smile: :+1: !12 %3",
  "</summary></details>",
  "{{x}} <%= x %>",
  "data:text/html,<script>alert(1)</script>",
  "<a href=javascript:alert(1) ping=https://example.com/ target=_blank>x</a>",
  "<base href=https://example.com/><meta http-equiv=refresh content=0;url=https://example.com/>",
  "<svg onload=alert(1)><style>*{display:none}</style></svg>",
  "<details open ontoggle=alert(1)>",
  "constructor",
];

/** A pair that consists of attacks, with a finding on each line, and attacks in every field. */
export const hostile: Sample = {
  report: reportOf([
    pairOf(
      attacks.map((attack, i) => attacked(attack, i + 1)),
      {
        source: { path: `${attacks[0]}.md`, language: `ja" onload="alert(1)`, format: "markdown" },
        target: { path: `${attacks[4]}.md`, language: "en", format: "mdx" },
        sections: [
          { relation: "aligned", source: title(1), target: title(1), similarity: 1 },
          { relation: "missing", source: title(5), target: null, similarity: null },
        ],
        unverifiable: { link: 1 },
      },
    ),
  ]),
  texts: [
    {
      source: attacks.map(oneLine).join("\n"),
      target: attacks.map(oneLine).join("\r\n"),
      rows: attacks.map((_, i) => ({
        source: { from: i + 1, to: i + 1 },
        target: { from: i + 1, to: i + 1 },
        section: i < 4 ? 0 : 1,
      })),
    },
  ],
};

/** Creates a pair for each attack, with the attack in every place that the text of a page can reach. */
export function attackedEverywhere(attacks: readonly string[]): Sample {
  const pairs = attacks.map(attackedPair);
  return { report: reportOf(pairs.map(({ pair }) => pair)), texts: pairs.map(({ text }) => text) };
}

function attackedPair(attack: string): { pair: ReportPair; text: PairText } {
  const side = (name: string) => ({ path: `${attack}/${name}.md`, language: attack, format: "markdown" as const });
  const lines = [attack, `# ${attack}`, `\`${attack}\``, `[${attack}](${attack})`, `<rt>${attack}</rt>`, attack];
  const text = lines.map(oneLine).join("\n");
  const whole = { line: 1, column: 1, endLine: 1, endColumn: oneLine(attack).length + 1 };
  const attackFinding = (parts: Partial<Finding>) =>
    finding({ message: attack, rule: attack, source: whole, target: whole, pattern: attack, ...parts });
  const pair = pairOf(
    [
      attackFinding({ expected: attack, actual: `${attack}!` }),
      attackFinding({ expected: attack }),
      attackFinding({ actual: attack, rule: "extra-link" }),
      attackFinding({ fix: { start: 0, end: 1, text: attack, safe: true }, pattern: null }),
      attackFinding({ fix: { start: 0, end: 0, text: attack, safe: true }, pattern: null }),
      attackFinding({ fix: { start: 0, end: text.length, text: "", safe: true }, pattern: null }),
      attackFinding({ target: null, pattern: null }),
      attackFinding({ source: null, pattern: null }),
      attackFinding({ source: { ...whole, line: 6, endLine: 6 }, target: null, pattern: null }),
    ],
    {
      source: side("ja"),
      target: side("en"),
      sections: [
        { relation: "moved", source: titled(attack, 1), target: titled(attack, 1), similarity: 1 },
        { relation: "missing", source: titled(attack, 6), target: null, similarity: null },
      ],
    },
  );
  const rows = lines.map((_, i) => ({
    source: { from: i + 1, to: i + 1 },
    target: i === 5 ? null : { from: i + 1, to: i + 1 },
    section: i === 5 ? 1 : 0,
  }));
  return { pair, text: { source: text, target: text, rows } };
}

/** The reports that are tested with every reporter. */
export const samples: Readonly<Record<string, Sample>> = {
  "no pairs": { report: reportOf([]), texts: [] },
  "a clean pair": { report: reportOf([pairOf([])]), texts: [{ source: "# 題\n", target: "# Title\n", rows: [] }] },
  "one finding": {
    report: reportOf([pairOf([finding({})])]),
    texts: [{ source: "# 題\n", target: "# Title\n", rows: [] }],
  },
  "a meetup": meetup,
  "a thousand findings": {
    report: reportOf([pairOf(Array.from({ length: 1000 }, (_, i) => numbered(i + 1)))]),
    texts: [{ source: "海\n".repeat(1000), target: "sea\n".repeat(1000), rows: everyLine(1000) }],
  },
  "a URL renamed in thirty places": {
    report: reportOf([pairOf(Array.from({ length: 30 }, (_, i) => renamed(i + 1)))]),
    texts: [],
  },
  "the same on several pages": {
    report: reportOf([
      ...["guide", "tutorial"].map((page) => paired(page, [renamed(3), renamed(5), numbered(6)])),
      paired("notes", [renamed(7)]),
      ...["hooks", "server"].map((page) => untranslated(`docs/ja/api/${page}.md`)),
    ]),
    texts: ["guide", "tutorial", "notes", "hooks", "server"].map((_, i) => ({
      source: "海\n".repeat(8),
      target: i < 3 ? "sea\n".repeat(8) : null,
      rows: i < 3 ? everyLine(8) : [],
    })),
  },
  "a hostile page": hostile,
};

/** The sample with a name, which must exist. */
export function sampleOf(name: string): Sample {
  const sample = samples[name];
  if (!sample) throw new Error(`unknown sample: ${name}`);
  return sample;
}

/** A page of a folder without translated pages. */
function untranslated(path: string): ReportPair {
  const missing = finding({
    rule: "missing-counterpart",
    message: "The pages in docs/ja/api/ have no English counterparts",
    source: { line: 1, column: 1, endLine: 1, endColumn: 1 },
    pattern: "docs/ja/api/** → en",
  });
  return pairOf([missing], { source: { path, language: "ja", format: "markdown" }, target: null });
}

function paired(page: string, findings: readonly Finding[]): ReportPair {
  return pairOf(findings, {
    source: { path: `${page}/ja.md`, language: "ja", format: "markdown" },
    target: { path: `${page}/en.md`, language: "en", format: "markdown" },
  });
}

function attacked(attack: string, line: number): Finding {
  const location = { line, column: 1, endLine: line, endColumn: attack.length + 1 };
  const messages = { en: `The URL “${attack}” differs.`, ja: `URL「${attack}」が異なります` };
  return finding({
    rule: "url-drift",
    message: messages.en,
    messages,
    source: location,
    target: location,
    expected: attack,
    actual: `${attack}${attack}`,
    fix: { start: 0, end: 1, text: attack, safe: true },
    pattern: line % 2 === 0 ? attack : null,
  });
}

function oneLine(attack: string): string {
  return attack.replaceAll("\n", "");
}

function titled(title: string, line: number) {
  return { line, depth: 2, title };
}

function title(line: number) {
  return { line, depth: 2, title: attacks[line] ?? "" };
}

function numbered(line: number): Finding {
  return finding({
    severity: line % 3 === 0 ? "warn" : "error",
    message: `Missing link to https://example.com/pages/${line}, which the source has on line ${line}.`,
    source: onLine(line),
  });
}

function renamed(line: number): Finding {
  const location = { line, column: 1, endLine: line, endColumn: 30 };
  return finding({
    rule: "url-drift",
    message: "The URL has a different owner than the source URL.",
    source: location,
    target: location,
    expected: `https://example.com/old/${line}`,
    actual: `https://example.com/new/${line}`,
    pattern: "example.com/old/ → example.com/new/",
  });
}

function everyLine(count: number) {
  return Array.from({ length: count }, (_, i) => ({
    source: { from: i + 1, to: i + 1 },
    target: { from: i + 1, to: i + 1 },
    section: 0,
  }));
}
