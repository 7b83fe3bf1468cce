import { expect, test } from "vitest";
import { checkTexts } from "../check-texts.ts";
import { testRule } from "./tester.ts";

testRule("inline-code-drift", [
  {
    name: "an option that lost a hyphen, although the page has it elsewhere",
    source: "`--watch` で見張ります。\n\n`--watch` は `-w` とも書けます。",
    target: "Watch with `-watch`.\n\n`--watch` can also be written as `-w`.",
    findings: ["1 1 The inline code `--watch` is `-watch` in the translation"],
  },
  {
    name: "names of the code that became words, and words that the code does not have",
    languages: { source: "en", target: "ja" },
    source:
      "# Boil\n\n```js\nconst { water, steam } = boil(pot)\n```\n\n<Note>\n  Note that <code>water</code> and <code>steam</code> are never both empty.\n</Note>\n\nPress `Start` to boil the `leaves`.\n\nA `pot` is a pot.",
    target:
      "# 沸かす\n\n```js\nconst { water, steam } = boil(pot)\n```\n\n<Note>\n  <code>水</code> と <code>湯気</code> の両方が空になることはありません。\n</Note>\n\n`開始` を押して `茶葉` を煮出します。\n\npot とは `ポット` のことです。",
    findings: [
      "8 8 The inline code `water` is `水` in the translation",
      "8 8 The inline code `steam` is `湯気` in the translation",
    ],
  },
  {
    name: "curly quotes in code",
    languages: { source: "en", target: "ja" },
    source: "Set it to `pot=\"iron\"`, not to `pot='clay'`.",
    target: "`pot='clay'` ではなく、`pot=“iron”` にします。",
    findings: ['1 1 The inline code `pot="iron"` is `pot=“iron”` in the translation'],
  },
  {
    name: "code of a sentence that is reported as missing",
    languages: { source: "zh", target: "ja" },
    source:
      "# 煮茶\n\n先用 `boil()` 把水煮開。\n\n- **茶**：要放進壺裡的茶葉。預設為 `TEA.GREEN`。\n  支援：`GREEN` / `DARK_ROAST` / `BLACK_LEAF`。\n- **水**：要放進壺裡的水。預設為 `WATER.SOFT`。",
    target:
      "# お茶を淹れる\n\nまず `boil()` でお湯を沸かします。\n\n- **茶**：急須に入れる茶葉。デフォルトは `TEA.GREEN`。\n- **水**：急須に入れる水。デフォルトは `WATER.SOFT`。",
    findings: [],
  },
  {
    name: "code without backticks, whose marks are emphasis or a tag",
    source:
      "# 急須\n\n## `__tea__` の型\n\nまず `__init__` が呼ばれ、`pot.pour` が続きます。\n\n型は `Pot<Tea>` です。\n\n`*tea*` は傍点です。",
    target:
      "# The pot\n\n## The type of __tea__\n\nFirst, __init__ is called, and pot.pour follows.\n\nThe type is Pot<Tea>.\n\n*tea* is emphasis.",
    findings: [
      "3 3 The inline code `__tea__` has no backticks in the translation, so its marks are not shown",
      "5 5 The inline code `__init__` has no backticks in the translation, so its marks are not shown",
      "7 7 The inline code `Pot<Tea>` has no backticks in the translation, so its marks are not shown",
      "9 9 The inline code `*tea*` has no backticks in the translation, so its marks are not shown",
    ],
  },
  {
    name: "code without backticks, whose marks are shown",
    source:
      "まず `__init__` が呼ばれます。\n\n`**pots` を渡します。\n\n`<https://example.com/tea>` を開きます。\n\n1. `<body>` に書きます。\n   ```html\n   <body></body>\n   ```",
    target:
      "First, \\_\\_init\\_\\_ is called.\n\nPass **pots to it.\n\nOpen <https://example.com/tea>.\n\n1. Write it into the body.\n   ```html\n   <body></body>\n   ```",
    findings: [],
  },
  {
    name: "a different letter",
    source: "`brewTime` を 180 にします。",
    target: "Set `brewTine` to 180.",
    findings: ["1 1 The inline code `brewTime` is `brewTine` in the translation"],
  },
  {
    name: "a different case",
    source: "`brewTime` を使います。",
    target: "Use `Brewtime`.",
    findings: ["1 1 The inline code `brewTime` is `Brewtime` in the translation"],
  },
  {
    name: "one of two occurrences",
    source: "`brewTime` は時間です。\n\n`brewTime` を 180 にします。",
    target: "`brewTime` is the time.\n\nSet `brewTine` to 180.",
    findings: ["3 3 The inline code `brewTime` is `brewTine` in the translation"],
  },
  {
    name: "an additional, misspelled occurrence",
    source: "関数 `brewTime` があります。",
    target: "There is `brewTime`, and `brewTine` is the time.",
    findings: ["1 1 The inline code `brewTime` is `brewTine` in the translation"],
  },
  {
    name: "a plain word of the source that is code in the target",
    source: "変数 brewTime を使います。",
    target: "Use `brewTine`.",
    findings: ["1 1 The inline code `brewTime` is `brewTine` in the translation"],
  },
  {
    name: "in a heading, a list item and a table",
    source: "## `grind` とは\n\n- `pour` は注ぐ\n\n| 名 | 値 |\n| --- | --- |\n| `bloom` | 30 |",
    target: "## What is `grimd`\n\n- `poor` pours\n\n| Name | Value |\n| --- | --- |\n| `blomo` | 30 |",
    findings: [
      "1 1 The inline code `grind` is `grimd` in the translation",
      "3 3 The inline code `pour` is `poor` in the translation",
      "7 7 The inline code `bloom` is `blomo` in the translation",
    ],
  },
  {
    name: "code in HTML",
    source: "<p><code>brewTime</code> を使います。</p>",
    target: "<p>Use <code>brewTine</code>.</p>",
    findings: ["1 1 The inline code `brewTime` is `brewTine` in the translation"],
  },
  {
    name: "brackets that are only paired in the target",
    source: "`Map<cup, Set<tea>` です。",
    target: "It is a `Map<cup, Set<tea>>`.",
    findings: [
      "1 1 The inline code is `Map<cup, Set<tea>` in the source but `Map<cup, Set<tea>>` in the translation, and one of them may be wrong",
    ],
  },
  {
    name: "spaces that divide a path in the source only",
    source: "`~/ .tea/cup.pub` です。",
    target: "It is `~/.tea/cup.pub`.",
    findings: [],
  },
  {
    name: "missing code",
    source: "先に `npm install dripper` で入れます。",
    target: "Put it there first.",
    findings: ["1 1 The inline code `npm install dripper` is missing from the translation"],
  },
  {
    name: "missing code in plain text",
    source: "先に `npm install dripper` で入れます。",
    target: "Put it there first.",
    targetPath: "en.txt",
    findings: ["1 1 The inline code `npm install dripper` is missing from the translation"],
  },
  {
    name: "what a reader fills in, between languages with the same letters",
    source:
      "- Pour it:\n\n`pour {{cup}} > {{path/to/pot}}`\n\n- Move it:\n\n`carry <cup> --to {{place}}`\n\n- Brew it:\n\n`brew --minutes {{minutes}}`",
    target:
      "- Le verser :\n\n`pour {{tasse}} > {{théière}}`\n\n- Le déplacer :\n\n`carry <tasse> --to {{lieu}}`\n\n- L'infuser :\n\n`brew --minutes {{minutes}} {{eau}}`",
    languages: { source: "en", target: "fr" },
    findings: [
      "11 11 The inline code `brew --minutes {{minutes}}` is `brew --minutes {{minutes}} {{eau}}` in the translation",
    ],
  },
  {
    name: "a name in braces, or between the brackets of a type or a tag",
    source: "`{{ cup }}` or `Map<cup, tea>` or `<cup>`, never `Hello {{ cup }}`.",
    target: "`{{ cop }}` ou `Map<cup, tee>` ou `<cupp>`, jamais `Hello {{ tasse }}`.",
    languages: { source: "en", target: "fr" },
    findings: [
      "1 1 The inline code `{{ cup }}` is `{{ cop }}` in the translation",
      "1 1 The inline code `Map<cup, tea>` is `Map<cup, tee>` in the translation",
      "1 1 The inline code `<cup>` is `<cupp>` in the translation",
      "1 1 The inline code `Hello {{ cup }}` is `Hello {{ tasse }}` in the translation",
    ],
  },
  {
    name: "code without backticks",
    source: "`brewTime` を使います。",
    target: "Use brewTime.",
    findings: [],
  },
  {
    name: "a different order and a different number of occurrences",
    source: "`grind()` は `pour()` の前です。`pour()` は `bloom()` の前です。",
    target: "`pour()` comes after `grind()` and before `bloom()`, which is why `bloom()` is last.",
    findings: [],
  },
  {
    name: "an exclamation and a question that are translated in backticks",
    source: 'A mill that shouts `"Ouch!"` or `"Why me?"` is hot.',
    target: '`"痛い！"`や`"なぜ私が?"`と叫ぶミルは熱い。',
    languages: { source: "en", target: "ja" },
    findings: [],
  },
  {
    name: "translated words in backticks",
    source: "`設定 > 湯量` を開き、`強い` を選びます。",
    target: "Open `Settings > Water` and choose `strong`.",
    findings: [],
  },
  {
    name: "spaces, quotes and full-width letters",
    source: "`{}` と `'strong'` と `ｇｒｉｎｄ` です。",
    target: "These are `{ }`, `strong` and `grind`.",
    findings: [],
  },
  {
    name: "full-width marks",
    source: "Select all `tier: mill` cups. `: 10` and `(cup)` are numbers.",
    target: "すべての `tier：mill` を選びます。`：10` と `（cup）` は番号です。",
    languages: { source: "en", target: "ja" },
    findings: [
      "1 1 The inline code `tier: mill` is `tier：mill` in the translation",
      "1 1 The inline code `: 10` is `：10` in the translation",
      "1 1 The inline code `(cup)` is `（cup）` in the translation",
    ],
  },
  {
    name: "words that are divided or joined",
    source: "Call `useMill`, then run `mill clean`. It takes `10ms`.",
    target: "`use Mill` を呼び、`millclean` を実行します。`10 ms` かかります。",
    languages: { source: "en", target: "ja" },
    findings: [
      "1 1 The inline code `useMill` is `use Mill` in the translation",
      "1 1 The inline code `mill clean` is `millclean` in the translation",
    ],
  },
  {
    name: "a particle in the code",
    source: "Set `is_cup` and `<size>` with `pour()`.",
    target: "`pour()で` `is_cupと` `<大きさ>の` を設定します。`と` は別です。",
    languages: { source: "en", target: "ja" },
    findings: [
      "1 1 The inline code `is_cup` is `is_cupと` in the translation",
      "1 1 The inline code `pour()` is `pour()で` in the translation",
    ],
  },
  {
    name: "spaces that divide a path or a name, and spaces around a mark",
    source:
      "`~/.tea/cup.pub` と `tea/cup.md` と `max_cups` と `green/black` と `a: b` です。`cup -x  /tmp` と `{ tea }` も。",
    target:
      "These are `~/ .tea/cup.pub`, `tea /cup.md`, `max _cups`, `green / black` and `a:b`. And `cup -x /tmp` and `{tea}`.",
    findings: [
      "1 1 The inline code `~/.tea/cup.pub` is `~/ .tea/cup.pub` in the translation",
      "1 1 The inline code `tea/cup.md` is `tea /cup.md` in the translation",
      "1 1 The inline code `max_cups` is `max _cups` in the translation",
    ],
  },
  {
    name: "language codes",
    source: '`docs/ja/index.md` と `lang="ja"` と `ja_JP.UTF-8` です。',
    target: 'These are `docs/en/index.md`, `lang="en"` and `en_US.UTF-8`.',
    findings: [],
  },
  {
    name: "code that is in another part of the page",
    source: "`brewTime` は `brewTimer` が測ります。\n\n`brewTimer` を使います。",
    target: "`brewTimer` measures it.\n\nUse the `brewTime` of `brewTimer`.",
    findings: [],
  },
  {
    name: "other code of the page among the same code in the same order",
    source: "| 項目 | 値 |\n| --- | --- |\n| `fog` | `false` |\n| `dew` | `true` |\n| `rain` | `false` |",
    target: "| Option | Value |\n| --- | --- |\n| `fog` | `true` |\n| `dew` | `true` |\n| `rain` | `false` |",
    findings: ["3 3 The inline code `false` is `true` in the translation"],
  },
  {
    name: "other code in another order, in another number, or alone, and code without its marks",
    source:
      "`<Fog>` と `dew` と `drops()`。\n\n`drops`、`Fog`、`<Fog>` と `drops()`。\n\n`fog` と `dew` と `80`。\n\n`fog` と `true`。\n\n`true` です。",
    target:
      "`<Fog>` and `dew` and `drops`.\n\n`drops`, `Fog`, `Fog` and `drops()`.\n\n`dew` and `fog`, then `443`.\n\n`fog`, not `dew` but true.\n\nIt is true, as in `fog`.",
    findings: [],
  },
  {
    name: "the code of a lost table row, which is reported by table-shape",
    source: "| 項目 | 値 |\n| --- | --- |\n| `fogLevel` | 3 |\n| `dewPoint` | 4 |\n| `rainFall` | 5 |",
    target: "| Option | Value |\n| --- | --- |\n| `fogLevel` | 3 |",
    findings: [],
  },
  {
    name: "a compound word that is similar to added code",
    source: "Components run client-side.",
    target: "コンポーネントは `client:～` を付けるとクライアント側で動きます。",
    languages: { source: "en", target: "ja" },
    findings: [],
  },
  {
    name: "a garbled name, which is no code on a page in another script",
    source: "今回は、external を使います。",
    target: "This time, we use `externel`.",
    findings: ["1 1 The inline code `external` is `externel` in the translation"],
  },
  {
    name: "code whose words are translated",
    source: '- `cup (optional)` は杯\n- `<p>Hello</p>` は挨拶\n\n`tags: ["tea"]` を書く',
    target: '- `杯（省略可能）` — `cup`\n- `<p>こんにちは</p>`\n\n`tags: ["茶"]`',
    languages: { source: "en", target: "ja" },
    findings: [],
  },
  {
    name: "code whose words are translated except for one",
    source: "Write `T time / B time`, or `steep / pour`.",
    target: "`Tの時間 / Bの時間` か `steep / 注ぐ` と書きます。",
    languages: { source: "en", target: "ja" },
    findings: [],
  },
  {
    name: "code with another word where its words are translated",
    source: "Write `T time / B time`.",
    target: "`Tの時間 / Cの時間` と書きます。",
    languages: { source: "en", target: "ja" },
    findings: ["1 1 The inline code `T time / B time` is missing from the translation"],
  },
  {
    name: "placeholders and labels in code that are translated",
    source:
      "Write `tea_name=shown_name`, choose `Tea -> Size`, and answer `(Cup1/Cup2)[Cup1]`. Click `Brew...`, then press `Brew Tea`, as in `Tea URI`.",
    target:
      "`茶の名前=表示名` と書き、`お茶 -> 大きさ` を選び、`淹れる...` を押し、`(杯1/杯2)[杯1]` に答えて、茶のアドレスのとおり【淹れる】を押します。",
    languages: { source: "en", target: "ja" },
    findings: [],
  },
  {
    name: "labels that are translated to a language with the same letters",
    source:
      "The state is `Tea state: HOT/COLD | Cups: N`.\n\nChoose `[Save] [Drink]`.\n\nSee `Multi-Cup Brewing Guide`, and `tea_name`.",
    target:
      "Der Zustand ist `Zustand des Tees: HEISS/KÜHL | Tassen: N`.\n\nWählen Sie `[Sichern] [Genießen]`.\n\nSiehe `Anleitung für mehrere Tassen` und `tee_für_alle`.",
    languages: { source: "en", target: "de" },
    findings: ["5 5 The inline code `tea_name` is missing from the translation"],
  },
  {
    name: "words between the marks of a markup, and a wildcard",
    source: "- Bold: `**strong tea**`\n- Struck out: `~~cold_tea~~`\n- Marked: `==hot_tea==`\n- All: `*.tea`, `*_tea`",
    target:
      "- 太字: `**濃いお茶**`\n- 取り消し線: `~~冷たいお茶~~`\n- 強調: `==熱いお茶==`\n- すべて: `*.お茶`、`*お茶`",
    languages: { source: "en", target: "ja" },
    findings: [
      "4 4 The inline code `*.tea` is missing from the translation",
      "4 4 The inline code `*_tea` is missing from the translation",
    ],
  },
  {
    name: "a word after a mark or between backticks, which a reader fills in",
    source:
      "Add `:cupName` or `:::teaKind` after it, write `` `hot tea` ``, and leave `--cup-name` and `$tea` as they are.",
    target:
      "後ろに `:カップ名` か `:::お茶の種類` を加え、`` `熱いお茶` `` と書き、`--カップ名` と `$お茶` はそのままです。",
    languages: { source: "en", target: "ja" },
    findings: [
      "1 1 The inline code `--cup-name` is missing from the translation",
      "1 1 The inline code `$tea` is missing from the translation",
    ],
  },
  {
    name: "a word of translated code that is written with a capital letter",
    source: "Follow `web order → hot tea` and `web: hot tea`, and keep `web_order`.",
    target: "`Web 注文 → 熱いお茶` と `Web: 熱いお茶` のとおりにし、`Web_注文` はそのままです。",
    languages: { source: "en", target: "ja" },
    findings: ["1 1 The inline code `web_order` is missing from the translation"],
  },
  {
    name: "a placeholder in code of which a part is translated",
    source: "Run `show_tea {teaID}` to see the tea.",
    target: "`show_tea {お茶のID}` で茶を見ます。",
    languages: { source: "en", target: "ja" },
    findings: [],
  },
  {
    name: "a translated name, and a placeholder that got another one",
    source: "Set `tea_name` and `tea_name=shown_name`.",
    target: "`茶の名前` と `茶の名前=表示名<大きさ>` を設定します。",
    languages: { source: "en", target: "ja" },
    findings: [
      "1 1 The inline code `tea_name` is missing from the translation",
      "1 1 The inline code `tea_name=shown_name` is missing from the translation",
    ],
  },
  {
    name: "code that became two, reported once",
    source: "Add `brew('greentea')` to your page.",
    target: "ページに `const TEA = brew('greentea');` か `brew.all('greentea')` を加えます。",
    languages: { source: "en", target: "ja" },
    findings: ["1 1 The inline code `brew('greentea')` is `brew.all('greentea')` in the translation"],
  },
  {
    name: "additional code with a wildcard",
    source: "It makes `tea.module.ts` and `tea-brewing.module.ts`.",
    target: "`tea.module.ts` と `tea-brewing.module.ts` を作ります。`*-brewing.module.ts` は省けません。",
    languages: { source: "en", target: "ja" },
    findings: [],
  },
  {
    name: "an ordinary word that is put into prose, a plural, keys, and a full stop",
    source: "A list of `Array`, `Nodes`, `$cups`, `CTRL + C` and `brew()`.",
    target: "配列、`Node`、`$cup`、`Ctrl + C`、`brew().` の一覧です。",
    languages: { source: "en", target: "ja" },
    findings: [],
  },
  {
    name: "the target's spelling, which the source has elsewhere",
    source: "The `brewURL` is set.\n\n```js\nbrewUrl = 1;\n```",
    target: "`brewUrl` を設定します。\n\n```js\nbrewUrl = 1;\n```",
    languages: { source: "en", target: "ja" },
    findings: [
      "1 1 The inline code is `brewURL` in the source but `brewUrl` in the translation, and one of them may be wrong",
    ],
  },
  {
    name: "an ordinary word of the source beside other code of the target",
    source: "It needs a [client directive](#a) to brew.",
    target: "`client:～` が付いたものだけが淹れられます。",
    languages: { source: "en", target: "ja" },
    findings: [],
  },
  {
    name: "code in a row of a table that only one page has, which table-shape reports",
    source: "| Name | Cups |\n| - | - |\n| `tea.js` | 1 |\n| `milk.js` | 2 |\n| `tea.wat` | 3 |",
    target: "| 名前 | 杯 |\n| - | - |\n| `tea.mjs` | 7 |\n| `tea.js` | 1 |\n| `milk.js` | 2 |\n| `tea.wat` | 3 |",
    languages: { source: "en", target: "ja" },
    findings: [],
  },
  {
    name: "a URL and a name that were translated to a language with the same letters",
    source: "Use `data:tea/green;base64,dGVh==` and `teahouse:`.",
    target: "Utilisez `données:thé/vert;base64,dGVh==` et `tea House`.",
    languages: { source: "en", target: "fr" },
    findings: [
      "1 1 The inline code `data:tea/green;base64,dGVh==` is missing from the translation",
      "1 1 The inline code `teahouse:` is `tea House` in the translation",
    ],
  },
  {
    name: "additional code that the source has in other letter case, beside similar code",
    source: "It needs `sass` and WASM.",
    target: "`sass` と `wasm` が必要です。",
    languages: { source: "en", target: "ja" },
    findings: [],
  },
  {
    name: "an example for another language that was rewritten for readers of the target",
    source: "Send `Accept-Language: es`.",
    target: "`Accept-Language: ja` を送ります。",
    languages: { source: "en", target: "ja" },
    findings: [],
  },
  {
    name: "a name without a meaning",
    source: "Write `./foo.txt` and `fooBar()`.",
    target: "`./hoge.txt` と `hogeFuga()` を書きます。",
    languages: { source: "en", target: "ja" },
    findings: [],
  },
  {
    name: "translated prose in code",
    source: "| Beans | `A light roast, so that the acid stays, by Café 3` |\n| - | - |",
    target: "| 豆 | `cafe 3 の浅煎りで、酸味が残る` |\n| - | - |",
    languages: { source: "en", target: "ja" },
    findings: [],
  },
  {
    name: "translated prose in code with several sentences, or with what a reader fills in",
    source:
      "Say `Brew the tea only. Never boil the milk in it.`\n\nWrite `Guess — must be tasted with {milk | lemon | honey}` first.",
    target:
      "`お茶だけを淹れる。ミルクは沸かさない。` と言います。\n\n先に `推測 — {ミルク | レモン | 蜂蜜} との試飲が必要` と書きます。",
    languages: { source: "en", target: "ja" },
    findings: [],
  },
  {
    name: "the mark of a range",
    source: "It takes `25-40s` for a cup, and `1-2min` for a pot.",
    target: "カップは `25〜40s`、ポットは `1～2min` かかります。",
    languages: { source: "en", target: "ja" },
    findings: [],
  },
  {
    name: "code of a paragraph that is missing beside one like it, which is reported by missing-content",
    source: `# Mills

When beans are ground, it's as though the new beans take over the settings of the ones before. If you want to change this, you can set an [\`input_filter\`][mills.mill.input_filter]. An input filter is a function that receives the input as [\`GrindInput\`][mills.mill.GrindInput], and must return a new \`GrindInput\`.

By default the mill now sums up the settings in one note (see [\`MillConfig.keep_history\`][mills.config.keep_history]). The note is in a \`<GRIND HISTORY>\` block that grows with each cup. That default only applies when no \`input_filter\` is set, so mills that already change the input keep their behavior without changes.

There are some common filters, which are ready for you in [\`mills.filters\`][]`,
    target: `# ミル

豆を挽くと、新しい豆は前の豆の設定を引き継いだかのように扱われます。これを変えたい場合は、[\`input_filter\`][mills.mill.input_filter] を設定できます。入力フィルターは、入力を [\`GrindInput\`][mills.mill.GrindInput] として受け取り、新しい \`GrindInput\` を返す関数です。

よくあるフィルターは、[\`mills.filters\`][] に用意してあります。`,
    languages: { source: "en", target: "ja" },
    findings: [],
  },
  {
    name: "additional code beside code that both pages have, and that is somewhat like it",
    source: "豆は `--grinder-service-address` で指定します。",
    target: "Set the beans with `--grinder-service-address`, or `--kettle-runtime-address`.",
    findings: [],
  },
  {
    name: "a space within an operator",
    source: 'Set `tea ">= 0.3.1"`, `a => b`, `x=-1` and `y ==z`.',
    target: '`tea "> = 0.3.1"`、`a = > b`、`x = -1`、`y == z` にします。',
    languages: { source: "en", target: "ja" },
    findings: [
      '1 1 The inline code `tea ">= 0.3.1"` is `tea "> = 0.3.1"` in the translation',
      "1 1 The inline code `a => b` is `a = > b` in the translation",
    ],
  },
  {
    name: "an additional URL beside the one that both pages have, in which several words differ",
    source: "Look for `https://tea-v2.api.example/leaf/cup/12345678` in the jar.",
    target:
      "壺で `https://tea-v2.api.example/leaf/cup/12345678` か `https://tea-v1.api.example/leaf/pot/12345678` を探します。",
    languages: { source: "en", target: "ja" },
    findings: [],
  },
  {
    name: "a repeated URL in which a letter is missing",
    source: "Look for `https://tea.example/leaf/cup` in the jar.",
    target: "壺で `https://tea.example/leaf/cup` を探し、`https://tea.example/laf/cup` は捨てます。",
    languages: { source: "en", target: "ja" },
    findings: [
      "1 1 The inline code `https://tea.example/leaf/cup` is `https://tea.example/laf/cup` in the translation",
    ],
  },
  {
    name: "missing code in whose place the target repeats other code",
    source: "Choose `mill` or `pot`. The `mill` is a `BeanGrinder`.",
    target: "`mill` か `pot` を選びます。`mill` が先で、`pot` が後です。",
    languages: { source: "en", target: "ja" },
    findings: ["1 1 The inline code `BeanGrinder` is missing from the translation"],
  },
  {
    name: "other code in place of a repetition",
    source: "Fill the `pot` with `grams`. The number of `grams` depends on the guests.",
    target: "`pot` に `grams`（`two_guests` なら 30）を入れます。",
    languages: { source: "en", target: "ja" },
    findings: [],
  },
  {
    name: "code of which each page marks another part of the sentence",
    source: "Name it `limit`, and set it to `10`, before the for loop counts `cups` up to it.",
    target: "Nommez-le `limit` avec la valeur 10 avant que la boucle `for` compte les `cups`.",
    languages: { source: "en", target: "fr" },
    findings: [],
  },
  {
    name: "two codes that were joined, and one that was split",
    source: "Use `brew` with the subcommand `tea`, then `pour water`.",
    target: "`brew tea` を使い、`pour` で `water` を注ぎます。",
    languages: { source: "en", target: "ja" },
    findings: [],
  },
  {
    name: "an additional short name that differs in one letter",
    source: "The size of `MO()` is a number.",
    target: "`MO()` と `LO()` の大きさは数です。",
    languages: { source: "en", target: "ja" },
    findings: [],
  },
  {
    name: "a placeholder whose translation has no brackets",
    source: "The name ends with `.<size>`, such as `.xl`.",
    target: "名前は `.大きさ` で終わります（例：`.xl`）。",
    languages: { source: "en", target: "ja" },
    findings: [],
  },
  {
    name: "the brackets of a function that the source calls",
    source: "Call `brew`, which is not `log`, and wait.\n\n```js\nbrew(cup);\nconsole.log(cup);\n```",
    target: "`brew()` を呼んで待ちます。`log(…)` ではありません。\n\n```js\nbrew(cup);\nconsole.log(cup);\n```",
    languages: { source: "en", target: "ja" },
    findings: [],
  },
  {
    name: "the brackets of a function at a name that the source does not call",
    source: "Read `Brew.cups` first.",
    target: "まず `Brew.cups()` を読みます。",
    languages: { source: "en", target: "ja" },
    findings: ["1 1 The inline code `Brew.cups` is `Brew.cups()` in the translation"],
  },
  {
    name: "the brackets of a function at a word that the source has not marked as code",
    source: "brew の値を比べます。\n\n値は pourTime です。",
    target: "Compare the values of `brew()`.\n\nThe value is `poorTime()`.",
    findings: ["3 3 The inline code `pourTime` is `poorTime()` in the translation"],
  },
  {
    name: "a file that is in the place of another one, which the source has not marked as code",
    source: "[neko.txt](/neko.txt) は小説です。",
    target: "[alice.zip](/alice.zip) is a novel. See `11.txt` for its license.",
    findings: [],
  },
  {
    name: "a translation of code with other letters, before code that the translation has less often",
    source: "呼び方は `関数 OVER (茶)` です。`BREW BY` 句を使います。`BREW BY` は `POUR BY` や `SIP BY` とは違います。",
    target: "Write `function OVER (tea)`. Unlike `BREW BY`, `POUR BY` and `SIP BY` do not divide.",
    findings: [],
  },
  {
    name: "an argument in the brackets of a function",
    source: "Call `brew()` and then `pour(cup)`.",
    target: "`brew()` を呼び、次に `pour(cap)` を呼びます。",
    languages: { source: "en", target: "ja" },
    findings: ["1 1 The inline code `pour(cup)` is `pour(cap)` in the translation"],
  },
  {
    name: "a message of which the source only marks a part",
    source: 'With several `roast` jars, it says "Beans of `roast` are missing". Then call `mill.fill` again.',
    target: "複数の `roast` があると `Beans of roast are missing` と出るので、`mill.fill` をもう一度呼びます。",
    languages: { source: "en", target: "ja" },
    findings: [],
  },
  {
    name: "code that the target lacks, beside more similar code that it only has less often",
    source: "Copy the beans into `/kitchen/mill`, and `/kitchen/jar` into `/kitchen/jam`. Lock `/kitchen/jar`.",
    target: "豆を `/kitchen/cup` に、`/kitchen/jar` を `/kitchen/jam` に移します。",
    languages: { source: "en", target: "ja" },
    findings: ["1 1 The inline code `/kitchen/mill` is `/kitchen/cup` in the translation"],
  },
  {
    name: "ignored code",
    source: "`~/coffee` に置きます。",
    target: "Put it in `~/coffees`.",
    options: { "inline-code-drift": { ignore: ["~/coffee"] } },
    findings: [],
  },
  {
    name: "a translated string",
    source: "`placeholder` is `'Pick a bean'`, and `names` are `['First','Last']`.",
    target: "`placeholder` は `'豆を選ぶ'`、`names` は `['最初','最後']` です。",
    languages: { source: "en", target: "ja" },
    findings: [],
  },
]);

