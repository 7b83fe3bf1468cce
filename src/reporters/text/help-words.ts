import type { Locale } from "../../types/reporter.ts";

const lines = (from: number, to: number) => (from === to ? `line ${from}` : `lines ${from} to ${to}`);
const linesJa = (from: number, to: number) => (from === to ? `${from} 行目` : `${from}～${to} 行目`);
const after = (line: number) => (line === 0 ? "at the beginning" : `after line ${line}`);
const afterJa = (line: number) => (line === 0 ? "先頭" : ` ${line} 行目の後`);

/** The texts of how to resolve a finding. */
export const helpWords = {
  en: {
    label: "help: ",
    same: "write it as in the source",
    write: (from: number, to: number) => `write on ${lines(from, to)} of the translation`,
    insert: (line: number) => `insert ${after(line)} of the translation`,
    remove: (from: number, to: number) => `remove ${lines(from, to)} of the translation`,
    translate: (from: number, to: number, line: number) =>
      `translate ${lines(from, to)} of the source, and insert ${from === to ? "it" : "them"} ${after(line)} of the translation`,
    review: " (needs a review)",
    more: (number: number) => `… and ${number} more ${number === 1 ? "line" : "lines"}`,
  },
  ja: {
    label: "修正案：",
    same: "原文と同じにする",
    write: (from: number, to: number) => `訳文の ${linesJa(from, to)}を書き換え`,
    insert: (line: number) => `訳文の${afterJa(line)}に挿入`,
    remove: (from: number, to: number) => `訳文の ${linesJa(from, to)}を削除`,
    translate: (from: number, to: number, line: number) =>
      `原文の ${linesJa(from, to)}を訳し、訳文の${afterJa(line)}に挿入`,
    review: "（要確認）",
    more: (number: number) => `…ほか ${number} 行`,
  },
} satisfies Record<Locale, unknown>;
