import { expect, test } from "vitest";
import { checkTexts } from "../check-texts.ts";
import { testRule } from "./tester.ts";

testRule("url-drift", [
  {
    name: "a handle lost its underscore",
    source: "前回の[つぶやき](https://twitter.com/neko_chigura/status/1134406467744804864)です。",
    target: "The [tweet](https://twitter.com/nekochigura/status/1134406467744804864) of last time.",
    findings: ["1 1 The address https://twitter.com/nekochigura/status/1134406467744804864 lost “_”"],
  },
  {
    name: "eight characters of a document's id are lost",
    source: "[議事録](https://docs.google.com/document/d/1oaeXJO3iHzKGvVqUL4bQzGaRt)を共有します。",
    target: "Here are the [minutes](https://docs.google.com/document/d/1oaeXJO3iHUL4bQzGaRt).",
    findings: ["1 1 The address https://docs.google.com/document/d/1oaeXJO3iHUL4bQzGaRt lost “zKGvVq”"],
  },
  {
    name: "the end is cut off",
    source: "詳細は https://kubernetes.io/docs/concepts/overview/components/ を参照。",
    target: "See https://kubernetes.io/docs/concepts/over for details.",
    findings: ["1 1 The address https://kubernetes.io/docs/concepts/over is cut off before “view/components/”"],
  },
  {
    name: "a digit changed",
    source: "https://speakerdeck.com/chigura/slides-2019-05-31",
    target: "https://speakerdeck.com/chigura/slides-2019-05-37",
    findings: [
      "1 1 The address https://speakerdeck.com/chigura/slides-2019-05-37 is not that of the source, https://speakerdeck.com/chigura/slides-2019-05-31",
    ],
  },
  {
    name: "a path that was translated",
    source: "https://speakerdeck.com/chigura/neko-wa-mado-ni-iru",
    target: "https://speakerdeck.com/chigura/the-cat-at-the-window",
    findings: [
      "1 1 The address https://speakerdeck.com/chigura/the-cat-at-the-window is not that of the source, https://speakerdeck.com/chigura/neko-wa-mado-ni-iru",
    ],
  },
  {
    name: "a character too many",
    source: "[会場](https://example.com/venue/map)",
    target: "[Venue](https://example.com/venue/mapp)",
    findings: ["1 1 The address https://example.com/venue/mapp has “p” too many"],
  },
  {
    name: "a mark of the fragment is lost",
    source: "[設定](https://example.com/config#server_host)",
    target: "[Settings](https://example.com/config#serverhost)",
    findings: ["1 1 The address https://example.com/config#serverhost lost “_”"],
  },
  {
    name: "the fragment is lost",
    source: "[設定](https://example.com/config#port)",
    target: "[Settings](https://example.com/config)",
    findings: ["1 1 The address https://example.com/config is cut off before “#port”"],
  },
  {
    name: "a fragment that the translator added",
    source: "[設定](https://example.com/config)",
    target: "[Settings](https://example.com/config#port)",
    findings: [],
  },
  {
    name: "another link of the same place",
    source: "[案内](https://example.com/guide)を読む。",
    target: "Read the [handbook](https://other.example.org/manual/start).",
    findings: [
      "1 1 The address https://other.example.org/manual/start is not that of the source, https://example.com/guide",
    ],
  },
  {
    name: "another video",
    source: '<YouTube id="ETHGx8_Q-1k" />',
    target: '<YouTube id="ZqLmN0_tRxs" />',
    sourcePath: "ja.mdx",
    targetPath: "en.mdx",
    findings: ["1 1 The address ZqLmN0_tRxs is not that of the source, ETHGx8_Q-1k"],
  },
  {
    name: "an image's file",
    source: "![会場](https://example.com/images/venue_front.png)",
    target: "![Venue](https://example.com/images/venuefront.png)",
    findings: ["1 1 The address https://example.com/images/venuefront.png lost “_”"],
  },
  {
    name: "an address that a plain text shows",
    source: "質問は https://twitter.com/neko_chigura まで。",
    target: "Ask at https://twitter.com/nekochigura.",
    targetPath: "en.txt",
    findings: ["1 1 The address https://twitter.com/nekochigura lost “_”"],
  },
  {
    name: "a blank inside the address",
    source: "[会場](https://example.com/venue/map/)はこちら。",
    target: "The [venue](https://example.com/venue/ map/) is here.",
    findings: ["1 1 The address https://example.com/venue/ map/ has a blank inside, which kills the link"],
  },
  {
    name: "a blank before the address",
    source: "[会場](https://example.com/venue)はこちら。",
    target: "The [venue] (https://example.com/venue) is here.",
    findings: ["1 1 The link to https://example.com/venue is dead: a blank stands before its address"],
  },
  {
    name: "full-width brackets",
    source: "[会場](https://example.com/venue)はこちら。",
    target: "The [venue]（https://example.com/venue） is here.",
    findings: ["1 1 The link to https://example.com/venue is dead: a bracket of its syntax is full-width"],
  },
  {
    name: "nothing between the brackets",
    source: "[会場](https://example.com/venue)はこちら。",
    target: "The [venue]() is here.",
    findings: ["1 1 The address https://example.com/venue is lost"],
  },
  {
    name: "what is dead in the source and well in the target",
    source: "[会場](https://example.com/venue/ map/)と[案内]()",
    target: "[Venue](https://example.com/venue/map/) and [guide](https://example.com/guide)",
    findings: [],
  },
  {
    name: "an encyclopedia in another language",
    source: "[競合状態](https://ja.wikipedia.org/wiki/競合状態)に注意。",
    target: "Beware of [races](https://en.wikipedia.org/wiki/Race_condition).",
    findings: [],
  },
  {
    name: "an encyclopedia in the same language",
    source: "[競合状態](https://en.wikipedia.org/wiki/Race_condition)に注意。",
    target: "Beware of [races](https://en.wikipedia.org/wiki/Racecondition).",
    findings: ["1 1 The address https://en.wikipedia.org/wiki/Racecondition lost “_”"],
  },
  {
    name: "the language in the host, the path or the query",
    source: [
      "- [反応](https://ja.react.dev/learn)",
      "- [雲](https://learn.microsoft.com/ja-jp/azure)",
      "- [版](https://semver.org/lang/ja/)",
      "- [指標](https://web.dev/articles/inp?hl=ja)",
      "- [次](./harvest.ja.md)",
    ].join("\n"),
    target: [
      "- [React](https://react.dev/learn)",
      "- [Cloud](https://learn.microsoft.com/en-us/azure)",
      "- [Versions](https://semver.org/)",
      "- [Metrics](https://web.dev/articles/inp)",
      "- [Next](./harvest.md)",
    ].join("\n"),
    findings: [],
  },
  {
    name: "a page that was renamed in another language is told of, but not replaced",
    source: "[仕組み](https://docs.github.com/ja/actions/about-github-actions)",
    target: "[How it works](https://docs.github.com/en/actions/concepts/workflows)",
    findings: [
      "1 1 The address https://docs.github.com/en/actions/concepts/workflows is not that of the source, https://docs.github.com/ja/actions/about-github-actions",
    ],
  },
  {
    name: "the same address in another spelling",
    source: [
      "- [一](http://www.example.com/one/)",
      "- [二](https://example.com/two.html#top)",
      "- [三](https://example.com/製品/濾過器)",
      "- [四](https://example.com/four?utm_source=letter)",
      "- [五](https://twitter.com/neko_chigura?s=20)",
      "- [六](https://example.com/six#:~:text=%E3%81%BE)",
    ].join("\n"),
    target: [
      "- [One](https://example.com/one)",
      "- [Two](https://example.com/two#top)",
      "- [Three](https://example.com/%E8%A3%BD%E5%93%81/%E6%BF%BE%E9%81%8E%E5%99%A8)",
      "- [Four](https://example.com/four)",
      "- [Five](https://x.com/neko_chigura)",
      "- [Six](https://example.com/six#:~:text=schemes)",
    ].join("\n"),
    findings: [],
  },
  {
    name: "a fragment that was translated",
    source: "[解説](https://developer.mozilla.org/ja/docs/Web/API/Cache/get#解説)",
    target: "[Description](https://developer.mozilla.org/en-US/docs/Web/API/Cache/get#description)",
    findings: [],
  },
  {
    name: "Japanese letters and brackets inside an address",
    source: "[地震](https://ja.wikipedia.org/wiki/熊本地震_(2016年))と https://example.com/製品一覧/濾過器。",
    target: "[Earthquakes](https://ja.wikipedia.org/wiki/熊本地震_(2016年)) and https://example.com/製品一覧/濾過器.",
    findings: [],
  },
  {
    name: "addresses that the configuration calls equal",
    source: "[会場](https://venue.example.jp/map)",
    target: "[Venue](https://venue.example.com/map)",
    equivalent: [["https://venue.example.jp/**", "https://venue.example.com/**"]],
    findings: [],
  },
  {
    name: "an address that may change",
    source: "[会場](https://example.com/venue/1)",
    target: "[Venue](https://example.com/venue/2)",
    options: { "url-drift": { ignore: ["https://example.com/**"] } },
    findings: [],
  },
  {
    name: "Japanese that touches a bare address is not part of it",
    source: "詳しくは https://example.com/guide_b.htmlを参照してください。",
    target: "See https://example.com/guide_b.html for details.",
    findings: [],
  },
]);

