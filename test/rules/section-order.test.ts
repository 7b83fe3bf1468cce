import { EN, JA, page, plain } from "./page.ts";
import { testRule } from "./tester.ts";

const source = page(JA);
const { title, ready, things, first, second, third, end } = EN;

testRule("section-order", [
  {
    name: "two sections that changed places",
    source,
    target: page([title, ready, things, second, first, third, end]),
    findings: ["15 23 The section “Day 1” is in a different place than in the source"],
  },
  {
    name: "a section that moved to the front",
    source,
    target: page([title, third, ready, things, first, second, end]),
    findings: ["27 5 The section “Day 3” is in a different place than in the source"],
  },
  {
    name: "a section that moved with its subsection, reported once",
    source,
    target: page([title, first, second, ready, things, third, end]),
    findings: ["5 17 The section “Preparation” is in a different place than in the source"],
  },
  {
    name: "a subsection that moved out of its section",
    source,
    target: page([title, ready, first, second, third, things, end]),
    findings: ["9 25 The section “Things to bring” is in a different place than in the source"],
  },
  {
    name: "a section that moved to the end",
    source,
    target: page([title, first, second, third, end, ready, things]),
    findings: ["5 25 The section “Preparation” is in a different place than in the source"],
  },
  {
    name: "sections after a missing or an extra one",
    source,
    target: page([title, ready, things, second, "## Sponsors\n\nSupported by nobody at all.\n", third, end]),
    findings: [],
  },
  {
    name: "paragraphs and links in another order",
    source: "# 庭\n\n[土](https://example.com/soil)です。\n\n[種](https://example.com/seeds)です。",
    target: "# Garden\n\n[Seeds](https://example.com/seeds).\n\n[Soil](https://example.com/soil).",
    findings: [],
  },
  {
    name: "the same order in a plain text",
    source,
    target: plain(page(EN)),
    targetPath: "en.txt",
    findings: [],
  },
]);
