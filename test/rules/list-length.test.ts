import { BAKED, BREAD, text } from "./bread.ts";
import { testRule } from "./tester.ts";

const TOOLS = ["大きなボウル", "木のへらとスケッパー", "WECK の保存瓶", "発酵かごに敷く麻の布"];
const THINGS = ["A large bowl", "A wooden spatula and a scraper", "A jar by WECK", "A linen cloth for the basket"];
const list = (items: readonly string[]) => items.map((item) => `- ${item}`).join("\n");
const source = text({ ...BREAD, flour: list(TOOLS) });
const target = (items: readonly string[]) => text({ ...BAKED, flour: list(items) });

testRule("list-length", [
  {
    name: "an item is lost",
    source,
    target: target(THINGS.toSpliced(2, 1)),
    findings: ["5 4 The list lacks “WECK の保存瓶”: it has 3 of 4 items"],
  },
  {
    name: "several items are lost, told once",
    source,
    target: target(THINGS.slice(2)),
    findings: ["3 1 The list lacks “大きなボウル” and 1 more: it has 2 of 4 items"],
  },
  {
    name: "an item is added",
    source,
    target: target(THINGS.toSpliced(2, 0, "A thermometer by ThermoWorks, which shows tenths of a degree")),
    findings: [
      "4 5 The list has “A thermometer by ThermoWorks, which show…”, which the source has not: 5 items instead of 4",
    ],
  },
  {
    name: "an item is lost with its link, which is told once",
    source: text({ ...BREAD, flour: list([...TOOLS, "温度計は [ThermoWorks](https://example.com/thermo) のもの"]) }),
    target: target(THINGS),
    locale: "ja",
    findings: [
      "7 6 リストに「温度計は ThermoWorks のもの」（リンク 1を含む）がありません（原文は 5 項目、訳文は 4 項目）",
    ],
  },
  {
    name: "an item is lost with the list inside it",
    source: text({ ...BREAD, flour: `${list(TOOLS)}\n- 型は Nordic Ware\n  - 食パン用\n  - 丸パン用` }),
    target: target(THINGS),
    findings: ["7 6 The list lacks “型は Nordic Ware 食パン用 丸パン用”: it has 4 of 5 items"],
  },
  {
    name: "the items stand in another order",
    source,
    target: target(THINGS.toReversed()),
    findings: [],
  },
  {
    name: "two items that became one",
    source,
    target: target(["A large bowl, and a wooden spatula and a scraper", ...THINGS.slice(2)]),
    findings: [],
  },
  {
    name: "an item that is nothing but a link, which is a missing link",
    source: text({ ...BREAD, flour: list([...TOOLS, "[King Arthur](https://example.com/flour)"]) }),
    target: target(THINGS),
    findings: [],
  },
  {
    name: "other marks, and blank lines between the items",
    source,
    target: text({ ...BAKED, flour: THINGS.map((item, index) => `${index + 1}. ${item}`).join("\n\n") }),
    findings: [],
  },
]);
