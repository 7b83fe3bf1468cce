import { expect, it } from "vitest";
import { CONTAINER, containerHabits, countContainers } from "../../../src/match/markup/containers/habits.ts";
import { alignTexts } from "../../align/align-texts.ts";

it.each([
  ["directives", ":::note 重さ\n量る。\n:::", ":::note Weight\nWeigh.\n:::", { lines: 1, kept: 1 }],
  ["directives with another name", ":::note\n量る。\n:::", ":::tip\nWeigh.\n:::", { lines: 1, kept: 0 }],
  ["alerts", "> [!NOTE]\n> 量る。", "> Weigh.", { lines: 1, kept: 0 }],
  ["admonitions", '!!! tip "重さ"\n    量る。', '!!! tip "Weight"\n    Weigh.', { lines: 1, kept: 1 }],
  ["attributes", "{: .tip }\n量る。\n\n待つ。\n{: .note }", "{: .tip }\nWeigh.\n\nWait.", { lines: 2, kept: 1 }],
  ["ends of excerpts", "量る。\n\n<!--more-->\n\n待つ。", "Weigh.\n\n<!-- more -->\n\nWait.", { lines: 1, kept: 1 }],
  ["nothing else", "# 量る\n\n- [!] 重さ", "# Weigh\n\n- [!] Weight", { lines: 0, kept: 0 }],
])("counts %s that a translation keeps", async (_, source, target, count) => {
  expect(countContainers(await alignTexts(source, target))).toEqual(count);
});

it.each([
  ["no other pages", 0, 0, true],
  ["pages that keep them", 6, 6, true],
  ["pages of which some are out of date", 6, 4, true],
  ["pages for another generator", 6, 1, false],
])("expects containers on a site with %s", (_, pages, kept, expected) => {
  const counts = Array.from(
    { length: pages },
    (_, at) => [`en/${at}.md`, { lines: 1, kept: at < kept ? 1 : 0 }] as const,
  );
  expect(containerHabits(new Map(counts))("en/own.md")).toBe(expected);
});

it("finds the same lines in a part of a page", () => {
  const page = "量る。\n\n::: {.callout-note}\n湯を注ぐ。\n:::\n\n> [!TIP]\n> 待つ。";
  const lines = page.match(CONTAINER) ?? [];
  expect(lines.join("\n").match(CONTAINER)).toEqual(lines);
});
