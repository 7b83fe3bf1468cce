import { describe, expect, test } from "vitest";
import { chatterIn, serviceLineIn } from "../../src/match/assistant/phrases.ts";
import { checkTexts } from "../check-texts.ts";
import { BAKED, BREAD, text } from "./bread.ts";
import { testRule } from "./tester.ts";

const source = text(BREAD);
const fromEnglish = { source: text(BAKED), languages: { source: "en", target: "ja" } };
const what = (said: string) => `“${said}” is what a chatbot said to its user, and not part of the page`;
const cited = (mark: string) => `“${mark}” is a citation that only a chatbot shows as a link`;
const credit = (line: string) => `“${line}” is what a translation service added to a copy, and not part of the page`;

testRule("assistant-text", [
  {
    name: "an announcement before the page",
    source,
    target: `Sure! Here is the translation of the provided text:\n\n${text(BAKED)}`,
    findings: [`1 1 ${what("Sure! Here is the translation of the provided text:")}`],
  },
  {
    name: "an announcement before a page that asks for questions, as people do",
    source: `${source}\n質問があれば、いつでもどうぞ。\n`,
    target: `Here is the translated article:\n\n${text(BAKED)}\nAsk questions at any time.\n`,
    findings: [`1 1 ${what("Here is the translated article:")}`],
  },
  {
    name: "an announcement after the heading, and two remarks at the end",
    source,
    target: `${text({ ...BAKED, title: `${BAKED.title}\n\nCertainly, here is the English version:` })}
Please note that the formatting and links have been kept as they are in the original.

I hope this helps! Let me know if you need anything else.
`,
    findings: [
      `3 3 ${what("Certainly, here is the English version:")}`,
      `13 17 ${what("Please note that the formatting and links have been kept as…")}`,
      `13 19 ${what("I hope this helps! Let me know if you need anything else.")}`,
    ],
  },
  {
    name: "in the same paragraph as a text of the page, without a fix",
    source,
    target: text({ ...BAKED, flour: `Here's the translated Markdown: ${BAKED.flour}` }),
    findings: [`3 3 ${what("Here's the translated Markdown: Take 500 g of Haruyutaka flo…")}`],
  },
  {
    name: "in a list item",
    source: `${source}\n- 大きなボウル\n- 木のへら\n`,
    target: `${text(BAKED)}\n- A large bowl\n- A wooden spatula\n- If you have any further questions, feel free to ask!\n`,
    findings: [`16 17 ${what("If you have any further questions, feel free to ask!")}`],
  },
  {
    name: "in a heading",
    source,
    target: `## Here is the English translation of your document\n\n${text(BAKED)}`,
    findings: [`1 1 ${what("Here is the English translation of your document")}`],
  },
  {
    name: "in the description, without a fix",
    source: `---\ndescription: 家でパンを焼く\n---\n\n${source}`,
    target: `---\ndescription: "Sure, here's the translated description: Baking bread at home"\n---\n\n${text(BAKED)}`,
    findings: [`2 2 ${what("Sure, here's the translated description: Baking bread at hom…")}`],
  },
  {
    name: "in a comment and in a code block",
    source,
    target: `<!-- As an AI language model, I cannot taste bread. -->\n\n${text(BAKED)}\n\`\`\`\nI hope this translation meets your expectations.\n\`\`\`\n`,
    findings: [
      `1 1 ${what("As an AI language model, I cannot taste bread.")}`,
      `13 17 ${what("I hope this translation meets your expectations.")}`,
    ],
  },
  {
    name: "in English, left in a translation into Japanese: not reported as untranslated",
    ...fromEnglish,
    target: `I'm sorry, but you didn't provide any Markdown content to translate.\n\n${source}`,
    findings: [`1 1 ${what("I'm sorry, but you didn't provide any Markdown content to tr…")}`],
  },
  {
    name: "in Japanese",
    ...fromEnglish,
    target: `以下が翻訳です：\n\n${source}\n他にご質問があれば、お気軽にお知らせください。\n`,
    locale: "ja",
    findings: [
      "1 1 「以下が翻訳です：」はチャットボットの利用者への返答で、ページの内容ではありません",
      "13 17 「他にご質問があれば、お気軽にお知らせください。」はチャットボットの利用者への返答で、ページの内容ではありません",
    ],
  },
  {
    name: "citations of a chatbot",
    source,
    target: text({
      ...BAKED,
      flour: `${BAKED.flour} :contentReference[oaicite:0]{index=0}`,
      keep: `${BAKED.keep}【4†source】\n\n\uE200cite\uE202turn0search1\uE202turn2view0\uE201`,
    }),
    findings: [
      `3 3 ${cited(":contentReference[oaicite:0]{index=0}")}`,
      `13 13 ${cited("【4†source】")}`,
      `13 15 ${cited("\uE200cite\uE202turn0search1\uE202turn2view0\uE201")}`,
    ],
  },
  {
    name: "citations of a chatbot in code",
    source,
    target: text({ ...BAKED, keep: `${BAKED.keep} See \`【4†source】\`.\n\n\`\`\`\n【4†source】\n\`\`\`` }),
    findings: [],
  },
  {
    name: "citations of a chatbot that the source has too",
    source: text({ ...BREAD, flour: `${BREAD.flour}【4†source】` }),
    target: text({ ...BAKED, flour: `${BAKED.flour}【4†source】` }),
    findings: [],
  },
  {
    name: "the last line of a copy from a translation service",
    source,
    target: `${text(BAKED)}\nTranslated with www.DeepL.com/Translator (free version)\n`,
    findings: [`13 15 ${credit("Translated with www.DeepL.com/Translator (free version)")}`],
  },
  {
    name: "the last line of a copy, at the end of a paragraph and in Japanese",
    ...fromEnglish,
    target: `${source.trimEnd()}\nDeepL.com（無料版）で翻訳しました。\n`,
    locale: "ja",
    findings: [
      "13 13 「DeepL.com（無料版）で翻訳しました。」は翻訳サービスがコピーに加えた文で、ページの内容ではありません",
    ],
  },
  {
    name: "the last lines of two copies",
    source: `${source}\nDeepL.com（無料版）で翻訳しました。\n`,
    target: `${text(BAKED)}\nTranslated with DeepL.com (free version)\n`,
    findings: [],
  },
  {
    name: "a note of the author about a translation service",
    source,
    target: `${text(BAKED)}\nI translated this page with DeepL.com (free version), and then corrected it. Its \`Translated with DeepL.com (free version)\` is gone.\n\nOther pages end with “Translated with DeepL.com (free version)”.\n`,
    findings: [],
  },
  {
    name: "in quotation marks, in a block quote and in inline code",
    source,
    target: `${text(BAKED)}\nThe bot wrote “Sure! Here is the translation of the text:” and \`As an AI language model, I can't eat.\`\n\n> I'm sorry, but you didn't provide any text to translate.\n`,
    findings: [],
  },
  {
    name: "words that the source also has",
    source: `${source}\nもちろんです！こちらが翻訳した文章です。\n\nほかに質問があれば、気軽に書いてください。\n`,
    target: `${text(BAKED)}\nSure! Here is the translated text.\n\nLet me know if you have any other questions.\n`,
    findings: [],
  },
  {
    name: "in another place of the source",
    source: `${source}\nお役に立てれば幸いです。\n`,
    target: `I hope this helps.\n\n${text(BAKED)}`,
    findings: [],
  },
  {
    name: "a note of the translator with a link or another place to reply",
    source,
    target: `${text(BAKED)}\nHere is the Japanese version of this page: [パンを焼く](/ja/bread)\n\nPlease let me know in a GitHub issue if the dough does not rise.\n`,
    findings: [],
  },
  {
    name: "ordinary sentences with similar words",
    source: text({
      ...BREAD,
      keep: "塩を入れ忘れると、生地はまとまりません。オーブンの温度は変えずに置いておきます。",
    }),
    target: text({
      ...BAKED,
      keep: "If you didn't provide any salt, the dough does not hold. The temperature is kept as it was.",
    }),
    findings: [],
  },
]);

