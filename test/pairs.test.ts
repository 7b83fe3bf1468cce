import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { check } from "../src/index.ts";
import type { Finding } from "../src/types/report.ts";
import { checkTexts, line } from "./check-texts.ts";
import { project, read } from "./project.ts";

const slugs = readdirSync(join(project, "pairs")).toSorted();
const { report } = await check({ cwd: project, paths: ["pairs"] });
const pairs = new Map(report.pairs.map((pair) => [slugOf((pair.source ?? pair.target)?.path ?? ""), pair]));
const pages = report.pairs.flatMap(({ source, target }) => [source, target].flatMap((side) => side ?? []));

test("every pair is checked", () => {
  expect([...pairs.keys()].toSorted()).toEqual(slugs);
});

/**
 * `findings.txt` has one line for each finding, in document order: `<rule> <source line> <target line> <what>`. If a
 * side does not contain the thing itself, its line is `-`; `what` is a part of a compared value or of the message. Lines
 * that begin with `#` describe the defects.
 */
describe("findings", () => {
  test.each(slugs)("%s", (slug) => {
    const file = `pairs/${slug}/findings.txt`;
    expect(existsSync(join(project, file))).toBe(true);
    const expected = read(file)
      .split("\n")
      .filter((text) => text !== "" && !text.startsWith("#"));
    const found = pairs
      .get(slug)
      ?.findings.map((finding) => expected.find((text) => describes(text, finding)) ?? described(finding));
    expect(found).toEqual(expected);
  });
});

describe("a page compared with itself has no findings", () => {
  test.each(pages)("$path", async ({ path, language }) => {
    const text = read(path);
    const sides = { source: text, target: text, sourcePath: path, targetPath: path };
    const found = await checkTexts({ ...sides, languages: { source: language, target: language } });
    // These rules check the page alone: it may be malformed, and its comments have no findings to suppress.
    const ofPage = new Set(["parse-error", "unused-suppression"]);
    expect(found.filter(({ rule }) => !ofPage.has(rule)).map(line)).toEqual([]);
  });
});

test("in Japanese, only the messages differ", async () => {
  const japanese = await check({ cwd: project, paths: ["pairs"], locale: "ja" });
  const withoutMessages = (all: typeof report) =>
    all.pairs.flatMap((pair) => pair.findings.map((finding) => ({ ...finding, message: "" })));
  expect(withoutMessages(japanese.report)).toEqual(withoutMessages(report));
});

describe("a page that disables all rules has no findings", () => {
  const disabled = (text: string) => {
    const [frontMatter = ""] = /^---\n[\s\S]*?\n---\n/.exec(text) ?? [];
    return `${frontMatter}\n<!-- taiyaku-disable -->\n\n${text.slice(frontMatter.length)}`;
  };

  test.each(slugs)("%s", async (slug) => {
    const { source, target } = pairs.get(slug) ?? {};
    if (!source || !target || source.format === "mdx") return;
    const [sourceText, targetText] = [source.path, target.path].map((path) => read(path));
    const texts = {
      source: disabled(sourceText ?? ""),
      target: targetText ?? "",
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

/** Whether a line of `findings.txt` describes a finding. */
function describes(text: string, finding: Finding): boolean {
  const [, head = "", what = ""] = /^(\S+ \S+ \S+) (.*)$/.exec(text) ?? [];
  const values = [finding.expected ?? "", finding.actual ?? "", finding.message];
  return head === place(finding) && values.some((value) => value.includes(what));
}

/** A finding as a line of `findings.txt`. */
function described(finding: Finding): string {
  return `${place(finding)} ${finding.expected ?? finding.actual ?? finding.message}`;
}

/** The rule and the lines that contain the thing itself, without the line where it is missing. */
function place({ rule, source, target, expected, actual }: Finding): string {
  const isMissing = expected !== null && actual === null;
  const isExtra = expected === null && actual !== null;
  return `${rule} ${(!isExtra && source?.line) || "-"} ${(!isMissing && target?.line) || "-"}`;
}
