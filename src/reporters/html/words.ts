import type { Locale, ReportSection } from "../../types.ts";
import { count } from "../words.ts";

/** The words of the HTML report's interface. */
export interface Words {
  readonly noSide: string;
  readonly nothing: string;
  readonly fix: string;
  readonly copy: string;
  readonly pairs: string;
  readonly findings: string;
  readonly all: string;
  readonly rule: string;
  readonly clean: string;
  cleanPairs(pairs: number): string;
  cleanLines(lines: number): string;
  cleanText(lines: number): string;
  alike(findings: number): string;
  readonly where: string;
  readonly relation: Readonly<Record<ReportSection["relation"], string | null>>;
  made(version: string): string;
  readonly keys: readonly (readonly [next: string, previous: string, meaning: string])[];
}

/** Signs that are the same in every language. */
export const signs = { arrow: "→", absent: "—" };

const en: Words = {
  noSide: "There is no page on this side",
  nothing: "Nothing on this side",
  fix: "Fix: write this instead",
  copy: "Copy",
  pairs: "Pairs",
  findings: "Findings",
  all: "All rules",
  rule: "Rule",
  clean: "no findings",
  cleanPairs: (pairs) => `${count(pairs, "pair", "en")} without findings`,
  cleanLines: (lines) => `${count(lines, "line", "en")} without findings`,
  cleanText: (lines) => `No findings · show ${count(lines, "line", "en")}`,
  alike: (findings) => `One of ${count(findings, "finding", "en")} of the same kind:`,
  where: "Where",
  relation: { aligned: null, moved: "moved", missing: "missing", extra: "extra" },
  made: (version) => `Made by taiyaku ${version}`,
  keys: [
    ["j", "k", "next and previous finding"],
    ["n", "p", "next and previous pair"],
  ],
};

const ja: Words = {
  noSide: "こちら側のページはありません",
  nothing: "こちら側にはありません",
  fix: "修正：代わりにこう書きます",
  copy: "コピー",
  pairs: "ペア",
  findings: "指摘",
  all: "すべてのルール",
  rule: "ルール",
  clean: "指摘なし",
  cleanPairs: (pairs) => `指摘のない${count(pairs, "pair", "ja")}`,
  cleanLines: (lines) => `指摘のない ${count(lines, "line", "ja")}`,
  cleanText: (lines) => `指摘なし・${count(lines, "line", "ja")}を表示`,
  alike: (findings) => `同じ種類の${count(findings, "finding", "ja")}のうちの 1 件：`,
  where: "場所",
  relation: { aligned: null, moved: "移動", missing: "欠落", extra: "追加" },
  made: (version) => `taiyaku ${version} で作成`,
  keys: [
    ["j", "k", "次の指摘、前の指摘"],
    ["n", "p", "次のペア、前のペア"],
  ],
};

/** The words in each language. */
export const words: Readonly<Record<Locale, Words>> = { en, ja };
