/** The sections of one page in Japanese, in order. */
export const JA = {
  title: `# 瀬戸内の三日間

2024年の5月に、自転車で島を渡ってきました。
`,
  ready: `## 準備

宿は [Booking.com](https://www.booking.com/) で、船は [NAVITIME](https://www.navitime.co.jp/) で調べました。
`,
  things: `### 持ち物

Garmin の地図と、容量 750ml のボトルを 2 本。

![鞄の中身](/images/bag.jpg)
`,
  first: `## 1日目

JR で尾道まで行き、9時30分の船に乗りました。走った距離は 42km です。
`,
  second: `## 2日目

雨だったので、島の FabLab で鍵を作りました。図面は OpenSCAD で書いています。

\`\`\`scad
cube([60, 20, 3]);
\`\`\`
`,
  third: `## 3日目

Shimano の変速機が壊れ、最後の 18km は押して歩きました。[修理店](https://example.com/repair)の方に感謝します。
`,
  end: `## おわりに

来年もまた行きます。
`,
};

/** The same sections in English. */
export const EN = {
  title: `# Three days in Setouchi

In May 2024 I crossed the islands by bicycle.
`,
  ready: `## Preparation

I looked up inns on [Booking.com](https://www.booking.com/) and ships on [NAVITIME](https://www.navitime.co.jp/).
`,
  things: `### Things to bring

A map by Garmin, and 2 bottles of 750ml.

![What was in the bag](/images/bag.jpg)
`,
  first: `## Day 1

I took the JR to Onomichi and the ship at 9:30. The distance that day was 42km.
`,
  second: `## Day 2

It rained, so I made a key in the FabLab of the island. The drawing is written in OpenSCAD.

\`\`\`scad
cube([60, 20, 3]);
\`\`\`
`,
  third: `## Day 3

The Shimano derailleur broke, and I pushed for the last 18km. Thanks to the [repair shop](https://example.com/repair).
`,
  end: `## Closing words

I will go there again next year.
`,
};

/** A page with these sections. Empty ones are left out. */
export function page(sections: Readonly<Record<string, string>> | readonly string[]): string {
  return Object.values(sections)
    .filter((section) => section !== "")
    .join("\n");
}

/** A page as plain text, as if copied from a browser. */
export function plain(markdown: string): string {
  return markdown.replace(/^#+ |^```.*\n|!?\[([^\]]*)\]\([^)]*\)/gm, "$1");
}
