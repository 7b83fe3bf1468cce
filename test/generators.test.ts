import { expect, test } from "vitest";
import type { Dialect } from "../src/types/dialect.ts";
import { checkTexts, line } from "./check-texts.ts";

/** Pages as site generators write them, with a complete translation. */
const PAGES: [generator: string, dialect: Dialect, source: string, target: string, extension: string][] = [
  [
    "Hugo",
    "hugo",
    `---
title: A pond in the garden
weight: 20
---

{{/* The drawing is by the gardener. */}}

Read [what it costs]({{< ref "costs.md" >}}) and [where to dig]({{% relref "digging.md#tools" %}}) first.

## Digging {#digging}

{{< figure src="/img/pond.jpg" alt="A pond with lilies" caption="Two meters wide" >}}

{{% notice tip %}}
Dig in autumn, when the ground is soft.
{{% /notice %}}

{{< tabs "soil" >}}
{{< tab "Clay" >}}
Use a spade.
{{< /tab >}}
{{< /tabs >}}

> [!NOTE]
> Call before you dig.

\`\`\`go-html-template
{{ range .Pages }}{{ .Title }}{{ end }}
\`\`\`

{{< youtube id="kXpQ3vW9aZk" >}}
`,
    `---
title: 庭の池
---

先に[費用]({{< ref "costs.md" >}})と[掘る場所]({{% relref "digging.md#tools" %}})を読んでください。

## 掘る {#digging}

{{< figure src="/img/pond.jpg" alt="睡蓮のある池" caption="幅は 2 メートル" >}}

{{% notice tip %}}
地面の柔らかい秋に掘ります。
{{% /notice %}}

{{< tabs "soil" >}}
{{< tab "粘土" >}}
スコップを使います。
{{< /tab >}}
{{< /tabs >}}

> [!NOTE]
> 掘る前に電話してください。

\`\`\`go-html-template
{{ range .Pages }}{{ .Title }}{{ end }}
\`\`\`

{{< youtube id="kXpQ3vW9aZk" >}}
`,
    ".md",
  ],
  [
    "MkDocs",
    "mkdocs",
    `# Sharpening { #sharpening }

A **dull** knife slips.

!!! note

    Wear a glove on the other hand.

    \`\`\`console
    $ hone --grit 1000
    \`\`\`

??? tip "For serrated knives"

    Use a rod.

=== "Water stone"

    Soak it for ten minutes.

=== "Oil stone"

    Oil it.

/// warning | Careful

Never cut toward yourself.

///

--8<-- "snippets/stones.md"

{* ../../src/hone.py hl[2:4] *}

Start with the **heel**(1) and finish at the **tip**.
{ .annotate }
`,
    `# 研ぎ方 { #sharpening }

**「切れない」**包丁は滑ります。

!!! note "メモ"

    反対の手に手袋をします。

    \`\`\`console
    $ hone --grit 1000
    \`\`\`

??? tip "波刃の場合"

    棒を使います。

=== "水砥石"

    10 分間水に浸します。

=== "油砥石"

    油を塗ります。

/// warning | 注意

自分に向けて切らないでください。

///

--8<-- "snippets/stones.md"

{* ../../src/hone.py hl[2:4] *}

**刃元（アゴ）**から始め、**切先**で終わります。
{ .annotate }
`,
    ".md",
  ],
  [
    "VitePress",
    "vitepress",
    `# Roasting {#roasting}

[[toc]]

::: tip Before you start
Weigh the beans.
:::

::: code-group

\`\`\`sh [npm]
npm add -D roast
\`\`\`

:::

<<< @/snippets/curve.js{2}

The **crack (fc)** comes at 196 °C.
`,
    `# 焙煎 {#roasting}

[[toc]]

::: tip 始める前に
豆を量ります。
:::

::: code-group

\`\`\`sh [npm]
npm add -D roast
\`\`\`

:::

<<< @/snippets/curve.js{2}

**ハゼ (fc)**は 196 °C で来ます。
`,
    ".md",
  ],
  [
    "Docusaurus",
    "docusaurus",
    `---
title: Tuning a piano
---

import Strings from './_strings.mdx';

:::note[You need a lever]

A wrench ruins the pins.

:::

<Strings />

## Tuning the A

Tune it to **440 Hz**. Octave $n$ is at $440 \\cdot 2^{n}$, in \`$HOME\`.

$$
f_{n} = 440 \\cdot 2^{n}
$$
`,
    `---
title: ピアノの調律
---

import Strings from './_strings.mdx';

:::note[専用の工具が必要です]

レンチではピンが傷みます。

:::

<Strings />

## ラの音を合わせる

**440 Hz** に合わせます。オクターブ $n$ は $440 \\cdot 2^{n}$ です（\`$HOME\`）。

$$
f_{n} = 440 \\cdot 2^{n}
$$
`,
    ".mdx",
  ],
  [
    "Docusaurus, in a Markdown file",
    "docusaurus",
    `import Hammer from '../img/hammer.svg';
import { Felt } from '@site/src/felt';

A **hammer** strikes the string.

<Hammer role="img" />
`,
    `import Hammer from '../img/hammer.svg';
import { Felt } from '@site/src/felt';

**ハンマー**が弦を打ちます。

<Hammer role="img" />
`,
    ".md",
  ],
  [
    "Jekyll",
    "jekyll",
    `---
layout: post
title: Bees on the roof
---

{% include toc.html %}

Bees need water.
{: .lead}

![A hive](/assets/hive.png){: width="400"}

{% highlight ruby %}
hive.open
{% endhighlight %}
`,
    `---
layout: post
title: 屋上のミツバチ
---

{% include toc.html %}

ミツバチには水が必要です。
{: .lead}

![巣箱](/assets/hive.png){: width="400"}

{% highlight ruby %}
hive.open
{% endhighlight %}
`,
    ".md",
  ],
  [
    "Starlight",
    "astro",
    `---
title: Sailing knots
---

import { Tabs, TabItem, Card } from '@astrojs/starlight/components';

:::caution[Wet ropes]
They hold less.
:::

<Tabs>
  <TabItem label="Bowline">Make a small loop.</TabItem>
  <TabItem label="Reef knot">Right over left.</TabItem>
</Tabs>

<Card title="Practice" icon="star">Tie it with closed eyes.</Card>
`,
    `---
title: 船の結び方
---

import { Tabs, TabItem, Card } from '@astrojs/starlight/components';

:::caution[濡れたロープ]
保持力が落ちます。
:::

<Tabs>
  <TabItem label="もやい結び">小さな輪を作ります。</TabItem>
  <TabItem label="本結び">右を左の上に重ねます。</TabItem>
</Tabs>

<Card title="練習" icon="star">目を閉じて結びます。</Card>
`,
    ".mdx",
  ],
];

