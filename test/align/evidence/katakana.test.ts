import { describe, expect, it } from "vitest";
import { matchKatakana } from "../../../src/align/evidence/katakana.ts";

const WORDS = [
  "transition",
  "component",
  "server",
  "user",
  "page",
  "architecture",
  "rendering",
  "cluster",
  "file",
  "check",
  "web",
  "database",
  "cache",
  "sequence",
  "controller",
  "schedule",
  "container",
  "operator",
  "resource",
  "storage",
  "network",
  "release",
  "library",
  "keyboard",
  "switch",
  "travel",
  "ticket",
  "ferry",
  "stream",
  "thread",
  "parameter",
  "event",
  "handler",
  "function",
  "module",
  "template",
  "pattern",
  "performance",
  "security",
  "version",
  "the",
  "and",
  "this",
  "that",
  "with",
  "from",
  "have",
  "about",
  "because",
  "people",
  "speaker",
  "session",
  "community",
  "meeting",
];

describe("katakana matched by sound", () => {
  it.each([
    ["トランジション", "transition"],
    ["コンポーネント", "component"],
    ["サーバー", "server"],
    ["サーバ", "server"],
    ["アーキテクチャ", "architecture"],
    ["レンダリング", "rendering"],
    ["クラスター", "cluster"],
    ["データベース", "database"],
    ["キャッシュ", "cache"],
    ["コントローラー", "controller"],
    ["コンテナ", "container"],
    ["オペレーター", "operator"],
    ["ストレージ", "storage"],
    ["ネットワーク", "network"],
    ["ライブラリ", "library"],
    ["キーボード", "keyboard"],
    ["スイッチ", "switch"],
    ["チケット", "ticket"],
    ["フェリー", "ferry"],
    ["ストリーム", "stream"],
    ["パラメーター", "parameter"],
    ["ハンドラー", "handler"],
    ["テンプレート", "template"],
    ["パフォーマンス", "performance"],
    ["セキュリティ", "security"],
    ["バージョン", "version"],
    ["セッション", "session"],
    ["コミュニティ", "community"],
    ["コンポーネントライブラリ", "component library"],
    ["セキュリティチェック", "security check"],
  ])("%s is %s", (katakana, word) => {
    expect(matchKatakana([katakana], WORDS).get(katakana)?.join(" ")).toBe(word);
  });

  it.each(["ラーメン", "カラオケ", "ゴミ", "ドラえもん", "ワクワク"])("%s matches no word", (katakana) => {
    expect(matchKatakana([katakana], WORDS).get(katakana)).toBeUndefined();
  });

  it("does not read text without any space as one word", () => {
    const katakana = "コンポーネントライブラリ".repeat(1000);
    expect(matchKatakana([katakana], [...WORDS, "component".repeat(1000)])).toEqual(new Map());
  });
});
