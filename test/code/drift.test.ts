import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { driftOf } from "../../src/code/drift.ts";

/** The first difference: `<what> <source line> <target line>`, or the text to put there; “same” for a translation. */
function drift(
  language: string | null,
  source: string,
  target: string,
  languages = ["ja", "en"],
  names: readonly string[] = [],
): string {
  const [from = "ja", to = "en"] = languages;
  const found = driftOf(
    { code: { language, value: source }, language: from },
    { code: { language, value: target }, language: to },
    (string) => names.includes(string),
  );
  if (!found) return "same";
  return found.edit ? `put ${found.edit.text}` : `${found.what} ${found.source} ${found.target}`;
}

describe("may be translated", () => {
  it.each([
    ["js", "run(); // 走る", "run(); // to run"],
    ["js", "/* 走る\n  速く */\nrun();", "/* runs fast */\nrun();"],
    ["js", "// 走る\nrun();", "run();"],
    ["js", "run();", "// It runs.\n\nrun();"],
    ["js", 'say("おはよう", "ja");', 'say("Good morning", "en");'],
    ["js", "say(`\u0024{name}さん、\u0024{count}件です`);", "say(`\u0024{count} messages for \u0024{name}`);"],
    ["jsx", "<p>これは<b>大事</b>です</p>", "<p>This is <b>important</b></p>"],
    ["jsx", "<p>\n  React で作った\n  店です。\n</p>", "<p>\n  A shop made\n  with React. Don't panic!\n</p>"],
    ["jsx", "<div>\n  {/* 見出し */}\n  <h1>{title}</h1>\n</div>", "<div>\n  <h1>{title}</h1>\n</div>"],
    ["vue", '<a :title="`店`">店へ</a> <!-- 店 -->', '<a :title="`Shop`">To the shop</a>'],
    ["html", '<img alt="猫" src="cat.png">', '<img alt="A cat" src="cat.png">'],
    ["html", '<html lang="ja">', '<html lang="en">'],
    ["js", 'open("/docs/index-ja.md", locale.ja_JP);', 'open("/docs/index-en.md", locale.en_GB);'],
    ["css", ".a { color: #c00; } /* 赤 */", ".a { color: #c00; } /* red */"],
    [
      "python",
      'def run():\n    """走る。\n\n    速く。\n    """\n    go()',
      'def run():\n    """Runs fast."""\n    go()',
    ],
    ["python", 'print("走る")  # 走る', 'print("run")'],
    ["bash", "npm install # 入れる", "npm install # to install"],
    ["sql", "SELECT 1 -- 一", "SELECT 1 -- one"],
    ["yaml", "title: 店 # 名前\nurl: /ja/", "title: The shop\nurl: /en/"],
    ["toml", 'title = "店" # 名前', 'title = "Shop"'],
    [
      "json",
      '{ "title": "店", "url": "https://example.com/ja/" }',
      '{ "title": "Shop", "url": "https://example.com/" }',
    ],
    ["jsx", '<A href="https://example.com/ja/">店</A>', '<A href="https://example.com">Shop</A>'],
    ["zzz", '{% a href="https://example.com/ja/" %}', '{% a href="https://example.com" %}'],
    ["zzz", "run\n#この行は tini で走ります", "run\n#This line is run by tini (fast)"],
    ["js", "run();\n　// 走る\nstop();", "run();\n// It runs.\nstop();"],
    ["lua", "--[[ 走る\n速く ]]\nrun()", "run() -- fast"],
    ["haskell", "main = run {- 走る -}", "main = run"],
    ["clojure", "(run) ; 走る", "(run) ; fast"],
    ["latex", "\\run % 走る", "\\run"],
    ["ocaml", "(* 走る *) run ()", "run () (* fast *)"],
    ["zzz", "run // 走る\n# 速く", "run # fast"],
    ["js", "const 名前 = 1;", "const name = 1;"],
    ["js", 'say("おはよう、" + name + "さん");', 'say("Good morning, " + name);'],
    ["js", 'names.join("、");', 'names.join(", ");'],
    ["js", "say('店');\nrun('fast');", 'say("Shop");\nrun("fast");'],
    ["js", "hoge(hogeList, 'fuga');", "foo(fooList, 'bar');"],
    ["js", "hoge(PiyoPiyo);", "foo(BarBaz);"],
  ])("%s: %j, %j", (language, source, target) => {
    expect(drift(language, source, target)).toBe("same");
  });

  it.each([
    ["a tree of files", "src/\n├── 店.ts  # 店\n└── index.ts", "src/\n├── shop.ts\n└── index.ts"],
    ["a picture", "┌──────┐\n│ 猫   │──▶ 犬\n└──────┘", "┌─────────┐\n│ Cat     │──▶ Dog\n└─────────┘"],
    ["an output", "$ npm start\n起動しました (3000)", "$ npm start\nStarted on port 3000"],
    ["a sentence on two lines", "猫は\n眠ります\nend", "Cats sleep\nend"],
  ])("%s", (_, source, target) => {
    expect(drift(null, source, target)).toBe("same");
  });

  it.each([
    ["mermaid", "graph LR\n  A[猫] --> B[犬]", "graph LR\n  A[Cat] --> B[Dog]"],
    ["gherkin", "Given 猫がいる\nWhen it sleeps", "Given a cat\nWhen it sleeps"],
  ])("%s", (language, source, target) => {
    expect(drift(language, source, target)).toBe("same");
  });

  it.each([
    ["fr", "en", "js", 'say("Bonjour à tous");', 'say("Hello everybody");'],
    ["en", "es", "js", 'say("Cups:");\nsay("Hello!");', 'say("Tazas:");\nsay("¡Hola!");'],
    ["en", "fr", "html", "<h1>Warm Tea</h1>\n<p>Tea</p>", "<h1>Infusion chaude</h1>\n<p>Infusion</p>"],
    ["en", "ja", "js", 'say("Hello");', 'say("こんにちは");'],
    ["en", "ja", "jsx", "<p>Hello <b>you</b></p>", "<p><b>あなた</b>こんにちは</p>"],
    ["ko", "en", "js", 'say("안녕"); // 인사', 'say("Hi");'],
    ["en", "ja", "text", "foo/\n└── bar.txt", "hoge/\n└── fuga.txt"],
  ])("%s to %s", (source, target, language, from, to) => {
    expect(drift(language, from, to, [source, target])).toBe("same");
  });
});