test.each(PAGES)("a complete translation of a page for %s has no findings", async (...page) => {
  const [, dialect, source, target, extension] = page;
  const texts = { source, target, languages: { source: "en", target: "ja" } };
  const paths = { sourcePath: `en${extension}`, targetPath: `ja${extension}` };
  expect((await checkTexts({ ...texts, ...paths })).map(line)).toEqual([]);
  expect((await checkTexts({ ...texts, ...paths, dialect })).map(line)).toEqual([]);
});

test.each([
  ["a Hugo image", '{{< figure src="/img/pond.jpg" >}}', "missing-image"],
  ["a Hugo video", "{{< youtube kXpQ3vW9aZk >}}", "missing-embed"],
  ["a configured shortcode", '{{< pondcam lens="https://ponds.example/cam" size="2" >}}', "missing-embed"],
  ["a configured shortcode with an argument", '{{% duckcam wide "https://ponds.example/ducks" %}}', "missing-embed"],
  ["a link of Hugo", '[costs]({{< ref "costs.md" >}})', "missing-link"],
])("%s is an element of the page", async (_, written, rule) => {
  const source = `A pond.\n\nDig here.\n\n${written}\n\nThen fill it with water.`;
  const target = "池です。\n\nここを掘ります。\n\nそして水を入れます。";
  const embeds = { pondcam: "lens", duckcam: 1 };
  const findings = await checkTexts({ source, target, languages: { source: "en", target: "ja" }, embeds });
  expect(findings.map((finding) => finding.rule)).toContain(rule);
});
