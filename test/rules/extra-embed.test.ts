import { testRule } from "./tester.ts";

testRule("extra-embed", [
  {
    name: "a video that the translator added",
    source: "庭の話です。",
    target: "About the garden.\n\nhttps://www.youtube.com/watch?v=ETHGx8_Q-1k",
    findings: ["1 3 The embed https://www.youtube.com/watch?v=ETHGx8_Q-1k is not in the source"],
  },
  {
    name: "a component",
    source: "庭の話です。",
    target: 'About the garden.\n\n<Tweet url="https://x.com/momo_garden/status/1134406467744804864" />',
    sourcePath: "ja.mdx",
    targetPath: "en.mdx",
    findings: ["1 3 The embed https://x.com/momo_garden/status/1134406467744804864 is not in the source"],
  },
  {
    name: "a replaced video, which is reported by url-drift",
    source: '<YouTube id="ETHGx8_Q-1k" />',
    target: '<YouTube id="ZqLmN0_tRxs" />',
    sourcePath: "ja.mdx",
    targetPath: "en.mdx",
    findings: [],
  },
  {
    name: "a link of the source that became a card",
    source: "[道具](https://example.com/tool)です。",
    target: "A tool.\n\nhttps://example.com/tool",
    findings: [],
  },
  {
    name: "a component without a URL",
    source: "庭の話です。",
    target: "<Note>\n\nAbout the garden.\n\n</Note>",
    sourcePath: "ja.mdx",
    targetPath: "en.mdx",
    findings: [],
  },
  {
    name: "a URL that the options ignore",
    source: "庭の話です。",
    target: "About the garden.\n\nhttps://www.youtube.com/watch?v=ETHGx8_Q-1k",
    options: { "extra-embed": { ignore: ["https://www.youtube.com/**"] } },
    findings: [],
  },
]);