describe("is insignificant", () => {
  it.each([
    ["a blank line", "python", "a()\n\n\nb()", "a()\nb()"],
    ["a space at the end", "bash", "a  \nb", "a\nb"],
    [
      "what a translator adds to a line",
      "console",
      "-h  Print help\n-v  Version",
      "-h  Print help\n  〔ヘルプを表示〕\n-v  Version〔版〕",
    ],
    ["what a translator adds to a command", "sh", "bake --help\nbake", "bake --help 〔ヘルプを表示〕\n〔焼く〕\nbake"],
    [
      "a translation below a line of output",
      "console",
      "$ bake\nerror: no oven\nhint: buy one",
      "$ bake\nerror: no oven\n(エラー: オーブンが\n ありません)\nhint: buy one",
    ],
    ["spaces around a pipe", "bash", "cat a.txt | wc -l", "cat a.txt| wc -l"],
    ["spaces around a semicolon", "bash", "for a in *; do b; done", "for a in * ;do b;done"],
    ["indentation in a language with braces", "js", "if (a) {\n  b();\n}", "if (a) {\n      b();\n}"],
    ["the width of indentation", "yaml", "a:\n  b:\n    - c", "a:\n    b:\n        - c"],
    ["a line break within brackets", "python", "def a(b,\n  c):\n    d()", "def a(b,\n\n c):\n    d()"],
    ["a line break in a language with semicolons", "js", "a(b,\n  c);", "a(b, c);"],
    ["a curved apostrophe of the source", "md", "Kai’s boat", "Kai's boat"],
    [
      "an ellipsis in a comment",
      "cs",
      "class Cup\n{\n    ...\n    int Size;\n}",
      "class Cup\n{\n    // ...\n    int Size;\n}",
    ],
    ["an ellipsis of one character", "js", "brew({ ... });\npour(cup, ...);", "brew({ … });\npour(cup, …);"],
  ])("%s", (_, language, source, target) => {
    expect(drift(language, source, target)).toBe("same");
  });
});

