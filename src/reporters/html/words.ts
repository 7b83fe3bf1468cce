import type { Locale } from "../../types/reporter.ts";
import { helpWords } from "../text/help-words.ts";
import {
  changeLabels,
  count,
  extentOf,
  severityWords,
  sharedTitle,
  unpairedTitle,
  unverifiableSentence,
  verdict,
} from "../text/words.ts";
import { actionWords } from "./browser/actions/words.ts";
import { overviewWords } from "./overview/words.ts";

/** The texts of the interface, some with numbers. The page contains them in every language. */
const en = {
  ...common("en"),
  ...overviewWords.en,
  ...actionWords.en,
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
  nothingFits: "No matching findings",
  pairs: "Pairs",
  cleanPairs: (pairs: number) => `${count(pairs, "pair", "en")}, no problems`,
  unpairedTitle: unpairedTitle.en,
  findings: "Findings",
  map: "Sections",
  beginning: "Top of page",
  moreSections: (sections: number) => `${sections} aligned sections`,
  moved: "moved",
  missing: "missing",
  extra: "extra",
  absent: "no counterpart",
  missingHere: "Missing here",
  onlyThere: "Not on this page",
  noSide: "No page",
  cleanLines: (lines: number) => `${count(lines, "line", "en")}, no problems`,
  cleanSections: (sections: number, lines: number) =>
    `${sections} ${sections === 1 ? "section" : "sections"} (${count(lines, "line", "en")}), no problems`,
  moreLost: (lines: number) => `${lines} more ${lines === 1 ? "line" : "lines"}`,
  leftOut: (lines: number) => `${count(lines, "line", "en")}, no problems (not included in this file)`,
  write: (line: number) => `Fix on line ${line} of the translation: write`,
  replace: (line: number) => `Fix on line ${line} of the translation: replace`,
  insert: (line: number) => `Fix on line ${line} of the translation: insert`,
  remove: (line: number) => `Fix on line ${line} of the translation: remove`,
  by: "with",
  translate: (from: number, to: number, line: number) => helpWords.en.translate(from, to, line).replace(/^t/, "T"),
  copy: "Copy",
  copyLine: "Copy line",
  copySource: "Copy the source",
  copyPlace: "Copy path, line and column",
  copied: "Copied",
  alike: (findings: number) => `One of ${count(findings, "finding", "en")} like this:`,
  where: "Locations",
  sameAs: (line: number) => (line > 0 ? `Same as on line ${line}` : "Same as above"),
  also: "The same on other lines:",
  rules: "Rules",
  why: "Why",
  unwanted: "When not to use it",
  keyFindings: "Next or previous finding",
  keyPairs: "Next or previous pair",
  keySearch: "Search",
  keyHelp: "Help",
  legendDrift: "Differs from the other page",
  legendGap: "The other page has more text here",
  legendGhost: "Only on the other page",
  legendInvisible: "Invisible character",
};

const ja: InterfaceWords = {
  ...common("ja"),
  ...overviewWords.ja,
  ...actionWords.ja,
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
  nothingFits: "一致する指摘はありません",
  pairs: "ペア",
  cleanPairs: (pairs) => `指摘のない${count(pairs, "pair", "ja")}`,
  unpairedTitle: unpairedTitle.ja,
  findings: "指摘",
  map: "セクション",
  beginning: "冒頭",
  moreSections: (sections) => `対応する ${sections} セクション`,
  moved: "移動",
  missing: "訳文になし",
  extra: "原文になし",
  absent: "対応なし",
  missingHere: "訳文にありません",
  onlyThere: "このページにはありません",
  noSide: "ページがありません",
  cleanLines: (lines) => `指摘のない ${count(lines, "line", "ja")}`,
  cleanSections: (sections, lines) => `指摘のない ${sections} セクション（${count(lines, "line", "ja")}）`,
  moreLost: (lines) => `さらに ${lines} 行`,
  leftOut: (lines) => `指摘のない ${count(lines, "line", "ja")}（このファイルには含まれていません）`,
  write: (line) => `修正（訳文の ${line} 行目）：`,
  replace: (line) => `修正（訳文の ${line} 行目を置き換え）：`,
  insert: (line) => `修正（訳文の ${line} 行目に挿入）：`,
  remove: (line) => `修正（訳文の ${line} 行目から削除）：`,
  by: "→",
  translate: (from, to, line) => helpWords.ja.translate(from, to, line),
  copy: "コピー",
  copyLine: "行をコピー",
  copySource: "原文をコピー",
  copyPlace: "パス、行、列をコピー",
  copied: "コピーしました",
  alike: (findings) => `同種の${count(findings, "finding", "ja")}のうちの 1 件：`,
  where: "場所",
  sameAs: (line) => (line > 0 ? `${line} 行目と同じ指摘` : "上と同じ指摘"),
  also: "同じ指摘がある行：",
  rules: "ルール",
  why: "使う理由",
  unwanted: "使わないほうがよい場合",
  keyFindings: "次または前の指摘に移動",
  keyPairs: "次または前のペアに移動",
  keySearch: "検索",
  keyHelp: "ヘルプ",
  legendDrift: "もう一方のページと異なる部分",
  legendGap: "もう一方のページにだけ文字がある位置",
  legendGhost: "もう一方のページにだけある内容",
  legendInvisible: "見えない文字",
};

/** Texts shared with other reporters. */
function common(locale: Locale) {
  const counted = (noun: Parameters<typeof count>[1]) => (number: number) => count(number, noun, locale);
  return {
    ...severityWords[locale],
    errors: counted("error"),
    warns: counted("warn"),
    infos: counted("info"),
    findingCount: counted("finding"),
    pageCount: counted("page"),
    sharedTitle: sharedTitle[locale],
    ...changeLabels[locale],
    verdict: (pairs: number, unpaired: number, errors: number, warnings: number, infos: number) =>
      verdict({ summary: { pairs, unpaired, errors, warnings, infos } }, locale),
    extent: (findings: number, pages: number) => extentOf(findings, pages, locale),
    unverifiable: (link: number, image: number, embed: number) =>
      unverifiableSentence({ link, image, embed }, locale) ?? "",
  };
}

type InterfaceWords = typeof en;

/** The key of a text. */
export type Word = keyof InterfaceWords;

const words: Readonly<Record<Locale, Readonly<Record<Word, string | ((...numbers: number[]) => string)>>>> = { en, ja };

/** A text in a language, with its numbers if it has any. */
export function interfaceText(locale: Locale, word: Word, numbers: readonly number[]): string {
  const text = words[locale][word];
  return typeof text === "string" ? text : text(...numbers);
}

/** Whether a string is the key of a text. */
export function isWord(word: string): word is Word {
  return Object.hasOwn(en, word);
}
