import { describe, expect, it, test } from "vitest";
import { applyFixes } from "../../src/fix/apply.ts";
import { checkTexts } from "../check-texts.ts";
import { testRule } from "./tester.ts";

testRule("url-drift", [
  {
    name: "a missing link, and one with a similar URL in a section that only the target has",
    source:
      "# 味噌\n\n## 読む\n\n- [はじめに](guide/start/index.md)\n- [仕込み](user-guide/boiling/index.md)\n\n## 連絡\n\n[Momo](https://example.com/momo) まで。",
    target:
      "# Miso\n\n## Read\n\n- [Start](guide/start/index.md)\n\n## Choose your tools\n\n- [With a barrel](user-guide/barrels/index.md): the way it has been done in our village for ages.\n\n## Contact\n\nWrite to [Momo](https://example.com/momo).",
    findings: [],
  },
  {
    name: "a relative URL and the path of the same page",
    source: "[規則](../guide/rules.md)と[結び方](./knots/#bowline)",
    target: "The [rules](/en/docs/guide/rules/) and the [knots](/docs/guide/boats/knots#bowline)",
    sourcePath: "content/ja/docs/guide/boats.md",
    targetPath: "content/en/docs/guide/boats.md",
    findings: [],
  },
  {
    name: "a page in the target's language to which another link of the source leads",
    source:
      "- [始まり](https://docs.example.org/ja/api/mooring-start)\n- [終わり](https://docs.example.org/ja/api/mooring-end)\n- [港](https://docs.example.org/ja/minato)",
    target:
      "- [Start](https://docs.example.org/en/api/mooring-end)\n- [End](https://docs.example.org/en/api/mooring-end)\n- [Harbors](https://docs.example.org/en/harbors)",
    findings: [
      "1 1 The URL https://docs.example.org/en/api/mooring-end has the part “mooring-end” where the source has “mooring-start”",
    ],
  },
  {
    name: "the tags of Jekyll for pages",
    source: "[前の記事]({% post_url ja/2024-05-01-dew %})と[次の記事]({% post_url ja/2024-05-03-frost %})です。",
    target: "See [the last post]({% post_url en/2024-05-01-dew %}) and [the next]({% post_url en/2024-05-03-fros %}).",
    findings: ["1 1 The URL {% post_url en/2024-05-03-fros %} is cut off: “t” is missing at its end"],
  },
  {
    name: "links with values of Liquid",
    languages: { source: "en", target: "ja" },
    source:
      "See [the harbor]({{ site.baseurl }}/harbor/#map), [the oars]({{ '/oars/' | relative_url }}) and [the sails]({{ \"/sails/\" | prepend: site.baseurl }}).\n\n![A boat]({{ '/img/boat.png' | relative_url }})",
    target:
      "[港]({{ site.baseurl }}/ja/harbor/)、[櫂]({{ '/ja/oars/'|relative_url }})、[帆]({{ '/ja/sail/' | prepend:site.baseurl }})を見ます。\n\n![舟]({{ '/img/boat.png' | relative_url }})",
    findings: [
      "1 1 The URL {{ site.baseurl }}/ja/harbor/ is cut off: “#map” is missing at its end",
      "1 1 The URL {{ '/ja/sail/' | prepend:site.baseurl }} is cut off: “s” is missing at its end",
    ],
  },
  {
    name: "shortcodes of Hugo for the same page, but not for another one",
    ...{ sourcePath: "content/en/docs/brew/tea.md", targetPath: "content/ja/docs/brew/tea.md" },
    languages: { source: "en", target: "ja" },
    source:
      'Read about [kettles]({{< ref "../topics/kettles#steel" >}}) and [cups]({{% relref path="/docs/cups.md" %}}).\n\nThen see the [pots]({{< ref "pots.md" >}}).',
    target:
      '[やかん]({{< ref path="/docs/topics/kettles.md#steel" lang="en" >}})と[茶碗]({{< relref "/docs/cups" >}})を読みます。\n\n次に[急須]({{< ref "plots.md" >}})を見ます。',
    findings: ['3 3 The URL {{< ref "plots.md" >}} has an extra “l”'],
  },
  {
    name: "a relative URL and the path of another page",
    source: "[規則](./rules.md)",
    target: "The [rules](/docs/guide/ruler/)",
    sourcePath: "content/ja/docs/guide/boats.md",
    targetPath: "content/en/docs/guide/boats.md",
    findings: ["1 1 The URL /docs/guide/ruler/ differs from the source URL ./rules.md"],
  },
  {
    name: "a relative URL and the page of the same file in a repository",
    source:
      "[形](../../molds/brick.yml)、[窯](../kilns/)と![火](images/fire.png)、[土](clay/red.md)、[砂](../sand.md#dry)",
    target:
      "The [mold](https://github.com/kiln/bricks/blob/main/molds/brick.yml?plain=1), the [kiln](https://gitlab.example.org/kiln/all/bricks/-/tree/v2/docs/kilns), ![fire](https://raw.githubusercontent.com/kiln/bricks/main/docs/ja/images/fire.png), [clay](https://github.com/kiln/bricks/blob/main/ja/clay/red.md) and [sand](https://github.com/kiln/bricks/blob/main/docs/sand.md#dry)",
    sourcePath: "docs/ja/bricks.md",
    targetPath: "docs/en/bricks.md",
    findings: [],
  },
  {
    name: "a relative URL and the page of a file of the same name in another place of a repository",
    source: "[土](../clay.md)",
    target: "[Clay](https://github.com/kiln/bricks/blob/main/clay.md)",
    sourcePath: "docs/ja/bricks.md",
    targetPath: "docs/en/bricks.md",
    findings: ["1 1 The URL https://github.com/kiln/bricks/blob/main/clay.md differs from the source URL ../clay.md"],
  },
  {
    name: "the source leads to a page in a third language, and the target to the same page in its own",
    source: "[属性](https://docs.example.org/fr/attributes/lang)",
    target: "The [attribute](https://docs.example.org/en/attributes/lang)",
    findings: [],
  },
  {
    name: "the target leads to a page in a third language",
    source: "[属性](https://docs.example.org/ja/attributes/lang)",
    target: "The [attribute](https://docs.example.org/fr/attributes/lang)",
    findings: ["1 1 The URL https://docs.example.org/fr/attributes/lang has “fr” where the source has “ja”"],
  },
  {
    name: "the text that a link suggests for a post is translated",
    source:
      "[共有](https://post.example.com/share?url=https%3A%2F%2Fexample.com&text=%E6%B8%AF%E3%81%AE%E6%9C%9D%E3%82%92%E8%A6%8B%E3%81%A6%E3%81%8F%E3%81%A0%E3%81%95%E3%81%84&tags=sea)",
    target:
      "[Share](https://post.example.com/share?url=https%3A%2F%2Fexample.com&text=See+the+morning+in+the+harbour&tags=sea)",
    findings: [],
  },
  {
    name: "a keyword in a parameter is translated",
    source: "[記事](https://example.com/posts?tag=%E6%B8%AF%E3%81%AE%E6%9C%9D)",
    target: "[Posts](https://example.com/posts?tag=harbour)",
    findings: [
      "1 1 In the URL https://example.com/posts?tag=harbour, “posts?tag=港の朝” was translated as “posts?tag=harbour”",
    ],
  },
  {
    name: "relative URLs of the same file, from pages in different folders",
    source: "[手引き](guide/README.md)、[地図](images/map.png)、![橋](images/bridge.png)",
    target:
      "The [guide](../../guide/README.md), the [map](../../images/map.png), ![the bridge](../../images/bridge.png)",
    sourcePath: "README.md",
    targetPath: "docs/en/README.md",
    findings: [],
  },
  {
    name: "relative URLs of the same file, one of which goes through another folder",
    source: "[地図](docs/maps/harbour.md)",
    target: "The [map](../maps/harbour.md)",
    sourcePath: "README.md",
    targetPath: "docs/en/README.md",
    findings: [],
  },
  {
    name: "relative URLs of different files, from pages in different folders",
    source: "[地図](docs/maps/harbour.md)",
    target: "The [map](../maps/harbor.md)",
    sourcePath: "README.md",
    targetPath: "docs/en/README.md",
    findings: ["1 1 The URL ../maps/harbor.md differs from the source URL docs/maps/harbour.md"],
  },
  {
    name: "a page that only one language of a site has moved to another folder",
    source: "[時計](https://docs.example.org/ja/guide/clock)",
    target: "[Clock](https://docs.example.org/en/guide/tools/clock)",
    findings: ["1 1 The URL https://docs.example.org/en/guide/tools/clock has an extra “tools/”"],
  },
  {
    name: "a folder that begins like the next one",
    source: "[語彙](https://example.com/main/docs/dictionary/word.md)",
    target: "[Words](https://example.com/main/docs/docs/old/dictionary/word.md)",
    findings: ["1 1 The URL https://example.com/main/docs/docs/old/dictionary/word.md has an extra “docs/old/”"],
  },
  {
    name: "links to one translation from pages in different folders",
    languages: { source: "en", target: "ru" },
    sourcePath: "README.md",
    targetPath: "docs/ru/README.md",
    source: "[🇨🇳](docs/zh-CN/README.md)\n\nThe garden is open.",
    target: "[🇨🇳](../zh-CN/README.md)\n\nСад открыт.",
    findings: [],
  },
  {
    name: "badges of a language switcher, which show the language of the page in another color",
    source:
      '<img src="https://badge.example.com/English-red" alt="English">\n<a href="README.ja.md"><img src="https://badge.example.com/Japanese-gray" alt="日本語"></a>\n\n豆を挽きます。',
    target:
      '<a href="README.md"><img src="https://badge.example.com/English-gray" alt="English"></a>\n<img src="https://badge.example.com/Japanese-red" alt="日本語">\n\nGrind the beans.',
    sourcePath: "README.md",
    targetPath: "README.ja.md",
    findings: [],
  },
  {
    name: "a user name is missing its underscore",
    source: "前回の[つぶやき](https://twitter.com/neko_chigura/status/1134406467744804864)です。",
    target: "The [tweet](https://twitter.com/nekochigura/status/1134406467744804864) of last time.",
    findings: ["1 1 The URL https://twitter.com/nekochigura/status/1134406467744804864 is missing “_”"],
  },
  {
    name: "a document id is missing eight characters",
    source: "[議事録](https://docs.google.com/document/d/1oaeXJO3iHzKGvVqUL4bQzGaRt)を共有します。",
    target: "Here are the [minutes](https://docs.google.com/document/d/1oaeXJO3iHUL4bQzGaRt).",
    findings: ["1 1 The URL https://docs.google.com/document/d/1oaeXJO3iHUL4bQzGaRt is missing “zKGvVq”"],
  },
  {
    name: "the end of a URL is cut off",
    source: "詳細は https://kubernetes.io/docs/concepts/overview/components/ を参照。",
    target: "See https://kubernetes.io/docs/concepts/over for details.",
    findings: [
      "1 1 The URL https://kubernetes.io/docs/concepts/over is cut off: “view/components/” is missing at its end",
    ],
  },
  {
    name: "a digit is different",
    source: "https://speakerdeck.com/chigura/slides-2019-05-31",
    target: "https://speakerdeck.com/chigura/slides-2019-05-37",
    findings: ["1 1 The URL https://speakerdeck.com/chigura/slides-2019-05-37 has “7” where the source has “1”"],
  },
  {
    name: "a path in romanized Japanese is translated",
    source: "https://speakerdeck.com/chigura/neko-wa-mado-ni-iru",
    target: "https://speakerdeck.com/chigura/the-cat-at-the-window",
    findings: [
      "1 1 The URL https://speakerdeck.com/chigura/the-cat-at-the-window has the part “the-cat-at-the-window” where the source has “neko-wa-mado-ni-iru”",
    ],
  },
  {
    name: "a translated path",
    source: "[命令セット](https://e-words.jp/w/命令セット.html)",
    target: "[Instruction set](https://e-words.jp/w/InstructionSet.html)",
    findings: [
      "1 1 In the URL https://e-words.jp/w/InstructionSet.html, “命令セット.html” was translated as “InstructionSet.html”",
    ],
  },
  {
    name: "a translated path that is percent-encoded in the source",
    source: "[命令](https://e-words.jp/w/%E5%91%BD%E4%BB%A4.html)",
    target: "[Instruction](https://e-words.jp/w/Instruction.html)",
    findings: [
      "1 1 In the URL https://e-words.jp/w/Instruction.html, “命令.html” was translated as “Instruction.html”",
    ],
  },
  {
    name: "a different host",
    source: "[地図](https://venue.example.jp/map)",
    target: "[Map](https://venue.example.com/map)",
    findings: [
      "1 1 The URL https://venue.example.com/map is on the host venue.example.com, but the source URL is on venue.example.jp",
    ],
  },
  {
    name: "a slash is missing after the scheme",
    source: "[地図](https://example.com/map)",
    target: "[Map](https:/example.com/map)",
    findings: ["1 1 The URL https:/example.com/map is missing “/”"],
  },
  {
    name: "an error next to differences that are ignored: scheme, slash and language",
    source: "[一](http://example.com/one_two/)と[三](https://docs.example.com/ja/three_four)",
    target: "[One](https://example.com/onetwo) and [three](https://docs.example.com/en/threefour)",
    findings: [
      "1 1 The URL https://example.com/onetwo is missing “_”",
      "1 1 The URL https://docs.example.com/en/threefour is missing “_”",
    ],
  },
  {
    name: "an extra character",
    source: "[会場](https://example.com/venue/map)",
    target: "[Venue](https://example.com/venue/mapp)",
    findings: ["1 1 The URL https://example.com/venue/mapp has an extra “p”"],
  },
  {
    name: "an underscore is missing from the fragment",
    source: "[設定](https://example.com/config#server_host)",
    target: "[Settings](https://example.com/config#serverhost)",
    findings: ["1 1 The URL https://example.com/config#serverhost is missing “_”"],
  },
  {
    name: "the fragment is missing",
    source: "[設定](https://example.com/config#port)",
    target: "[Settings](https://example.com/config)",
    findings: ["1 1 The URL https://example.com/config is cut off: “#port” is missing at its end"],
  },
  {
    name: "the fragments of links to the page itself are missing",
    source: "[支度](ja.md#支度)と[片付け](ja.md#after)\n\n## 支度\n\n本文です。\n\n## 片付け {#after}\n\n終わりです。",
    target:
      "[Setting up](en.md) and [cleaning](en.md)\n\n## Setting up\n\nThe text.\n\n## Cleaning {#after}\n\nThe end.",
    findings: [
      "1 1 The URL en.md is cut off: “#支度” is missing at its end",
      "1 1 The URL en.md is cut off: “#after” is missing at its end",
    ],
  },
  {
    name: "a Japanese fragment on another site, removed on purpose or cut off after the #",
    source: "[甲](https://example.com/one#日本語版)と[乙](https://example.com/two#日本語版)",
    target: "[A](https://example.com/one) and [B](https://example.com/two#)",
    findings: ["1 1 The URL https://example.com/two# is cut off: “日本語版” is missing at its end"],
  },
  {
    name: "a fragment that the translator added",
    source: "[設定](https://example.com/config)",
    target: "[Settings](https://example.com/config#port)",
    findings: [],
  },
  {
    name: "a link to another page in the same place",
    source: "[案内](https://example.com/guide)を読む。",
    target: "Read the [handbook](https://other.example.org/manual/start).",
    findings: [
      "1 1 The URL https://other.example.org/manual/start differs from the source URL https://example.com/guide",
    ],
  },
  {
    name: "a different video",
    source: '<YouTube id="ETHGx8_Q-1k" />',
    target: '<YouTube id="ZqLmN0_tRxs" />',
    sourcePath: "ja.mdx",
    targetPath: "en.mdx",
    findings: ["1 1 The URL ZqLmN0_tRxs differs from the source URL ETHGx8_Q-1k"],
  },
  {
    name: "an image with a hash, but of another name",
    source: "![会場](images/venue.png)",
    target: "![Venue](images/lobby.0a1b2c3d4e5f6071.png)",
    findings: [
      "1 1 The URL images/lobby.0a1b2c3d4e5f6071.png has the part “lobby.0a1b2c3d4e5f6071.png” where the source has “venue.png”",
    ],
  },
  {
    name: "the file name of an image",
    source: "![会場](https://example.com/images/venue_front.png)",
    target: "![Venue](https://example.com/images/venuefront.png)",
    findings: ["1 1 The URL https://example.com/images/venuefront.png is missing “_”"],
  },
  {
    name: "a URL in plain text",
    source: "質問は https://twitter.com/neko_chigura まで。",
    target: "Ask at https://twitter.com/nekochigura.",
    targetPath: "en.txt",
    findings: ["1 1 The URL https://twitter.com/nekochigura is missing “_”"],
  },
  {
    name: "a link whose text has a fragment with the name of the language",
    source: "※ [https://example.com/chart.md#日本語版](https://example.com/chart.md#日本語版)",
    target: "※ [https://example.com/chart.md#Japanese version](https://example.com/char)",
    findings: ["1 1 The URL https://example.com/char is cut off: “t.md#日本語版” is missing at its end"],
  },
  {
    name: "a space inside the URL",
    source: "[会場](https://example.com/venue/map/)はこちら。",
    target: "The [venue](https://example.com/venue/ map/) is here.",
    findings: ["1 1 The URL https://example.com/venue/ map/ contains a space, so the link is broken"],
  },
  {
    name: "a space before the URL",
    source: "[会場](https://example.com/venue)はこちら。",
    target: "The [venue] (https://example.com/venue) is here.",
    findings: ["1 1 The link to https://example.com/venue is broken: there is a space between its text and its URL"],
  },
  ...Object.entries({ "zero-width": "\u200b", "no-break": "\u00a0", "full-width": "\u3000" }).map(([kind, space]) => ({
    name: `a ${kind} space before the URL`,
    source: "[会場](https://example.com/venue)はこちら。",
    target: `The [venue]${space}(https://example.com/venue) is here.`,
    findings: ["1 1 The link to https://example.com/venue is broken: there is a space between its text and its URL"],
  })),
  {
    name: "full-width brackets",
    source: "[会場](https://example.com/venue)はこちら。",
    target: "The [venue]（https://example.com/venue） is here.",
    findings: ["1 1 The link to https://example.com/venue is broken: one of its brackets is full-width"],
  },
  {
    name: "an empty URL",
    source: "[会場](https://example.com/venue)はこちら。",
    target: "The [venue]() is here.",
    findings: ["1 1 The URL is missing; in the source it is https://example.com/venue"],
  },
  {
    name: "links that are broken in the source but not in the target",
    source: "[会場](https://example.com/venue/ map/)と[案内]()",
    target: "[Venue](https://example.com/venue/map/) and [guide](https://example.com/guide)",
    findings: [],
  },
  {
    name: "the same encyclopedia in another language",
    source: "[競合状態](https://ja.wikipedia.org/wiki/競合状態)に注意。",
    target: "Beware of [races](https://en.wikipedia.org/wiki/Race_condition).",
    findings: [],
  },
  {
    name: "an encyclopedia in the same language is compared",
    source: "[競合状態](https://en.wikipedia.org/wiki/Race_condition)に注意。",
    target: "Beware of [races](https://en.wikipedia.org/wiki/Racecondition).",
    findings: ["1 1 The URL https://en.wikipedia.org/wiki/Racecondition is missing “_”"],
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
    name: "a page with a different name in each language of a site",
    source: "[仕組み](https://docs.github.com/ja/actions/about-github-actions)",
    target: "[How it works](https://docs.github.com/en/actions/concepts/workflows)",
    findings: [],
  },
  {
    name: "a page of the site, and its translation with another name and the host of the site",
    source: "[仕組み](/lessons/looms)",
    target: "[How it works](https://weaving.example.com/en/courses/about-looms)",
    findings: [],
  },
  {
    name: "a relative URL, and the path of the same page, with a translated fragment",
    sourcePath: "docs/ja/guide/weave.md",
    targetPath: "docs/en/guide/weave.md",
    source: "[織り方](./looms.md#織り方)",
    target: "[Weaving](/en/guide/looms#weaving)",
    findings: [],
  },
  {
    name: "a relative URL, and the path of the same page, with another fragment",
    sourcePath: "docs/ja/guide/weave.md",
    targetPath: "docs/en/guide/weave.md",
    source: "[織り方](./looms.md#weaving)",
    target: "[Weaving](/en/guide/looms#spinning)",
    findings: ["1 1 The URL /en/guide/looms#spinning differs from the source URL ./looms.md#weaving"],
  },
  {
    name: "a garbled page name next to a different language",
    source: "[仕組み](https://docs.github.com/ja/actions/about_actions)",
    target: "[How it works](https://docs.github.com/en/actions/aboutactions)",
    findings: ["1 1 The URL https://docs.github.com/en/actions/aboutactions is missing “_”"],
  },
  {
    name: "different spellings of the same URL",
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
    name: "a translated fragment",
    source: "[解説](https://developer.mozilla.org/ja/docs/Web/API/Cache/get#解説)",
    target: "[Description](https://developer.mozilla.org/en-US/docs/Web/API/Cache/get#description)",
    findings: [],
  },
  {
    name: "a translated fragment that points to the corresponding heading",
    source: "[準備](#手動セットアップ)\n\n## 手動セットアップ\n\n本文です。",
    target: "[Preparation](#manual-setup)\n\n## Manual setup\n\nThe text.",
    findings: [],
  },
  {
    name: "a fragment that points to another heading",
    source: "[準備](#準備-docker)\n\n## 準備 (Docker)\n\n本文です。\n\n## 片付け (Podman)\n\n終わりです。",
    target:
      "[Preparation](#cleaning-podman)\n\n## Preparation (Docker)\n\nThe text.\n\n## Cleaning (Podman)\n\nThe end.",
    findings: ["1 1 The URL #cleaning-podman differs from the source URL #準備-docker"],
  },
  {
    name: "a missing fragment of the same page",
    source: "[準備](#準備)\n\n## 準備\n\n本文です。",
    target: "[Preparation](#)\n\n## Preparation\n\nThe text.",
    findings: ["1 1 The URL # is cut off: “準備” is missing at its end"],
  },
  {
    name: "a misspelled fragment of a heading that is the same in both languages",
    source: "[設定](#server_host)\n\n## server_host\n\n本文です。",
    target: "[Setting](#server-host)\n\n## server_host\n\nThe text.",
    findings: ["1 1 The URL #server-host has “-” where the source has “_”"],
  },
  {
    name: "among several fragments of one page, only the changed one is reported",
    source: "[一](https://example.com/a#one)\n\n[二](https://example.com/a#two)\n\n[三](https://example.com/a#three)",
    target:
      "[One](https://example.com/a#one)\n\n[Two](https://example.com/a#tow)\n\n[Three](https://example.com/a#three)",
    findings: ["3 3 The URL https://example.com/a#tow has “ow” where the source has “wo”"],
  },
  {
    name: "a route of an application in the target language",
    source: "[案内](https://app.example.com/#/ja/guide)",
    target: "[Guide](https://app.example.com/#/en/guide)",
    findings: [],
  },
  {
    name: "a link to a line of code",
    source: "[ここ](https://github.com/neko/dew/blob/main/fog.ts#L10)",
    target: "[Here](https://github.com/neko/dew/blob/main/fog.ts#L18)",
    findings: ["1 1 The URL https://github.com/neko/dew/blob/main/fog.ts#L18 has “8” where the source has “0”"],
  },
  {
    name: "URLs swapped between two links with the same texts",
    source: "- [Booking.com](https://www.booking.com/)で宿\n- [NAVITIME](https://www.navitime.co.jp/)で船",
    target: "- Inns on [Booking.com](https://www.navitime.co.jp/)\n- Ships on [NAVITIME](https://www.booking.com/)",
    findings: ["1 1 The URL https://www.navitime.co.jp/ is exchanged with https://www.booking.com/ on line 2"],
  },
  {
    name: "a link to slides, and one to those in the other language",
    source: "- [Slides](https://decks.example/ame-no-hi) ([英語](https://decks.example/rainy-day))",
    target: "- [Slides](https://decks.example/rainy-day) ([Japanese](https://decks.example/ame-no-hi))",
    findings: [],
  },
  {
    name: "links in a different order",
    source: "[Booking.com](https://www.booking.com/)と[NAVITIME](https://www.navitime.co.jp/)で調べた。",
    target: "Found with [NAVITIME](https://www.navitime.co.jp/) and [Booking.com](https://www.booking.com/).",
    findings: [],
  },
  {
    name: "the folder in which the site keeps the target language",
    source: "[次](/blog/harvest)と[図](/images/dew)と[始め](/)",
    sourcePath: "content/blog/dew.md",
    target: "[Next](/global/blog/harvest), a [figure](/images/dew) and the [start](/global)",
    targetPath: "content/global/blog/dew.md",
    findings: [],
  },
  {
    name: "the region or the name of the language in the path",
    source: "[雲](https://aws.amazon.com/jp/ec2/)と[気象](https://www.data.jma.go.jp/japanese/weather)",
    target: "[Cloud](https://aws.amazon.com/ec2/) and [weather](https://www.data.jma.go.jp/english/weather)",
    findings: [],
  },
  {
    name: "Japanese letters and brackets inside a URL",
    source: "[地震](https://ja.wikipedia.org/wiki/熊本地震_(2016年))と https://example.com/製品一覧/濾過器。",
    target: "[Earthquakes](https://ja.wikipedia.org/wiki/熊本地震_(2016年)) and https://example.com/製品一覧/濾過器.",
    findings: [],
  },
  {
    name: "URLs that are equivalent according to the configuration",
    source: "[会場](https://venue.example.jp/map)",
    target: "[Venue](https://venue.example.com/map)",
    equivalent: [["https://venue.example.jp/**", "https://venue.example.com/**"]],
    findings: [],
  },
  {
    name: "an ignored URL",
    source: "[会場](https://example.com/venue/1)",
    target: "[Venue](https://example.com/venue/2)",
    options: { "url-drift": { ignore: ["https://example.com/**"] } },
    findings: [],
  },
  {
    name: "Japanese text next to a bare URL is not part of it",
    source: "詳しくは https://example.com/guide_b.htmlを参照してください。",
    target: "See https://example.com/guide_b.html for details.",
    findings: [],
  },
  {
    name: "a badge with a logo and a translated text in the same letters",
    languages: { source: "en", target: "fr" },
    source:
      "![](https://img.shields.io/badge/Get_Started-20c3aa?logo=tea) ![](https://img.shields.io/badge/cups-1586-20c3aa?logo=cup)",
    target:
      "![](https://img.shields.io/badge/Commencer-20c3aa?logo=tea) ![](https://img.shields.io/badge/cups-1500-20c3aa?logo=cup)",
    findings: ["1 1 The URL https://img.shields.io/badge/cups-1500-20c3aa?logo=cup has “00” where the source has “86”"],
  },
  {
    name: "a badge with a translated text",
    source: "Try it: ![](https://img.shields.io/badge/try%20it%20now-20c3aa)",
    target: "試す: ![](https://img.shields.io/badge/%E8%A9%A6%E3%81%99-20c3aa)",
    languages: { source: "en", target: "ja" },
    findings: [],
  },
  {
    name: "a badge with a translated label, and one with another color",
    source: "![](https://img.shields.io/npm/v/teapot?label=version) ![](https://img.shields.io/npm/l/teapot?color=red)",
    target:
      "![](https://img.shields.io/npm/v/teapot?label=%E7%89%88) ![](https://img.shields.io/npm/l/teapot?color=blue)",
    languages: { source: "en", target: "ja" },
    findings: [
      "1 1 The URL https://img.shields.io/npm/l/teapot?color=blue has the part “teapot?color=blue” where the source has “teapot?color=red”",
    ],
  },
  {
    name: "file names that end with the region of the language",
    source: "See [the news](./NEWS.md) and [about us](/about-us).",
    target: "[最近の変更](./NEWS_JP.md)と[団体について](/about-us)を見てください。",
    languages: { source: "en", target: "ja" },
    findings: [],
  },
  {
    name: "a picture of the translated page with a made-up name, and one with a misspelled name",
    source:
      "![](https://img.example.com/u/31565744-476f1880-a79c-11e8-802b-24774931)\n\n![](https://img.example.com/u/9d4c65744-176f1880-a79c-31e8)",
    target:
      "![](https://img.example.com/u/90265549-ab5d480b-c71b-21f9-8d75-11420845)\n\n![](https://img.example.com/u/9d4c65744-176f1880-a79c-31e)",
    findings: [
      "3 3 The URL https://img.example.com/u/9d4c65744-176f1880-a79c-31e is cut off: “8” is missing at its end",
    ],
  },
  {
    name: "a form of the translated page with an id of its own, and one with a misspelled id",
    source:
      "参加者は[申込フォーム](https://forms.example.com/d/e/1FAkQsd7mZw0Tb3xYpRc9uLe/viewform)から申し込みます。\n\n発表者は[応募フォーム](https://forms.example.com/d/e/1FAtGhw2nKq8Vd5jUoXs4iBa/viewform)から応募します。",
    target:
      "To take part, [sign up](https://forms.example.com/d/e/1FAvYce5rJf6Hn1gWzMk0oPd/viewform).\n\nTo give a talk, [apply](https://forms.example.com/d/e/1FAtGhw2nKq8Vd5jUoXs4iB/viewform).",
    findings: ["3 3 The URL https://forms.example.com/d/e/1FAtGhw2nKq8Vd5jUoXs4iB/viewform is missing “a”"],
  },
  {
    name: "a document of the translated page with a name of its own, one with a misspelled name, and a page",
    source:
      "会場は[案内図](/files/kaijo-annai-2024.pdf)で見られます。\n\n持ち物は[一覧](/files/mochimono-ichiran.pdf)にあります。\n\n[規則](/files/kisoku-zenbun)も読んでください。",
    target:
      "The [map](/files/venue-guide-2024.pdf) shows the way.\n\nSee the [list](/files/mochimono-ichran.pdf) of what to bring.\n\nRead the [rules](/files/full-rules) as well.",
    findings: [
      "3 3 The URL /files/mochimono-ichran.pdf is missing “i”",
      "5 5 The URL /files/full-rules has the part “full-rules” where the source has “kisoku-zenbun”",
    ],
  },
  {
    name: "the form of another link of the source",
    source:
      "[申込](https://forms.example.com/d/e/1FAkQsd7mZw0Tb3xYpRc9uLe/viewform)は明日までです。\n\n[応募](https://forms.example.com/d/e/1FAtGhw2nKq8Vd5jUoXs4iBa/viewform)は来週までです。",
    target:
      "[Sign up](https://forms.example.com/d/e/1FAtGhw2nKq8Vd5jUoXs4iBa/viewform) by tomorrow.\n\n[Apply](https://forms.example.com/d/e/1FAtGhw2nKq8Vd5jUoXs4iBa/viewform) by next week.",
    findings: [
      "1 1 The URL https://forms.example.com/d/e/1FAtGhw2nKq8Vd5jUoXs4iBa/viewform has the part “1FAtGhw2nKq8Vd5jUoXs4iBa” where the source has “1FAkQsd7mZw0Tb3xYpRc9uLe”",
    ],
  },
  {
    name: "the translated argument of a script",
    source: "[種](javascript:open('種'))",
    target: "[Seeds](javascript:open('Seeds'))",
    findings: [],
  },
]);