describe("may not change", () => {
  it.each([
    ["a name", "js", "// 走る\nrun(fast);", "// It runs.\nrunn(fast);", "put run"],
    ["a name next to a translation", "jsx", "<a onClick={save}>送る</a>", "<a onClick={safe}>Send</a>", "put save"],
    ["a number", "css", "a { margin: 10px; }", "a { margin: 16px; }", "put 10px"],
    ["what is beside an addition", "console", "-h  Print help", "-x  Print help〔ヘルプを表示〕", "put -h  Print help"],
    ["a mark", "js", "a.b();", "a,b();", "changed 0 0"],
    ["marks beside a translated string", "js", 'set([...all, "店"]);', 'set([all, "Shop"]);', "changed 0 0"],
    ["a bracket that became full-width", "js", "run(fast);", "run（fast）;", "changed 0 0"],
    ["a string of commands", "json", '{ "b": "npm run build" }', '{ "b": "npm run buidl" }', 'put "npm run build"'],
    [
      "a URL",
      "js",
      'get("https://example.com/a_b");',
      'get("https://example.com/ab");',
      'put "https://example.com/a_b"',
    ],
    ["a placeholder of a template", "js", "say(`\u0024{name}さん`);", "say(`Dear \u0024{user}`);", "changed 0 0"],
    ["a space within an operator", "bash", "a || b", "a | | b", "changed 0 0"],
    ["a space in a path", "bash", "node ./bin/www", "node . /bin/www", "changed 0 0"],
    ["indentation", "python", "if a:\n    b()\nc()", "if a:\n    b()\n    c()", "changed 2 2"],
    ["the indentation of a line", "python", "if a:\n  b()\n  c()\nd()", "if a:\n  b()\n c()\nd()", "changed 2 2"],
    ["the first line of a script", "bash", "#!/bin/bash\nrun", "#!/bin/sh\nrun", "put bash"],
    ["a missing line", "js", "a();\nb();\nc();", "a();\nc();", "missing 1 0"],
    ["an extra line", "js", "a();\nc();", "a();\nb();\nc();", "extra 0 1"],
    ["an extra line in brackets", "console", "$ bake\nno oven", "$ bake\nno oven\n(code 2)", "extra 1 2"],
    ["an extra line in another script", "console", "$ bake\nno oven", "$ bake\nno oven\n〜終了〜", "extra 1 2"],
    ["a string in a call", "js", 'a("店", b);', "a(b);", "changed 0 0"],
    [
      "a line of a template",
      "js",
      "a(`\n<p>店</p>\n<b class=x>`)",
      "a(`\n<p>Shop</p>\n<b class=y>`)",
      "put <b class=x>`",
    ],
    ["two places", "js", "aaa();\nbbb();", "aab();\nbbc();", "changed 0 0"],
    ["all", "js", "// 店", "shop();", "extra 0 0"],
    ["a name without a meaning", "js", "run(foo);", "run(bar);", "changed 0 0"],
    ["a name beside one without a meaning", "js", "runHoge(a);", "turnFoo(a);", "changed 0 0"],
  ])("%s", (_, language, source, target, found) => {
    expect(drift(language, source, target)).toBe(found);
  });

  it.each([
    ["a command", "$ npm start\n起動しました", "$ npm strat\nStarted", "put $ npm start"],
    ["a file's name", "src/\n├── 店.ts\n└── index.ts", "src/\n├── shop.ts\n└── indx.ts", "put └── index.ts"],
    ["a missing line", "猫\nnpm start\n犬", "A cat\nnpm start", "missing 2 1"],
  ])("%s in text that is not program code", (_, source, target, found) => {
    expect(drift(null, source, target)).toBe(found);
  });
});

describe("must stay in comments and strings", () => {
  it.each([
    ["js", "// 設定は ./src/a.ts", "// The settings are in . /src/a.ts", "put ./src/a.ts"],
    ["js", "// ./src/a.ts", "// ./src/ a.ts", "put ./src/a.ts"],
    ["js", "run(); // 船の max_speed と同じ", "run(); // Like max _speed of the ship", "put max_speed"],
    ["js", 'say("server.js を実行");', 'say("Run server．js");', "put server.js"],
    [
      "python",
      'def run():\n    """設定は @harbour/tide"""',
      'def run():\n    """See @harbour / tide"""',
      "put @harbour/tide",
    ],
    [null, "港 は /etc/tide にある", "The harbour is in / etc/tide", "put /etc/tide"],
    ["js", "// ./a.ts と ./b.ts", "// . /a.ts and . /b.ts", "changed 0 0"],
    ["js", "// ./a.ts と\n\n// ./a.ts", "// ./a.ts and\n\n// . /a.ts", "put ./a.ts"],
  ])("a name in %s: %j, %j", (language, source, target, found) => {
    expect(drift(language, source, target)).toBe(found);
  });

  it.each([
    ["a name that was left out", "js", "// 設定は ./src/a.ts", "// The settings"],
    ["a sentence that ends before a name", "js", "// 見るのは /etc/tide", "// See the tide. /etc/tide"],
    ["spaces that the source has too", "js", "// a.ts は 'a. ts' ではない", "// Not 'a. ts'"],
    ["spaces around a slash between words", "js", "// 朝/夜 は am/pm", "// am / pm"],
  ])("but not %s", (_, language, source, target) => {
    expect(drift(language, source, target)).toBe("same");
  });

  it.each([
    ["js", "a(); // [!code ++]", "a();", "changed 0 0"],
    ["js", "a(); // [!code ++] 増やす", "a(); // [!code ++] one more", "same"],
    ["js", "a(); // [!code ++]", "a(); // [!code --]", "put [!code ++]"],
    ["js", "a(); // [!code ++]\nb();", "a();\nb(); // [!code ++]", "changed 0 0"],
    ["js", "a();", "a(); // [!code focus:2]", "changed 0 0"],
    ["jsx", "// highlight-next-line\n<p>店</p>", "<p>Shop</p>", "missing 0 0"],
    ["jsx", "// highlight-next-line\n<p>店</p>", "{/* highlight-next-line */}\n<p>Shop</p>", "same"],
    ["js", "// 朝の highlight-start です\na();", "a();", "same"],
    ["yaml", "a: 1 # (1)!\nb: 2", "a: 1\nb: 2", "changed 0 0"],
    ["text", "a # [!code highlight]", "a", "changed 0 0"],
  ])("a mark in %s: %j, %j", (language, source, target, found) => {
    expect(drift(language, source, target)).toBe(found);
  });

  it.each([
    ['set("fast");', 'set("速い");', ['"fast"'], "changed 0 0"],
    ['set("fast");', 'set("速い");', [], "same"],
    ['lang("en");', 'lang("ja");', ['"en"'], "same"],
  ])("a name that the page uses: %j, %j, %j", (source, target, names, found) => {
    expect(drift("jsx", source, target, ["en", "ja"], names)).toBe(found);
  });
});

