import { expect, test } from "vitest";
import { checkTexts } from "../check-texts.ts";
import { testRule } from "./tester.ts";

const fromEnglish = { languages: { source: "en", target: "ja" } };
const notTranslated = (term: string, translation: string, place = "1 1") =>
  `${place} The term “${term}” is not translated as “${translation}”`;

testRule("term-drift", [
  {
    name: "without a glossary",
    source: "窯に薪を入れます。",
    target: "Put wood into the oven.",
    findings: [],
  },
  {
    name: "a term with another translation",
    source: "窯に薪を入れます。",
    target: "Put wood into the oven.",
    glossary: "ja,en\n窯,kiln\n薪,wood\n",
    findings: [notTranslated("窯", "kiln")],
  },
  {
    name: "a term in a heading, a list, a table and a title, reported once",
    source:
      "---\ntitle: 窯の話\n---\n\n# 窯の選び方\n\n- 窯を見る\n- 薪を見る\n\n| 種類 | 値段 |\n| --- | --- |\n| 窯 | 高い |",
    target:
      "---\ntitle: On ovens\n---\n\n# Choosing an oven\n\n- Look at the oven\n- Look at the wood\n\n| Kind | Price |\n| --- | --- |\n| Oven | High |",
    glossary: "ja,en\n窯,kiln\n",
    findings: ["2 2 The term “窯” is not translated as “kiln” in 4 places"],
  },
  {
    name: "one of several translations, in any of several rows",
    source: "型を作ります。\n\n型を調べます。",
    target: "Make a mold.\n\nCheck the type.",
    glossary: "ja,en\n型,mold|die\n型,type\n",
    findings: [],
  },
  {
    name: "none of several translations, and a note",
    source: "型を作ります。",
    target: "Make a shape.",
    glossary: "ja,en,note\n型,mold|die,For clay\n型,type,\n",
    findings: ["1 1 The term “型” is not translated as “mold” or “die” or “type” (note: For clay)"],
  },
  {
    name: "English inflection, case, and a line break",
    source: "登り窯を焚いています。\n\n釉薬を掛けました。\n\n種類を選びます。\n\nろくろを回しています。",
    target:
      "They are firing climbing\nkilns.\n\nGlazed it.\n\nPick a category: two categories.\n\nTurning the POTTER'S WHEEL.",
    glossary: "ja,en\n登り窯,climbing kiln\n釉薬,glaze\n種類,category\nろくろ,potter's wheel\n",
    findings: [],
  },
  {
    name: "a word that only begins like the translation",
    source: "釉薬を掛けました。\n\n窯を見ました。",
    target: "Look at the glass.\n\nLook at the kilowatts.",
    glossary: "ja,en\n釉薬,glaze\n窯,kiln\n",
    findings: [notTranslated("釉薬", "glaze"), notTranslated("窯", "kiln", "3 3")],
  },
  {
    name: "plurals in the source, but no other inflection, which may be a verb",
    source: "Two kilns are here.\n\nIt is glazed with ash.",
    target: "ストーブが 2 つあります。\n\n灰が掛けてあります。",
    glossary: "en,ja\nkiln,窯\nglaze,釉薬\n",
    ...fromEnglish,
    findings: [notTranslated("kiln", "窯")],
  },
  {
    name: "katakana with and without long vowel marks, in half width, and with ・",
    source: "サーバが動きます。\n\nｻｰﾊﾞｰが止まります。\n\nサーバーです。",
    target: "The machine runs.\n\nThe server stops.\n\nThe server.",
    glossary: "ja,en\nサーバー,server\n",
    findings: [notTranslated("サーバー", "server")],
  },
  {
    name: "katakana variants of a translation",
    source: "The server runs.\n\nA user interface.\n\nA load balancer.\n\nLoad it.",
    target: "サーバが動きます。\n\nユーザ・インタフェース\n\nロード バランサーです。\n\n読み込みます。",
    glossary:
      "en,ja\nserver,サーバー\nuser interface,ユーザーインターフェース|ユーザインタフェース\nload balancer,ロードバランサ\nload,読み込む\n",
    ...fromEnglish,
    findings: [],
  },
  {
    name: "a part of another word",
    source: "価値があります。\n\nサーバントです。\n\nThe API は再起動します。",
    target: "It is worth it.\n\nA servant.\n\nIt restarts.",
    glossary: "ja,en\n値,value\nサーバー,server\nAP,access point\n",
    findings: [],
  },
  {
    name: "a longer term that contains a shorter one",
    source: "登り窯を見ます。\n\n登り窯と窯を見ます。",
    target: "Look at the noborigama.\n\nLook at the noborigama and the oven.",
    glossary: "ja,en\n窯,kiln\n登り窯,noborigama\n",
    findings: [notTranslated("窯", "kiln", "3 3")],
  },
  {
    name: "spaces and hyphens in compounds",
    source: "The front-end, the frontend, and the front end.\n\nThe web server.",
    target: "画面側です。\n\nウェブ サーバーです。",
    glossary: "en,ja\nfront end,フロントエンド\nweb server,ウェブサーバー\n",
    ...fromEnglish,
    findings: [notTranslated("front end", "フロントエンド")],
  },
  {
    name: "terms in code and URLs",
    source: "`kiln` and [this](https://example.com/kiln), see https://example.com/kiln.\n\n```sh\nkiln\n```",
    target: "`kiln` と[これ](https://example.com/kiln)、https://example.com/kiln を参照。\n\n```sh\nkiln\n```",
    glossary: "en,ja\nkiln,窯\n",
    ...fromEnglish,
    findings: [],
  },
  {
    name: "the text of a link, and emphasis",
    source: "[The **kiln**](https://example.com/) is hot.",
    target: "[オーブン](https://example.com/)は熱いです。",
    glossary: "en,ja\nkiln,窯\n",
    ...fromEnglish,
    findings: [notTranslated("kiln", "窯")],
  },
  {
    name: "a name that the translation keeps",
    source: "Use Kiln Actions for this.\n\nThe actions are here.",
    target: "Kiln Actions を使います。\n\n操作はここです。",
    glossary: "en,ja\naction,アクション\n",
    ...fromEnglish,
    findings: [notTranslated("action", "アクション", "3 3")],
  },
  {
    name: "a term in the letters of the source, which the glossary does not list",
    source: "The kiln is hot.\n\nThe glaze is green.",
    target: "kiln は熱いです。\n\nglaze は緑です。",
    glossary: "en,ja\nkiln,窯\nglaze,釉薬|glaze\n",
    ...fromEnglish,
    findings: [notTranslated("kiln", "窯")],
  },
  {
    name: "a term with capitals, which is a name",
    source: "React to the Go signal, and go.",
    target: "合図に応じて進みます。",
    glossary: "en,ja\nReact,React\nIT,情報技術\nGo,Go 言語\n",
    ...fromEnglish,
    findings: [notTranslated("React", "React"), notTranslated("Go", "Go 言語")],
  },
  {
    name: "a forbidden translation",
    source: "窯を焚きます。",
    target: "Fire the oven, a kiln.",
    glossary: "ja,en,forbidden\n窯,kiln,oven|furnace\n",
    findings: ["1 1 “oven” must not be used to translate the term “窯”. Write “kiln”"],
  },
  {
    name: "a forbidden translation in several places, and a missing one",
    source: "窯を焚きます。\n\n窯を見ます。\n\n窯を出ます。",
    target: "Fire the oven.\n\nLook at the ovens.\n\nLeave it.",
    glossary: "ja,en,forbidden\n窯,kiln,oven\n",
    findings: [
      "1 1 “oven” must not be used to translate the term “窯” in 2 places. Write “kiln”",
      notTranslated("窯", "kiln", "5 5"),
    ],
  },
  {
    name: "a forbidden translation without another one",
    source: "窯を焚きます。\n\n土を練ります。",
    target: "Fire the oven.\n\nKnead the clay.",
    glossary: "ja,en,forbidden\n窯,,oven\n土,,soil\n",
    findings: ["1 1 “oven” must not be used to translate the term “窯”"],
  },
  {
    name: "a forbidden word that is a part of a translation, or the translation of another term",
    source: "窯を焚きます。\n\n窯とオーブンを焚きます。\n\n庭です。",
    target: "Fire the kiln oven.\n\nFire the kiln and the oven.\n\nAn oven.",
    glossary: "ja,en,forbidden\n窯,kiln|kiln oven,oven\nオーブン,oven,\n",
    findings: [],
  },
  {
    name: "a translation that is forbidden in another language",
    source: "窯を焚きます。",
    target: "Fire the kiln in the oven.",
    glossary: "ja,en,de,forbidden:de\n窯,kiln,Brennofen,oven\n",
    findings: [],
  },
  {
    name: "another target language, with its own inflection",
    source: "窯を焚きます。\n\n薪を入れます。\n\n土を練ります。",
    target: "Die Brennöfen heizen.\n\nBrennholzstücke einlegen.\n\nDen Sand kneten.",
    glossary: "ja,en,de\n窯,kiln,Brennofen\n薪,wood,Brennholz\n土,clay,Ton\n",
    languages: { source: "ja", target: "de-AT" },
    findings: [notTranslated("土", "Ton", "5 5")],
  },
  {
    name: "a language that the glossary does not have",
    source: "窯を焚きます。",
    target: "ストーブ.",
    glossary: "ja,en\n窯,kiln\n",
    languages: { source: "ja", target: "ko" },
    findings: [],
  },
  {
    name: "text that is not translated, and a paragraph that is missing",
    source: "窯に薪を入れて、火を付けます。\n\n灰は畑にまきます。\n\n窯が冷めるまで、三日ほど待ちます。",
    target: "窯に薪を入れて、火を付けます。\n\nThe ash is spread on the field.",
    glossary: "ja,en\n窯,kiln\n",
    findings: [],
  },
  {
    name: "plain text",
    source: "# 窯の話\n\n窯に薪を入れます。",
    target: "The kiln\n\nPut wood into the oven.",
    targetPath: "en.txt",
    glossary: "ja,en\n窯,kiln\n",
    findings: [notTranslated("窯", "kiln", "3 3")],
  },
  {
    name: "an ignored term",
    source: "窯を焚きます。",
    target: "Fire the oven.",
    glossary: "ja,en\n窯,kiln\n",
    options: { "term-drift": { ignore: ["窯"] } },
    findings: [],
  },
]);