describe("phrases", () => {
  test.each([
    "Translation:",
    "Absolutely! I'd be happy to help with the translation. Here it is:",
    "Below is the translated version of your blog post, with the original formatting preserved.",
    "It looks like you didn't include the text. Please paste the text you would like translated.",
    "Note: I've kept the code blocks and links unchanged.",
    "I apologize for the confusion. Here is the corrected translation:",
    "Would you like me to translate the next chapter as well?",
    "翻訳は以下の通りです。",
    "ご指定の文章を翻訳しました。",
    "承知しました。以下に日本語訳を示します。",
    "申し訳ありませんが、翻訳するテキストが提供されていません。",
    "もちろんです！以下は提供された文章の日本語訳です。",
    "なお、リンクとコードは原文のまま残しています。",
    "お役に立てれば幸いです。",
  ])("%s", (said) => expect(chatterIn(said)).toMatchObject({ isWhole: true }));

  test.each([
    "Sure!",
    "Note:",
    "Here is the version that we released in May.",
    "The following is a list of translators.",
    "As an AI researcher, she bakes at night.",
    "If you did not provide a key, the call fails.",
    "この記事は山田さんの記事の翻訳です。",
    "以下は山田花子さんの記事「パン」の翻訳です。",
    "翻訳者は次のとおりです。",
    "リンクを開きます。",
    "次に日本語版の設定を開きます。",
  ])("not %s", (said) => expect(chatterIn(said)).toBeNull());
});