describe("URLs that changed in the same way share a pattern", () => {
  it.each([
    ["an owner", "github.com/tsuki/{}", "github.com/tsuki-labs/{}", "github.com/tsuki/ → github.com/tsuki-labs/"],
    ["a host", "a.example.com/{}", "b.example.com/{}", "a.example.com/ → b.example.com/"],
    [
      "the beginning of a path",
      "example.com/v1/guide/{}",
      "example.com/v2/docs/{}",
      "example.com/v1/guide/ → example.com/v2/docs/",
    ],
    [
      "a segment in the middle",
      "example.com/{}/tree/master/{}",
      "example.com/{}/tree/main/{}",
      "example.com/*/master/ → example.com/*/main/",
    ],
    ["the last segment", "example.com/{}/v1", "example.com/{}/v2", "example.com/*/v1/ → example.com/*/v2/"],
    ["an extension", "example.com/docs/{}.asp", "example.com/docs/{}.php", "example.com/*.asp → example.com/*.php"],
    ["a lost fragment", "example.com/{}#{}-rise", "example.com/{}", "*#* → *"],
    ["a parameter", "example.com/{}?v=1", "example.com/{}?v=2", "example.com/*?v=1 → example.com/*?v=2"],
  ])("%s", async (_, from, to, pattern) => {
    const page = (url: string) =>
      ["moon", "sun", "star"].map((name) => `- [${name}](https://${url.replaceAll("{}", name)})`).join("\n");
    const found = await checkTexts({ source: page(from), target: page(to) });
    expect(found.map(({ rule, pattern }) => `${rule} ${pattern}`)).toEqual(Array(3).fill(`url-drift ${pattern}`));
  });
});