test("the message in Japanese", async () => {
  const texts = {
    source: "Fire the kiln.\n\nA kiln.\n\nMore clay.\n\nMore clay.",
    target: "かまどを焚きます。\n\nかまどです。\n\n砂を増やします。\n\n砂を増やします。",
    glossary: "en,ja,forbidden,note\nkiln,窯,かまど,\nclay,土|粘土,,陶芸用\n",
    locale: "ja" as const,
    ...fromEnglish,
  };
  expect((await checkTexts(texts, "term-drift")).map(({ message }) => message)).toEqual([
    "用語「kiln」の訳に「かまど」は使えません（2 か所）。「窯」と書いてください",
    "用語「clay」が「土」または「粘土」と訳されていません（2 か所）（備考：陶芸用）",
  ]);
});

test.each<[name: string, source: string, target: string, severity: string]>([
  ["a sentence", "窯を焚きます。", "Fire the oven.", "warn"],
  ["a sentence on two lines", "窯に、\n薪を入れます。", "Put wood into\nthe oven.", "warn"],
  ["a sentence, and not from most places", "窯。\n\n窯へ。\n\n窯だ。", "It.\n\nKiln.\n\nA kiln.", "info"],
  ["a title", "# 窯\n\n窯へ。\n\n窯だ。", "# Oven\n\nKiln.\n\nA kiln.", "warn"],
  ["one of several sentences", "窯を焚きます。灰も見ます。", "Fire it. Look at the ash.", "info"],
  [
    "one of several sentences, in half of the places",
    "窯を焚きます。灰も見ます。\n\n窯を見ます。\n\n窯です。灰です。\n\n窯です。",
    "Fire it. Look at the ash.\n\nLook at the kiln.\n\nA bit. Ash.\n\nThe kiln.",
    "info",
  ],
  [
    "one of several sentences, in most places",
    "窯を焚きます。灰も見ます。\n\n窯です。灰です。\n\n窯です。",
    "Fire it. Look at the ash.\n\nA bit. Ash.\n\nThe kiln.",
    "warn",
  ],
])("the severity if a term is missing from %s", async (_, source, target, severity) => {
  const found = await checkTexts({ source, target, glossary: "ja,en\n窯,kiln\n" }, "term-drift");
  expect(found.map((finding) => finding.severity)).toEqual([severity]);
});

test("a term in the letters of the source is not only left out", async () => {
  const source = "A kiln. It is hot.\n\nA kiln.\n\nThe kiln.";
  const target = "kiln です。熱いです。\n\n窯です。\n\n窯です。";
  const found = await checkTexts({ source, target, glossary: "en,ja\nkiln,窯\n", ...fromEnglish }, "term-drift");
  expect(found.map(({ severity }) => severity)).toEqual(["warn"]);
});

test("the finding has the term, the forbidden translation, and their places", async () => {
  const [finding] = await checkTexts(
    { source: "登り窯です。", target: "The ovens.", glossary: "ja,en,forbidden\n登り窯,kiln,oven\n" },
    "term-drift",
  );
  expect(finding).toMatchObject({
    expected: "登り窯",
    actual: "ovens",
    source: { line: 1, column: 1, endLine: 1, endColumn: 4 },
    target: { line: 1, column: 5, endLine: 1, endColumn: 10 },
    fix: null,
  });
});
