import type { Locale } from "../../types.ts";
import { count, extentOf, severityWords, sharedTitle, unverifiableSentence, verdict } from "../words.ts";

/** The words of the interface, some of them made of numbers. The page holds them in every language. */
const en = {
  ...common("en"),
  language: "Language",
  help: "Help",
  close: "Close",
  filters: "Filters",
  search: "Search (/)",
  rule: "Rule",
  allRules: "All rules",
  pair: "Pair",
  allPairs: "All pairs",
  reset: "Show all",
  showing: (shown: number, all: number) => `${shown} of ${count(all, "finding", "en")}`,
  nothingFits: "No finding fits the filters",
  pairs: "Pairs",
  cleanPairs: (pairs: number) => `${count(pairs, "pair", "en")} without findings`,
  findings: "Findings",
  map: "Sections",
  beginning: "Beginning",
  moreSections: (sections: number) => `${sections} sections, aligned`,
  moved: "moved",
  missing: "missing",
  extra: "extra",
  absent: "not here",
  missingHere: "missing here",
  onlyThere: "not on this side",
  noSide: "There is no page on this side",
  cleanLines: (lines: number) => `${count(lines, "line", "en")} without findings`,
  cleanSections: (sections: number, lines: number) =>
    `${sections} ${sections === 1 ? "section" : "sections"} (${count(lines, "line", "en")}) without findings`,
  moreLost: (lines: number) => `${lines} more ${lines === 1 ? "line" : "lines"}`,
  leftOut: (lines: number) => `${count(lines, "line", "en")} without findings, left out of this file`,
  write: (line: number) => `On line ${line} of the target, write`,
  replace: (line: number) => `On line ${line} of the target, replace`,
  insert: (line: number) => `On line ${line} of the target, insert`,
  remove: (line: number) => `On line ${line} of the target, remove`,
  by: "with",
  copy: "Copy",
  copied: "Copied",
  alike: (findings: number) => `One of ${count(findings, "finding", "en")} of the same kind:`,
  where: "Where",
  rules: "Rules",
  why: "Why",
  unwanted: "When not to use it",
  keyFindings: "next and previous finding",
  keyPairs: "next and previous pair",
  keySearch: "search",
  keyHelp: "this help",
  legendDrift: "differs from the other side",
  legendGap: "the other side has more here",
  legendGhost: "stands on the other side only",
  legendInvisible: "an invisible character, by its name",
};

const ja: Words = {
  ...common("ja"),
  language: "言語",
  help: "ヘルプ",
  close: "閉じる",
  filters: "絞り込み",
  search: "検索（/）",
  rule: "ルール",
  allRules: "すべてのルール",
  pair: "ペア",
  allPairs: "すべてのペア",
  reset: "すべて表示",
  showing: (shown, all) => `${count(all, "finding", "ja")}中 ${shown} 件`,
  nothingFits: "条件に合う指摘はありません",
  pairs: "ペア",
  cleanPairs: (pairs) => `指摘のない${count(pairs, "pair", "ja")}`,
  findings: "指摘",
  map: "セクション",
  beginning: "冒頭",
  moreSections: (sections) => `対応する ${sections} セクション`,
  moved: "移動",
  missing: "欠落",
  extra: "追加",
  absent: "なし",
  missingHere: "ここに欠落",
  onlyThere: "こちら側にはありません",
  noSide: "こちら側のページはありません",
  cleanLines: (lines) => `指摘のない ${count(lines, "line", "ja")}`,
  cleanSections: (sections, lines) => `指摘のない ${sections} セクション（${count(lines, "line", "ja")}）`,
  moreLost: (lines) => `ほか ${lines} 行`,
  leftOut: (lines) => `指摘のない ${count(lines, "line", "ja")}（このファイルには含まれていません）`,
  write: (line) => `訳文の ${line} 行目に書く内容：`,
  replace: (line) => `訳文の ${line} 行目を置き換え：`,
  insert: (line) => `訳文の ${line} 行目に挿入：`,
  remove: (line) => `訳文の ${line} 行目から削除：`,
  by: "→",
  copy: "コピー",
  copied: "コピーしました",
  alike: (findings) => `同じ種類の${count(findings, "finding", "ja")}のうちの 1 件：`,
  where: "場所",
  rules: "ルール",
  why: "使う理由",
  unwanted: "使わないほうがよい場合",
  keyFindings: "次の指摘、前の指摘",
  keyPairs: "次のペア、前のペア",
  keySearch: "検索",
  keyHelp: "このヘルプ",
  legendDrift: "もう一方と異なる部分",
  legendGap: "もう一方には、ここに続きがある",
  legendGhost: "もう一方にだけあるもの",
  legendInvisible: "見えない文字とその名前",
};

/** What every reporter says. */
function common(locale: Locale) {
  const counted = (noun: Parameters<typeof count>[1]) => (number: number) => count(number, noun, locale);
  return {
    ...severityWords[locale],
    errors: counted("error"),
    warns: counted("warn"),
    infos: counted("info"),
    findingCount: counted("finding"),
    sharedTitle: sharedTitle[locale],
    verdict: (pairs: number, errors: number, warnings: number, infos: number) =>
      verdict({ summary: { pairs, errors, warnings, infos } }, locale),
    extent: (findings: number, pages: number) => extentOf(findings, pages, locale),
    unverifiable: (link: number, image: number, embed: number) =>
      unverifiableSentence({ link, image, embed }, locale) ?? "",
  };
}

type Words = typeof en;

/** A word of the interface, by its key. */
export type Word = keyof Words;

const words: Readonly<Record<Locale, Readonly<Record<Word, string | ((...numbers: number[]) => string)>>>> = { en, ja };

/** A word in a language, made of numbers where it is made of such. */
export function say(locale: Locale, word: Word, numbers: readonly number[]): string {
  const said = words[locale][word];
  return typeof said === "string" ? said : said(...numbers);
}

/** Whether it is one of the words. */
export function isWord(word: string): word is Word {
  return Object.hasOwn(en, word);
}
