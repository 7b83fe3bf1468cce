import { expect, it } from "vitest";
import { labelDrift, titleOf } from "../../src/code/label.ts";

it.each([
  ["js", "javascript", null],
  ["sh", "bash", null],
  ["text", "", null],
  ["plain-text", "text", null],
  ["", "js title=x", null],
  ["JS", "js", null],
  ["c++", "cpp", null],
  ["js", "ts", "changed"],
  ["js {1,3}", "js {1, 3}", null],
  ["js {1,3}", "js{1,3}", null],
  ["js{12}", "js{10}", "changed"],
  ["js {9-14}", "js {9-12}", "changed"],
  ["js {1}", "js", "changed"],
  ["js", "js {1}", null],
  ["js", "", "missing"],
  ["rust,ignore", "rust,no_run", "changed"],
  ["js:店.js", "js:shop.js", null],
  ["js src/App.js active", "js src/Apps.js active", "changed"],
  ['js title="店の設定" {1}', 'js title="Settings of the shop" {1}', null],
  ["ts [vite.config.ts（単一の入口）]", "ts [vite.config.ts (single entry)]", null],
  ["店の一覧", "Shops", null],
  ["js showLineNumbers", "js showLineNumber", "changed"],
])("%j, %j: %s", (source, target, drift) => {
  const side = (label: string, language: string) => {
    const [, name = "", meta = ""] = /^(\S*) ?(.*)$/.exec(label) ?? [];
    return { code: { language: name || null, meta: meta || null }, language };
  };
  expect(labelDrift(side(source, "ja"), side(target, "en"))).toBe(drift);
});

it.each([
  ['js title="the shop.js" {1}', "the shop.js"],
  ["js title={'shop'}", "shop"],
  ["js [shop.js]", "shop.js"],
  ["js:src/shop.js", "src/shop.js"],
  ["js {1,3}", ""],
  ["rust,ignore", ""],
  ["", ""],
])("title of %j: %j", (label, title) => {
  const [, name = "", meta = ""] = /^(\S*) ?(.*)$/.exec(label) ?? [];
  expect(titleOf({ language: name || null, meta: meta || null })).toBe(title);
});