test.each([
  ["a typo", "`brewTime` を使う", "Use `brewTine`.", { start: 5, end: 13, text: "brewTime", safe: true }],
  ["another letter case", "`brewUrl` を使う", "Use `brewURL`.", { start: 5, end: 12, text: "brewUrl", safe: false }],
  ["code that may be different on purpose", "`npm install dripper`", "`npm install -g dripper`", null],
  [
    "a possible typo of the source",
    "`<Driper>` を使う\n\n`<Dripper>` です",
    "Use `<Dripper>`.\n\nIt is `<Dripper>`.",
    null,
  ],
])("fix: %s", async (_, source, target, fix) => {
  const found = await checkTexts({ source, target }, "inline-code-drift");
  expect(found.map((finding) => finding.fix)).toEqual([fix]);
});

test("fix: a particle in the code moves behind it", async () => {
  const languages = { source: "en", target: "ja" };
  const target = "`cup.nameの` 値です。";
  const [found] = await checkTexts({ source: "The value of `cup.name`.", target, languages }, "inline-code-drift");
  expect(found?.fix).toEqual({ start: 0, end: 11, text: "`cup.name`の", safe: true });
});

test.each([
  [
    "feat → feature",
    "`feat(dew)` を足した。\n\n`feat(fog)` を足した。",
    "Added `feature(dew)`.\n\nAdded `feature(fog)`.",
  ],
  ["~ → $HOME", "`~/.garden` と `~/.tools` に置く。", "Put it in `$HOME/.garden` and `$HOME/.tools`."],
  ["pour() → dew.pour()", "`pour()` を呼ぶ。\n\n`pour()` を待つ。", "Call `dew.pour()`.\n\nWait for `dew.pour()`."],
])("inline code that changed in the same way shares a pattern: %s", async (pattern, source, target) => {
  const found = await checkTexts({ source, target }, "inline-code-drift");
  expect(found.map((finding) => finding.pattern)).toEqual([pattern, pattern]);
});
