import { expect, it } from "vitest";
import { concepts } from "../../../src/align/evidence/lexicon.ts";

it.each([
  ["はじめに", "Introduction"],
  ["おわりに", "In closing"],
  ["最後に", "Finally"],
  ["まとめ", "Wrap-up"],
  ["参考文献", "References"],
  ["背景", "Background"],
  ["インストール", "How to set up"],
  ["使い方", "How to use it"],
  ["つまずいた落とし穴", "Pitfalls"],
  ["戻り値", "Return value"],
  ["引数", "Parameters"],
  ["よくある質問", "FAQ"],
  ["良かったこと", "What was good"],
  ["今後の予定", "What comes next"],
  ["ＦＡＱ", "よくある質問"],
])("%s and %s have a common concept", (a, b) => {
  expect(concepts(a).filter((concept) => concepts(b).includes(concept))).not.toEqual([]);
});

it.each([
  ["はじめに", "In closing"],
  ["引数", "Return value"],
  ["良かったこと", "What was bad"],
  ["味噌の仕込み", "A walk by the river"],
])("%s and %s have no common concept", (a, b) => {
  expect(concepts(a).filter((concept) => concepts(b).includes(concept))).toEqual([]);
});
