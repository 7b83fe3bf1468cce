import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { check } from "../src/index.ts";
import type { Finding } from "../src/types/report.ts";
import { checkTexts, line } from "./check-texts.ts";

const root = join(import.meta.dirname, "..");
const slugs = readdirSync(join(root, "pairs")).toSorted();
const { report } = await check({ cwd: root, paths: ["pairs"] });
const pairs = new Map(report.pairs.map((pair) => [slugOf((pair.source ?? pair.target)?.path ?? ""), pair]));
const pages = report.pairs.flatMap(({ source, target }) => [source, target].flatMap((side) => side ?? []));

test("every pair is checked", () => {
  expect([...pairs.keys()].toSorted()).toEqual(slugs);
});

/**
 * `findings.txt` has a line for each finding, in reading order: `<rule> <source line> <target line> <what>`. A side on
 * which the thing does not stand is `-`; `what` is a part of one of the finding's values, or of its sentence. Lines
 * that begin with `#` are notes on the damage.
 */
describe("findings", () => {
  test.each(slugs)("%s", (slug) => {
    const file = join(root, "pairs", slug, "findings.txt");
    expect(existsSync(file)).toBe(true);
    const expected = readFileSync(file, "utf8")
      .split("\n")
      .filter((text) => text !== "" && !text.startsWith("#"));
    const found = pairs
      .get(slug)
      ?.findings.map((finding) => expected.find((text) => tells(text, finding)) ?? told(finding));
    expect(found).toEqual(expected);
  });
});

describe("a page beside itself", () => {
  test.each(pages)("$path", async ({ path, language }) => {
    const text = readFileSync(join(root, path), "utf8");
    const sides = { source: text, target: text, sourcePath: path, targetPath: path };
    const found = await checkTexts({ ...sides, languages: { source: language, target: language } });
    // What can't be read stays so, and a comment has nothing left to suppress.
    const ofPage = new Set(["parse-error", "unused-suppression"]);
    expect(found.filter(({ rule }) => !ofPage.has(rule)).map(line)).toEqual([]);
  });
});

test("in Japanese, only the sentences differ", async () => {
  const told = await check({ cwd: root, paths: ["pairs"], locale: "ja" });
  const wordless = (all: typeof report) =>
    all.pairs.flatMap((pair) => pair.findings.map((finding) => ({ ...finding, message: "" })));
  expect(wordless(told.report)).toEqual(wordless(report));
});

describe("a page that disables everything", () => {
  const disabled = (text: string) => {
    const [frontMatter = ""] = /^---\n[\s\S]*?\n---\n/.exec(text) ?? [];
    return `${frontMatter}\n<!-- taiyaku-disable -->\n\n${text.slice(frontMatter.length)}`;
  };

  test.each(slugs)("%s", async (slug) => {
    const { source, target } = pairs.get(slug) ?? {};
    if (!source || !target || source.format === "mdx") return;
    const [ours, theirs] = [source.path, target.path].map((path) => readFileSync(join(root, path), "utf8"));
    const texts = {
      source: disabled(ours ?? ""),
      target: theirs ?? "",
      sourcePath: source.path,
      targetPath: target.path,
    };
    const found = await checkTexts(texts);
    expect(
      found.filter((finding) => finding.source !== null && finding.rule !== "unused-suppression").map(line),
    ).toEqual([]);
  });
});

function slugOf(path: string): string {
  return path.split("/")[1] ?? "";
}

function tells(text: string, finding: Finding): boolean {
  const [, head = "", what = ""] = /^(\S+ \S+ \S+) (.*)$/.exec(text) ?? [];
  const values = [finding.expected ?? "", finding.actual ?? "", finding.message];
  return head === place(finding) && values.some((value) => value.includes(what));
}

function told(finding: Finding): string {
  return `${place(finding)} ${finding.expected ?? finding.actual ?? finding.message}`;
}

/** The rule and the lines where the thing itself stands, not those where the other side should have it. */
function place({ rule, source, target, expected, actual }: Finding): string {
  const isMissing = expected !== null && actual === null;
  const isExtra = expected === null && actual !== null;
  return `${rule} ${(!isExtra && source?.line) || "-"} ${(!isMissing && target?.line) || "-"}`;
}
