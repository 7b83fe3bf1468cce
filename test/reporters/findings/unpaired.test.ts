import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { locatedFindings } from "../../../src/reporters/findings/group.ts";
import { foldersOf, unpairedGroups } from "../../../src/reporters/findings/unpaired.ts";
import type { ReportPair } from "../../../src/types/report.ts";
import { finding, pairOf, reportOf } from "../reports.ts";

function page(path: string, parts: Partial<ReportPair> = {}): ReportPair {
  const missing = finding({ rule: "missing-counterpart" });
  return pairOf([missing], { source: { path, language: "ja", format: "markdown" }, target: null, ...parts });
}

/** The folders as lines: `docs/api/ 2`. */
function lines(paths: readonly string[]): string[] {
  const folders = foldersOf(locatedFindings(reportOf(paths.map((path) => page(path)))));
  return folders.map(({ path, pages }) => `${path} ${pages.length}`);
}

const many = (folder: string, count: number) => Array.from({ length: count }, (_, i) => `${folder}/${i}.md`);

describe("foldersOf", () => {
  it.each<[string, string[], string[]]>([
    ["one page", ["docs/ja/a.md"], ["docs/ja/a.md 1"]],
    ["one folder", ["docs/ja/a.md", "docs/ja/b.md"], ["docs/ja/ 2"]],
    ["the top folder", ["a.md", "b.md"], ["./ 2"]],
    [
      "folders, and pages beside them",
      ["ja/a.md", "ja/x/b.md", "ja/x/c.md", "ja/y/z/d.md"],
      ["ja/x/ 2", "ja/y/z/d.md 1", "ja/a.md 1"],
    ],
    [
      "the largest of many folders in more detail",
      [
        ...many("ja/big/x", 9),
        ...many("ja/big/y", 9),
        ...Array.from({ length: 15 }, (_, i) => [`ja/${i}/a/p.md`, `ja/${i}/b/p.md`]).flat(),
      ],
      [
        "ja/big/x/ 9",
        "ja/big/y/ 9",
        ...Array.from({ length: 3 }, (_, i) => [`ja/${i}/a/p.md 1`, `ja/${i}/b/p.md 1`]).flat(),
        ...Array.from({ length: 12 }, (_, i) => `ja/${i + 3}/ 2`),
      ],
    ],
    ["too many folders", many("ja", 30).map((path) => path.replace(".md", "/p.md")), ["ja/ 30"]],
  ])("%s", (_, paths, expected) => {
    expect(lines(paths)).toEqual(expected);
  });

  it("lists every page once, in at most twenty folders", () => {
    const path = fc.array(fc.constantFrom("a", "b", "c", "d", "e"), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.uniqueArray(path.map((names) => `${names.join("/")}.md`)), (paths) => {
        const folders = foldersOf(locatedFindings(reportOf(paths.map((each) => page(each)))));
        const listed = folders.flatMap(({ pages }) => pages.map(({ pair }) => pair.source?.path));
        expect(listed.toSorted()).toEqual(paths.toSorted());
        expect(folders.length).toBeLessThanOrEqual(20);
      }),
    );
  });
});

describe("unpairedGroups", () => {
  it("groups pages by side, languages and severity", () => {
    const english = { path: "en/d.md", language: "en", format: "markdown" } as const;
    const report = reportOf([
      page("ja/a.md"),
      page("ja/b.md", { languages: { source: "ja", target: "ko" } }),
      page("ja/c.md", { findings: [finding({ rule: "missing-counterpart", severity: "info" })] }),
      page("", { source: null, target: english }),
      page("ja/e.md"),
    ]);
    const groups = unpairedGroups(locatedFindings(report));
    expect(groups.map(({ side, languages, all }) => `${side} ${languages.target}: ${all.length}`)).toEqual([
      "source en: 2",
      "source ko: 1",
      "source en: 1",
      "target en: 1",
    ]);
  });
});