test("addresses that changed in the same way share a pattern", async () => {
  const page = (owner: string) =>
    ["moon", "sun", "star"].map((name) => `- [${name}](https://github.com/${owner}/${name})`);
  const found = await checkTexts({ source: page("tsuki").join("\n"), target: page("tsuki-labs").join("\n") });
  expect(found.map(({ rule, pattern }) => `${rule} ${pattern}`)).toEqual(
    Array(3).fill("url-drift github.com/tsuki/ → github.com/tsuki-labs/"),
  );
});

test.each([
  ["garbled", "https://example.com/venue_map", "https://example.com/venuemap", true],
  ["garbled, with a blank", "https://example.com/venue/map", "https://example.com/venue/ map", true],
  ["on this site, where no one knows what is right", "/venue_map", "/venuemap", false],
  ["another one, maybe on purpose", "https://example.com/venue", "https://maps.example.org/?q=35.01,135.75", false],
  [
    "for readers of the source's language",
    "https://example.com/ja/venue_map",
    "https://example.com/en/venuemap",
    false,
  ],
])("an address that is %s: fixed or not", async (_, expected, actual, isFixed) => {
  const found = await checkTexts({ source: `[会場](${expected})`, target: `[Venue](${actual})` });
  const text = isFixed ? expected : undefined;
  expect(found.map(({ rule, fix }) => [rule, fix?.text])).toEqual([["url-drift", text]]);
});
