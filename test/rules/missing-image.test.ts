import { testRule } from "./tester.ts";

testRule("missing-image", [
  {
    name: "an image",
    source: "朝の庭です。\n\n![朝露](/images/dew.jpg)",
    target: "The garden in the morning.",
    findings: ["3 1 The image /images/dew.jpg is missing from the translation"],
  },
  {
    name: "the second of two images on a line",
    source: "![芽](/images/sprout.jpg) ![花](/images/bloom.jpg)",
    target: "![Sprout](/images/sprout.jpg)",
    findings: ["1 1 The image /images/bloom.jpg is missing from the translation"],
  },
  {
    name: "an image with a link around it, reported once",
    source: "庭です。\n\n[![朝露](/images/dew.jpg)](https://example.com/dew)",
    target: "The garden.",
    findings: ["3 1 The image /images/dew.jpg is missing from the translation"],
  },
  {
    name: "an image component",
    source: '庭です。\n\n<Image src="/images/dew.jpg" alt="朝露" />',
    target: "The garden.",
    sourcePath: "ja.mdx",
    targetPath: "en.mdx",
    findings: ["3 1 The image /images/dew.jpg is missing from the translation"],
  },
  {
    name: "an alternative text, of an image in Markdown and a component",
    source: '![夜明けの庭](/images/dawn.jpg)\n\n庭です。<Figure src="/images/dew.jpg" alt="葉の上の朝露" />',
    target: '![](/images/dawn.jpg)\n\nThe garden. <Figure src="/images/dew.jpg" />',
    sourcePath: "ja.mdx",
    targetPath: "en.mdx",
    findings: [
      "1 1 The alternative text of the image /images/dawn.jpg is missing from the translation",
      "3 3 The alternative text of the image /images/dew.jpg is missing from the translation",
    ],
  },
  {
    name: "alternative texts that say nothing: a file name, a word for any image, and the text of a badge",
    source:
      "![dawn-2.jpg](/images/dawn.jpg) ![画像](/images/dew.jpg) ![image](/images/fog.jpg) ![license](https://img.shields.io/badge/license-MIT-green)",
    target:
      "![](/images/dawn.jpg) ![](/images/dew.jpg) ![](/images/fog.jpg) ![](https://img.shields.io/badge/license-MIT-green)",
    findings: [],
  },
  {
    name: "a translated alternative text",
    source: "![朝露](/images/dew.jpg)",
    target: "![Morning dew](/images/dew.jpg)",
    findings: [],
  },
  {
    name: "image files with a language in their path",
    source: "![流れ図](/images/flow-ja.png)\n\n![庭の図](/images/ja/garden.png)\n\n![芽](/images/sprout.png)",
    target: "![Flow](/images/flow-en.png)\n\n![Plan](/images/en/garden.png)\n\n![Sprout](/images/sprout-en.png)",
    findings: [],
  },
  {
    name: "image files with a hash, in a folder for translated images",
    source: "![流れ図](images/flow.png)\n\n![庭の図](./images/garden.png)",
    target:
      "![Flow](../../translated_images/flow.0a1b2c3d4e5f60718293a4b5c6d7e8f9.en.png)\n\n![Plan](../../translated_images/en/garden.0a1b2c3d4e5f6071.webp)",
    findings: [],
  },
  {
    name: "a target in a deeper folder",
    source: "![朝露](../images/dew.jpg)",
    target: "![Dew](../../images/dew.jpg)",
    findings: [],
  },
  {
    name: "HTML instead of Markdown",
    source: '<figure><img src="/images/dew.jpg" alt="朝露"><figcaption>朝露</figcaption></figure>',
    target: "![Dew](/images/dew.jpg)\n\n*Dew*",
    findings: [],
  },
  {
    name: "a component instead of Markdown",
    source: '<Image src="/images/dew.jpg" alt="朝露" />',
    target: "![Dew](/images/dew.jpg)",
    sourcePath: "ja.mdx",
    targetPath: "en.mdx",
    findings: [],
  },
  {
    name: "images in another order",
    source: "![芽](/images/sprout.jpg)\n\n![花](/images/bloom.jpg)",
    target: "![Bloom](/images/bloom.jpg)\n\n![Sprout](/images/sprout.jpg)",
    findings: [],
  },
  {
    name: "plain text shows no images",
    source: "朝の庭です。\n\n![朝露](/images/dew.jpg)",
    target: "The garden in the morning.",
    targetPath: "en.txt",
    findings: [],
  },
  {
    name: "a URL that the options ignore",
    source: "朝の庭です。\n\n![広告](/images/banner/june.png)",
    target: "The garden in the morning.",
    options: { "missing-image": { ignore: ["/images/banner/**"] } },
    findings: [],
  },
  {
    name: "the badge of a link to another translation of the page",
    source: "[![中文](https://example.com/zh.png)](README.zh-CN.md)\n\n庭です。",
    target: "It is a garden.",
    sourcePath: "README.md",
    targetPath: "README.en.md",
    findings: [],
  },
]);