test.each([
  ["on the same site", "https://example.com/venue", "error"],
  ["on another site, with the same link text", "https://maps.example.org/?q=35.01", "error", "会場"],
  ["on another site, with another link text", "https://maps.example.org/?q=35.01", "warn"],
  [
    "on a site that is not in the country of the source",
    "https://maps.example.org/",
    "info",
    "Venue",
    "hall.example.jp",
  ],
  ["on another site in that country, with the same link text", "https://hall.jp/", "error", "会場", "example.jp"],
  ["on the same site in another country", "https://hall.example.com/hall/map", "info", "Venue", "hall.example.co.jp"],
  ["on another site, with the same path", "https://example.com/hall/map", "error", "Venue", "example.net"],
])("severity of a link to another page %s", async (_, actual, severity, text = "Venue", host = "example.com") => {
  const found = await checkTexts({ source: `[会場](https://${host}/hall/map)`, target: `[${text}](${actual})` });
  expect(found.map((finding) => finding.severity)).toEqual([severity]);
});

test.each([
  ["a garbled URL", "https://example.com/venue_map", "https://example.com/venuemap", "https://example.com/venue_map"],
  ["a URL with a translated path", "https://example.com/会場", "https://example.com/venue", "https://example.com/会場"],
  ["a URL with a different path segment", "https://example.com/hall/map", "https://example.com/venue/map", undefined],
  [
    "a URL with a space",
    "https://example.com/venue/map",
    "https://example.com/venue/ map",
    "https://example.com/venue/map",
  ],
  ["a relative URL", "/venue_map", "/venuemap", "/venue_map"],
  [
    "a path in the target's language, where the source's has none",
    "/guide/venue#map",
    "/en/guide/venues#maps",
    undefined,
  ],
  ["an unrelated URL", "https://example.com/venue", "https://maps.example.org/?q=35.01,135.75", undefined],
  [
    "a URL in the source language",
    "https://example.com/ja/venue_map",
    "https://example.com/en/venuemap",
    "https://example.com/en/venue_map",
  ],
  [
    "a URL without a part of its host",
    "https://example.com/venue",
    "https://exampl.com/venue",
    "https://example.com/venue",
  ],
  [
    "a URL with a garbled language",
    "https://developer.mozilla.org/ja/docs/venue",
    "https://developer.mozilla.org/enUS/docs/venue",
    "https://developer.mozilla.org/en-US/docs/venue",
  ],
  [
    "a page of the target's language in a wiki",
    "https://en.wikipedia.org/wiki/Hall",
    "https://en.wikipedi/wiki/Hall",
    "https://en.wikipedia.org/wiki/Hall",
  ],
  ["another digit in the host", "https://3d.example.com/", "https://1d.example.com/", "https://3d.example.com/"],
  [
    "a URL that is cut off in a percent-encoded character",
    "https://example.com/%E4%BC%9A%E5%A0%B4.html",
    "https://example.com/%E4%BC%9A%E5%",
    "https://example.com/%E4%BC%9A%E5%A0%B4.html",
  ],
  [
    "a fragment that is cut off",
    "https://example.com/ja/venue#tasks",
    "https://example.com/en/venue",
    "https://example.com/en/venue#tasks",
  ],
  [
    "a fragment in the language of the page",
    "https://example.com/venue_map#how-to-get-there",
    "https://example.com/venuemap#アクセス",
    "https://example.com/venue_map#アクセス",
  ],
  ["a page where the source has the root of a site", "https://example.com/", "https://example.com/venue", undefined],
  [
    "an English page of a site with Japanese titles",
    "https://ja.wikipedia.org/wiki/会場",
    "https://en.wikipedia.org/wiki/Hall",
    undefined,
  ],
])("fix: %s", async (_, expected, actual, text) => {
  const found = await checkTexts({ source: `[会場](${expected})`, target: `[Venue](${actual})` });
  expect(found.map(({ fix }) => fix?.text).filter((fixed) => fixed !== undefined)).toEqual(text ? [text] : []);
});

