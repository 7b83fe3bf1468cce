import { BAKED, BREAD, text } from "./bread.ts";
import { testRule } from "./tester.ts";

const TOOLS = ["大きなボウル", "木のへらとスケッパー", "WECK の保存瓶", "発酵かごに敷く麻の布"];
const THINGS = ["A large bowl", "A wooden spatula and a scraper", "A jar by WECK", "A linen cloth for the basket"];
const list = (items: readonly string[]) => items.map((item) => `- ${item}`).join("\n");
const source = text({ ...BREAD, flour: list(TOOLS) });
const target = (items: readonly string[]) => text({ ...BAKED, flour: list(items) });

testRule("list-length", [
  {
    name: "items that moved to the level of the item above them, also because they are indented too little",
    source:
      "- 野菜を切る\n  - にんじんは薄く\n  - 玉ねぎは粗く\n- 鍋で炒める\n\n次に。\n\n1. 水を入れる\n   - 冷たい水\n   - 八分目まで\n2. 火にかける",
    target:
      "- Cut the vegetables\n- The carrots thinly\n- The onions coarsely\n- Fry them in the pot\n\nThen.\n\n1. Add the water\n - Cold water\n - Almost to the rim\n2. Put it on the fire",
    findings: [
      "2 2 The list item “The carrots thinly” is on the level of the item before it, but below it in the source",
      "9 9 The list item “Cold water” is on the level of the item before it, but below it in the source",
    ],
  },
  {
    name: "an item below the one before it, in Japanese",
    source: "- 野菜を切る\n- 鍋で炒める\n- 水を入れる",
    target: "- Cut the vegetables\n- Fry them in the pot\n  - Add the water",
    locale: "ja",
    findings: ["3 3 リスト項目「Add the water」が、前の項目の下に入っています（原文では同じ階層です）"],
  },
  {
    name: "a missing item",
    source,
    target: target(THINGS.toSpliced(2, 1)),
    findings: ["5 4 The list item “WECK の保存瓶” is missing from the translation; the list has 3 of 4 items"],
  },
  {
    name: "steps without their numbers",
    source: "1. 粉を量る。\n2. 水を加える。\n   1. ぬるま湯にする。\n3. 一晩置く。\n",
    target: "- Weigh the flour.\n- Add the water.\n  1. Make it lukewarm.\n- Leave it for a night.\n",
    findings: ["1 1 The list that starts with “Weigh the flour.” is not numbered, but it is in the source"],
  },
  {
    name: "a list that got numbers, and a step on its own",
    source: "- 粉を量る。\n- 水を加える。\n\n一晩置きます。\n\n1. 焼く。\n",
    target: "1. Weigh the flour.\n2. Add the water.\n\nLeave it for a night.\n\n- Bake it.\n",
    findings: [],
  },
  {
    name: "lists without their check boxes, and one with other signs",
    source: "- [x] 粉を量る。\n- [ ] 水を加える。\n\n## 焼く\n\n- [ ] 窯を温める。\n- [ ] 生地を入れる。",
    target: "- Weigh the flour.\n- Add the water.\n\n## Bake\n\n- ☐ Heat the oven.\n- ☐ Put in the dough.",
    findings: ["1 1 The list that starts with “Weigh the flour.” has no check boxes, but it has them in the source"],
  },
  {
    name: "tasks that are checked off on one page only",
    source: "- [x] 粉を量る。\n- [ ] 水を加える。\n- [X] 一晩置く。\n",
    target: "- [ ] Weigh the flour.\n- [x] Add the water.\n- [x] Leave it for a night.\n",
    findings: [
      "1 1 The task “Weigh the flour.” is not checked off, but it is in the source",
      "2 2 The task “Add the water.” is checked off, but not in the source",
    ],
  },
  {
    name: "several missing items, reported once",
    source,
    target: target(THINGS.slice(2)),
    findings: [
      "3 1 The list item “大きなボウル” and 1 more are missing from the translation; the list has 2 of 4 items",
    ],
  },
  {
    name: "an extra item",
    source,
    target: target(THINGS.toSpliced(2, 0, "A thermometer by ThermoWorks, which shows tenths of a degree")),
    findings: [
      "4 5 The list item “A thermometer by ThermoWorks, which show…” is not in the source; the list has 5 items instead of 4",
    ],
  },
  {
    name: "a missing item with a link, reported once",
    source: text({ ...BREAD, flour: list([...TOOLS, "温度計は [ThermoWorks](https://example.com/thermo) のもの"]) }),
    target: target(THINGS),
    locale: "ja",
    findings: [
      "7 6 訳文のリストに項目「温度計は ThermoWorks のもの」（リンク 1 個を含む）がありません（原文は 5 項目、訳文は 4 項目）",
    ],
  },
  {
    name: "a missing item with a nested list",
    source: text({ ...BREAD, flour: `${list(TOOLS)}\n- 型は Nordic Ware\n  - 食パン用\n  - 丸パン用` }),
    target: target(THINGS),
    findings: [
      "7 6 The list item “型は Nordic Ware 食パン用 丸パン用” is missing from the translation; the list has 4 of 5 items",
    ],
  },
  {
    name: "items in another order",
    source,
    target: target(THINGS.toReversed()),
    findings: [],
  },
  {
    name: "two items that were merged",
    source,
    target: target(["A large bowl, and a wooden spatula and a scraper", ...THINGS.slice(2)]),
    findings: [],
  },
  {
    name: "a step with code that was merged with the next one",
    source:
      "1. 生地を冷蔵庫から出します。\n2. オーブンを予熱します。\n   ```sh\n   oven --temperature 230 # 予熱\n   oven --steam\n   ```\n3. **蒸気が使える場合**は、`--steam` を付けます。`top`、`bottom`、`door` の三箇所から蒸気が出ます。\n4. 窯に入れます。\n",
    target:
      "1. Take the dough out of the fridge.\n2. Preheat the oven.\n   ```sh\n   oven --temperature 230 # preheat\n   oven --steam\n   ```\n\n   **If yours has steam**, add `--steam`. It comes out in three places: `top`, `bottom` and `door`.\n3. Put it in the oven.\n",
    findings: [],
  },
  {
    name: "a missing step with code",
    source:
      "1. 生地を冷蔵庫から出します。\n2. オーブンを予熱します。\n   ```sh\n   oven --temperature 230 # 予熱\n   oven --steam\n   ```\n3. **蒸気が使える場合**は、`--steam` を付けます。`top`、`bottom`、`door` の三箇所から蒸気が出ます。\n4. 窯に入れます。\n",
    target:
      "1. Take the dough out of the fridge.\n2. **If yours has steam**, add `--steam`. It comes out in three places: `top`, `bottom` and `door`.\n3. Put it in the oven.\n",
    findings: [
      "2 1 The list item “オーブンを予熱します。 oven --temperature 230 # 予熱…” (with 1 code block) is missing from the translation; the list has 3 of 4 items",
    ],
  },
  {
    name: "a missing item beside which another one would be long enough for both",
    source: text({ ...BREAD, flour: list(["粉を大きなふるいでふるいます。", "塩を量ります。", "生地を休ませます。"]) }),
    target: target(["Sift all of the flour into the bowl with a large sieve of metal.", "Let the dough rest."]),
    findings: ["4 3 The list item “塩を量ります。” is missing from the translation; the list has 2 of 3 items"],
  },
  {
    name: "an item that is only a link, which is reported by missing-link",
    source: text({ ...BREAD, flour: list([...TOOLS, "[King Arthur](https://example.com/flour)"]) }),
    target: target(THINGS),
    findings: [],
  },
  {
    name: "other list markers, and empty lines between items",
    source,
    target: text({ ...BAKED, flour: THINGS.map((item, index) => `${index + 1}. ${item}`).join("\n\n") }),
    findings: [],
  },
]);
