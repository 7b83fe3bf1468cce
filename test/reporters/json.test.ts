import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { json } from "../../src/reporters/json.ts";
import type { Report } from "../../src/types/report.ts";
import { anySample } from "./arbitrary.ts";
import { defaults, finding, pairOf, reportOf } from "./reports.ts";

describe("json", () => {
  it("writes the report unchanged", () => {
    fc.assert(
      fc.property(anySample, ({ report }) => {
        expect(JSON.parse(json(report, defaults))).toEqual(report);
      }),
    );
  });

  it("has the documented keys in the documented order, whatever the order in the report", () => {
    const revision = { repository: null, branch: "main", commit: "4f3a2b1", date: "2024-01-01", modified: false };
    const pairs = [
      pairOf(
        [
          finding({
            target: { line: 1, column: 1, endLine: 1, endColumn: 2 },
            fix: { start: 0, end: 1, text: "", safe: true },
            messages: { en: "Missing", ja: "ない" },
          }),
        ],
        {
          sections: [{ relation: "extra", source: null, target: { line: 1, depth: 1, title: "A" }, similarity: null }],
          unverifiable: { image: 1, link: 2 },
        },
      ),
    ];
    const report = { ...reportOf(pairs), revision };
    expect(keys(JSON.parse(json(reversed(report), defaults)))).toEqual([
      "version tool config revision shard summary comparison pairs",
      "name version",
      "repository branch commit date modified",
      "pairs unpaired errors warnings infos",
      "source target languages sections findings unverifiable",
      "path language format",
      "path language format",
      "source target",
      "relation source target similarity",
      "line depth title",
      "rule severity message messages source target expected actual fix change pattern",
      "en ja",
      "line column endLine endColumn",
      "line column endLine endColumn",
      "start end text safe",
      "link image",
    ]);
  });

  it("is indented by two spaces", () => {
    expect(json(reportOf([]), defaults)).toBe(`{
  "version": 1,
  "tool": {
    "name": "taiyaku",
    "version": "0.1.0"
  },
  "config": null,
  "revision": null,
  "shard": null,
  "summary": {
    "pairs": 0,
    "unpaired": 0,
    "errors": 0,
    "warnings": 0,
    "infos": 0
  },
  "comparison": null,
  "pairs": []
}
`);
  });
});

function keys(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keys);
  if (typeof value !== "object" || value === null) return [];
  return [Object.keys(value).join(" "), ...Object.values(value).flatMap(keys)];
}

function reversed(report: Report): Report {
  return JSON.parse(JSON.stringify(report), (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).reverse())
      : value,
  );
}