const MAP = "https://example.com/venue_map";
const JA_MAP = "https://static.example.com/ja/map.pdf";

test.each([
  ["an empty link", `[会場](${MAP})`, "[Venue]()", `[Venue](${MAP})`],
  [
    "an empty link to a page of the site, like other links",
    "[会場](/ja/venue/) と[地図](/ja/map/)です。",
    "The [venue]() and the [map](/en/map/).",
    "The [venue](/en/venue/) and the [map](/en/map/).",
  ],
  [
    "an empty link to a page of the site, like the path of the page",
    "[会場](/ja/venue/)です。",
    "The [venue]().",
    "The [venue](/en/venue/).",
  ],
  ["an empty link whose text is its URL", `[${JA_MAP}](${JA_MAP})`, `[${JA_MAP}]()`, `[${JA_MAP}](${JA_MAP})`],
  ["a space in a garbled URL", `[会場](${MAP})`, "[Venue](https://example.com/ venuemap)", `[Venue](${MAP})`],
  [
    "a URL that is cut off before punctuation",
    "https://example.com/a.map",
    "https://example.com/a.",
    "https://example.com/a.map",
  ],
  ["a space before the URL", `[会場](${MAP})`, `[Venue] (${MAP})`, `[Venue](${MAP})`],
  ["escaped brackets before a space", `[会場](${MAP})`, `The \\[venue\\] (${MAP}).`, `The [venue](${MAP}).`],
  ["full-width brackets", `[会場](${MAP})`, `［Venue］（${MAP}）`, `［Venue］（${MAP}）`],
  ["a full-width bracket", `[会場](${MAP})`, `[Venue](${MAP}）`, `[Venue](${MAP})`],
  [
    "words after a URL without a bracket",
    `会場（[会場](${MAP})を参照）`,
    `The venue (see [it](${MAP} for more).`,
    `The venue (see [it](${MAP}) for more).`,
  ],
  [
    "a repository without its owner",
    "[会場](https://github.com/garden/maps/tree/main/venue)",
    "[Venue](https://github.com/maps/tree/main/venue)",
    "[Venue](https://github.com/garden/maps/tree/main/venue)",
  ],
])("fixes %s", async (_, source, target, expected) => {
  const found = await checkTexts({ source, target });
  expect(
    applyFixes(
      target,
      found.flatMap(({ fix }) => (fix?.safe ? fix : [])),
    ).text,
  ).toBe(expected);
});

test.each([
  ["longer than that of the source", MAP, `${MAP}s`],
  ["without one of its folders", "https://example.com/guide/maps/venue", "https://example.com/guide/venue"],
  ["with another folder", "https://example.com/guide/venue", "https://example.com/guide/maps/venue"],
  ["of another project", "https://github.com/rosa/paths", "https://github.com/garden-maps/benches"],
])("a URL that is %s needs a review", async (_, expected, actual) => {
  const found = await checkTexts({ source: `[会場](${expected})`, target: `[Venue](${actual})` });
  expect(found.map(({ fix }) => fix?.safe)).toEqual([false]);
});

test("a folder that only one language of a site has is no error", async () => {
  const source = "[時計](https://docs.example.org/ja/guide/clock)";
  const target = "[Clock](https://docs.example.org/en/guide/tools/clock)";
  expect(await checkTexts({ source, target })).toEqual([expect.objectContaining({ severity: "info", fix: null })]);
});
