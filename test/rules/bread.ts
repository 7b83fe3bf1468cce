/** The paragraphs of a page in Japanese, in order. */
export const BREAD = {
  title: "# パンを焼く",
  flour: "小麦粉は「はるゆたか」を 500 g 使います。水は 350 ml、塩は 10 g です。",
  knead: "朝、King Arthur の粉で作った種を加えて、よくこねます。生地がなめらかになるまで、だいたい 15 分かかります。",
  rest: "布をかけて、暖かい台所で 3 時間休ませます。大きさが倍になったら、丸めて籠に入れます。",
  bake: "オーブンを 230 ℃ に温め、[Le Creuset](https://example.com/pot) の鍋で 40 分焼きます。",
  cool: "焼き上がったら、網の上で 2 時間冷まします。温かいうちに切ると、中がべたついてしまいます。",
  keep: "残りは麻の袋に入れておけば、3 日はおいしく食べられます。固くなったら、Parma のチーズと一緒にスープにします。",
};

/** The same paragraphs in English. */
export const BAKED = {
  title: "# Baking bread",
  flour: "Take 500 g of Haruyutaka flour. You will also need 350 ml of water, and 10 g of salt.",
  knead:
    "In the morning, add the starter made with King Arthur flour, and knead it well. It takes about 15 minutes until the dough is smooth.",
  rest: "Cover it with a cloth, and let it rest for 3 hours in a warm kitchen. Once twice as big, shape it and put it into a basket.",
  bake: "Heat the oven to 230 °C, and bake for 40 minutes in a pot by [Le Creuset](https://example.com/pot).",
  cool: "When it is done, let it cool down for 2 hours on a rack. If you cut it while it is warm, the inside turns sticky.",
  keep: "What is left stays good for 3 days in a linen bag. Once it has become hard, make a soup of it, with cheese from Parma.",
};

/** A page with these paragraphs. Empty ones are left out. */
export function text(paragraphs: Readonly<Record<string, string>> | readonly string[]): string {
  return `${Object.values(paragraphs)
    .filter((paragraph) => paragraph !== "")
    .join("\n\n")}\n`;
}