it.each([
  ["bash", "run ./a", "run . /a", true],
  ["python", "if a:\n    b()\nc()", "if a:\n    b()\n    c()", true],
  ["js", "a(); // [!code ++]\nb();", "a();\nc();", true],
  ["bash", "run # [!code ++]", "run", false],
  ["js", "// ./a.ts", "// . /a.ts", false],
  ["bash", "$ run a\n$ run b", "run a\nrun b", false],
  ["nu", "> run a\nB", "run a\nB", false],
  ["python", ">>> run(a)", "run(a)", false],
  ["bash", "$ run a\n$ run b", "run a\nrun c", true],
  ["bash", "run $ a", "run a", true],
])("in %s, %j and %j differ as a program: %s", (language, source, target, isProgram) => {
  const side = (value: string) => ({ code: { language, value }, language: "en" });
  expect(driftOf(side(source), side(target))?.isProgram).toBe(isProgram);
});

describe("is not a comment", () => {
  it.each([
    ["the slashes of a URL", "js", 'get("https://example.com/a", b);', 'get("https://example.com/a", c);'],
    [
      "the slashes of a URL without quotes",
      "css",
      "a { src: url(https://example.com/a); }",
      "a { src: url(https://example.com/b); }",
    ],
    ["the slashes of a regular expression", "js", "/https?:\\/\\//.test(a);", "/https?:\\/\\//.test(b);"],
    ["a color", "css", "a { color: #c00; top: 0; }", "a { color: #c00; top: 1; }"],
    ["a color in an unknown language", "zzz", "color #c00 top", "color #c00 bottom"],
    ["the number of arguments", "bash", "test $# -gt 1", "test $# -gt 2"],
    ["a hash in a string", "python", 'a("#", b)', 'a("#", c)'],
  ])("%s", (_, language, source, target) => {
    expect(drift(language, source, target)).not.toBe("same");
  });
});

const code = fc.array(
  fc.constantFrom(
    ...["a", "b(", ")", "{", "}", '"', "'", "`", "//", "#", "/*", "*/", "店", " ", "\n", "\n  ", "${", "<p>"],
    ...["./", ". /", "/", "a_b", "a _b", "[!code ++]", "a-start", "(1)!"],
  ),
  { maxLength: 30 },
);
const language = fc.constantFrom("js", "python", "yaml", "bash", "sql", "zzz", null);

test("code compared with itself has no drift", () => {
  fc.assert(
    fc.property(language, code, (name, words) => {
      expect(drift(name, words.join(""), words.join(""))).toBe("same");
    }),
  );
});

test("an edit removes the drift", () => {
  fc.assert(
    fc.property(language, code, code, (name, words, others) => {
      const [value, garbled] = [words.join(""), others.join("")];
      const found = driftOf(
        { code: { language: name, value }, language: "ja" },
        { code: { language: name, value: garbled }, language: "en" },
      );
      if (!found?.edit) return;
      const { start, end, text } = found.edit;
      expect(drift(name, value, garbled.slice(0, start) + text + garbled.slice(end))).toBe("same");
    }),
  );
});

test("comparing large code blocks without similarities is fast", () => {
  const lines = (word: string) => Array.from({ length: 20_000 }, (_, line) => `${word}${line}();`).join("\n");
  expect(drift("js", lines("a"), lines("b"))).toBe("changed 0 0");
});
