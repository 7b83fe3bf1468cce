import { testRule } from "./tester.ts";

testRule("extra-image", [
  {
    name: "an image that the translator added",
    source: "傘立ての話です。",
    target: "About an umbrella stand.\n\n![What it looks like](/images/stand.jpg)",
    findings: ["1 3 The image /images/stand.jpg is not in the source"],
  },
  {
    name: "a repeated image",
    source: "![芽](/images/sprout.jpg)\n\n毎朝見ます。",
    target: "![Sprout](/images/sprout.jpg)\n\nI look every morning. ![Sprout](/images/sprout.jpg)",
    findings: ["3 3 The image /images/sprout.jpg occurs more often than in the source"],
  },
  {
    name: "an image component",
    source: "庭です。",
    target: 'The garden. <Image src="/images/dew.jpg" alt="Dew" />',
    sourcePath: "ja.mdx",
    targetPath: "en.mdx",
    findings: ["1 1 The image /images/dew.jpg is not in the source"],
  },
  {
    name: "a replaced image, which is reported by url-drift",
    source: "庭です。\n\n![朝露](/images/dew.jpg)",
    target: "The garden.\n\n![A cat](/photos/cat-on-roof.webp)",
    findings: [],
  },
  {
    name: "the same image in another syntax",
    source: "![朝露][dew]\n\n[dew]: /images/dew.jpg",
    target: '<img alt="Dew" src="/images/dew.jpg">',
    findings: [],
  },
  {
    name: "an image in a code block",
    source: "書き方です。",
    target: "How to write it.\n\n```md\n![Dew](/images/dew.jpg)\n```",
    findings: [],
  },
  {
    name: "a URL that the options ignore",
    source: "庭です。",
    target: "The garden. ![Read in English](/badges/english.svg)",
    options: { "extra-image": { ignore: ["/badges/*"] } },
    findings: [],
  },
]);
