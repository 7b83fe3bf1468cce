import { testRule } from "./tester.ts";

testRule("missing-embed", [
  {
    name: "slides",
    source: "発表資料です。\n\nhttps://speakerdeck.com/momo/seeds\n\n以上です。",
    target: "The slides.\n\nThat is all.",
    findings: ["3 1 The embed https://speakerdeck.com/momo/seeds is missing from the translation"],
  },
  {
    name: "one of two equal videos",
    source: "https://youtu.be/ETHGx8_Q-1k\n\nもう一度。\n\nhttps://youtu.be/ETHGx8_Q-1k",
    target: "https://youtu.be/ETHGx8_Q-1k\n\nOnce more.",
    findings: ["5 3 The embed https://youtu.be/ETHGx8_Q-1k is missing from the translation"],
  },
  {
    name: "a component",
    source: '見てください。\n\n<YouTube id="ETHGx8_Q-1k" />',
    target: "Look.",
    sourcePath: "ja.mdx",
    targetPath: "en.mdx",
    findings: ["3 1 The embed ETHGx8_Q-1k is missing from the translation"],
  },
  {
    name: "a tag from the configuration",
    source: "道具です。\n\n{% linkPreview https://example.com/tool %}",
    target: "A tool.",
    embeds: { linkPreview: 0 },
    findings: ["3 1 The embed https://example.com/tool is missing from the translation"],
  },
  {
    name: "an embed as a bare URL, which plain text shows",
    source: "庭の動画です。\n\nhttps://www.youtube.com/watch?v=ETHGx8_Q-1k",
    target: "A video of the garden.",
    targetPath: "en.txt",
    findings: ["3 1 The embed https://www.youtube.com/watch?v=ETHGx8_Q-1k is missing from the translation"],
  },
  {
    name: "embeds that plain text cannot show",
    source:
      '<iframe src="https://www.youtube.com/embed/ETHGx8_Q-1k"></iframe>\n\n庭です。\n\n{% youtube ETHGx8_Q-1k %}\n\n花です。',
    target: "A garden.\n\nFlowers.",
    targetPath: "en.txt",
    findings: [],
  },
  {
    name: "a repository as a card of Zenn and as a tag of dev.to",
    source: "完成品です。\n\n@[github](https://github.com/momo/kiln)\n\nhttps://github.com/momo/glaze",
    target: "Here it is:\n\n{% github momo/kiln %}\n\n{% github momo/glaze %}",
    findings: [],
  },
  {
    name: "a video URL in two spellings",
    source: '<iframe src="https://www.youtube.com/embed/ETHGx8_Q-1k?hl=ja&cc_lang_pref=ja"></iframe>',
    target: "https://youtu.be/ETHGx8_Q-1k",
    findings: [],
  },
  {
    name: "a video by its id and by its URL",
    source: '<YouTube id="ETHGx8_Q-1k" />',
    target: "https://www.youtube.com/watch?v=ETHGx8_Q-1k",
    sourcePath: "ja.mdx",
    targetPath: "en.mdx",
    findings: [],
  },
  {
    name: "a video as a Hexo tag and by its URL",
    source: "{% youtube ETHGx8_Q-1k %}",
    target: "https://www.youtube.com/watch?v=ETHGx8_Q-1k",
    findings: [],
  },
  {
    name: "both domains of one social network",
    source: "https://twitter.com/momo_garden/status/1134406467744804864",
    target: "https://x.com/momo_garden/status/1134406467744804864",
    findings: [],
  },
  {
    name: "a card in the source that is a link in the target",
    source: '道具です。\n\n<o-embed src="https://example.com/tool"></o-embed>',
    target: "[A tool](https://example.com/tool).",
    findings: [],
  },
  {
    name: "embeds in another order",
    source: "https://youtu.be/ETHGx8_Q-1k\n\n花です。\n\nhttps://youtu.be/ZqLmN0_tRxs",
    target: "https://youtu.be/ZqLmN0_tRxs\n\nA flower.\n\nhttps://youtu.be/ETHGx8_Q-1k",
    findings: [],
  },
  {
    name: "an embed in a details element",
    source: "<details>\n<summary>動画</summary>\n\nhttps://youtu.be/ETHGx8_Q-1k\n\n</details>",
    target: "https://youtu.be/ETHGx8_Q-1k",
    findings: [],
  },
  {
    name: "a URL that the options ignore",
    source: "見てください。\n\nhttps://www.nicovideo.jp/watch/sm9",
    target: "Look.",
    options: { "missing-embed": { ignore: ["https://www.nicovideo.jp/**"] } },
    findings: [],
  },
]);
