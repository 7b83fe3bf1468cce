import { count } from "../words.ts";

/** The words of the HTML report's interface. */
export const words = {
  lang: "en",
  arrow: "→",
  absent: "—",
  noSide: "There is no page on this side",
  nothing: "Nothing on this side",
  fix: "Fix: write this instead",
  copy: "Copy",
  pairs: "Pairs",
  findings: "Findings",
  all: "All rules",
  rule: "Rule",
  clean: "no findings",
  cleanPairs: (pairs: number) => `${count(pairs, "pair")} without findings`,
  cleanLines: (lines: number) => `${count(lines, "line")} without findings`,
  cleanText: (lines: number) => `No findings · show ${count(lines, "line")}`,
  alike: (findings: number) => `One of ${count(findings, "finding")} of the same kind:`,
  relation: { aligned: null, moved: "moved", missing: "missing", extra: "extra" },
  made: (version: string) => `Made by taiyaku ${version}`,
  keys: [
    ["j", "k", "next and previous finding"],
    ["n", "p", "next and previous pair"],
  ],
} as const;
