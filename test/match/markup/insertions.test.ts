import { expect, it } from "vitest";
import { countInsertions, INSERTION } from "../../../src/match/markup/insertions.ts";
import { siteOfAll } from "../../../src/match/site/index.ts";
import { alignTexts } from "../../align/align-texts.ts";

it.each([
  [
    "components",
    '量る。\n\n<Prices unit="g" />\n\n<Timer />',
    "Weigh.\n\n<Prices />",
    ["<Prices kept", "<Timer missing"],
  ],
  ["shortcodes", "{{< brew >}}\n\n{{% brew 2 %}}", "{{< brew >}}", ["{{<brew kept", "{{%brew missing"]],
  ["no ends of shortcodes", "{{< tab >}}\n\n{{< /tab >}}\n\n{{< tree/file >}}", "Weigh.", ["{{<tree/file missing"]],
  ["tags", "{% include brew.html %}", "Weigh.", ["{%include missing"]],
  ["files", '--8<-- "ja/brew.md"', '--8<-- "en/brew.md"', ["brew.md kept"]],
  [
    "no ends, logic or images",
    "{% if hot %}\n{% note %}\n熱い。\n{% endnote %}\n{% endif %}\n\n<Image src='/a.png' />",
    "Hot.",
    [],
  ],
])("counts %s that a translation keeps", async (_, source, target, counts) => {
  const counted = countInsertions(await alignTexts(source, target));
  expect(counted.map(([what, outcomes]) => [what, ...outcomes].join(" "))).toEqual(counts);
});

it.each([
  ["a few pages lack", 3, false],
  ["most pages lack", 6, true],
])("takes a component that %s for one that translations leave out", async (_, lacking, isOmitted) => {
  const target = (at: number) => (at < lacking ? "Weigh." : "Weigh.\n\n<Timer />");
  const pairs = Array.from({ length: 8 }, (_, at) => alignTexts("量る。\n\n<Timer />", target(at), `en/${at}.md`));
  const site = siteOfAll(await Promise.all(pairs));
  expect(site.fieldHabits("en/0.md").omitted.has("<Timer")).toBe(isOmitted);
});

it("finds the same lines in a part of a page", () => {
  const page = '量る。\n\n<Prices\n  unit="g"\n/>\n\n{% include brew.html %}\n\n待つ。';
  const lines = page.match(INSERTION) ?? [];
  expect(lines.join("\n").match(INSERTION)).toEqual(lines);
});