test.each([
  ["warn", "Translated with DeepL.com (free version)"],
  ["error", "I hope this helps!"],
])("severity %s: %s", async (severity, line) => {
  const found = await checkTexts({ source, target: `${text(BAKED)}\n${line}\n` });
  expect(found.map((finding) => finding.severity)).toEqual([severity]);
});

describe("lines of translation services", () => {
  test.each([
    "※ DeepL.com（無料版）で翻訳しました。",
    "www.DeepL.com/Translator（無料版）で翻訳しました。",
    "Übersetzt mit DeepL.com (kostenlose Version)",
    "Traduit avec DeepL.com (version gratuite)",
    "Traducción realizada con la versión gratuita del traductor DeepL.com",
    "Traduzido com a versão gratuita do tradutor - DeepL.com",
    "Tradotto con DeepL.com (versione gratuita)",
    "通过DeepL.com（免费版）翻译",
    "DeepL.com(무료 버전)으로 번역되었습니다.",
  ])("%s", (line) => expect(serviceLineIn(line)).toMatchObject({ isWhole: true }));

  test.each([
    "Translated with DeepL.com",
    "原文をDeepL.com（無料版）で翻訳しましたが、直したところもあります。",
    "“Translated with DeepL.com (free version)”",
  ])("not %s", (line) => expect(serviceLineIn(line)).toBeNull());
});

describe("no other rule reports the same text", () => {
  test.each([
    ["citations", text({ ...BAKED, keep: `${BAKED.keep} :contentReference[oaicite:12]{index=12}\n\n【4:0†source】` })],
    ["the line of a translation service", `${text(BAKED)}\nTranslated with www.DeepL.com/Translator (free version)\n`],
    ["a paragraph", `${text(BAKED)}\nI hope this helps!\n`],
    [
      "a section of nothing else",
      `${text(BAKED)}\n## Here is the translation you requested\n\nWould you like me to translate the next page?\n`,
    ],
    ["a list of nothing else", `${text(BAKED)}\n- Let me know if you need any changes to the translation.\n`],
    ["a code block", `${text(BAKED)}\n\`\`\`text\nHere is the translated text.\n\`\`\`\n`],
  ])("%s", async (_, target) => {
    const found = await checkTexts({ source, target });
    expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set(["assistant-text"]));
  });
});

describe("the fix restores the page byte for byte", () => {
  const page = text(BAKED);
  test.each([
    ["at the start", `Sure! Here is the translation:\n\n${page}`],
    ["twice at the start", `Sure!\nHere is the translation:\n\nHere is the translated text:\n\n${page}`],
    ["a citation", page.replace("\n\nCover", " :contentReference[oaicite:1]{index=1}\n\nCover")],
    ["at the end", `${page}\nI hope this helps.\n`],
    ["twice at the end", `${page}\nI hope this helps.\n\nLet me know if you need anything else.\n`],
    ["between paragraphs", page.replace("\n\nCover", "\n\nI hope this helps.\n\nCover")],
    ["with two blank lines below", page.replace("\n\nCover", "\n\nI hope this helps.\n\n\nCover")],
    ["below a heading without a blank line", page.replace("bread\n", "bread\nHere is the translation:\n")],
    [
      "everywhere",
      `Here is the translation:\n\n${page.replace("\n\nCover", "\n\nI hope this helps.\n\nCover")}\nI hope this helps.\n`,
    ],
  ])("%s", async (_, target) => {
    const changes = [
      (one: string) => one,
      (one: string) => one.replaceAll("\n", "\r\n"),
      (one: string) => `\ufeff${one}`,
    ];
    for (const [given, expected] of changes.map((change) => [change(target), change(page)] as const)) {
      const fixes = (await checkTexts({ source, target: given })).flatMap(({ fix }) => fix ?? []);
      const fixed = fixes
        .toSorted((a, b) => b.start - a.start)
        .reduce((result, fix) => result.slice(0, fix.start) + fix.text + result.slice(fix.end), given);
      expect(fixed).toBe(expected);
    }
  });
});
