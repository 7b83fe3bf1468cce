import fc from "fast-check";
import { expect, test } from "vitest";
import { match } from "../../src/match/index.ts";
import type { Alignment, Bead } from "../../src/types/alignment.ts";
import type { Matches } from "../../src/types/matches.ts";
import { alignTexts } from "../align/align-texts.ts";
import { BAKED, BREAD, text } from "../rules/bread.ts";
import { anyPage, matched, mirrored } from "./pages.ts";

const options = { equivalentUrls: [], glossary: [] };

test("a page compared with itself has nothing missing or extra", async () => {
  await fc.assert(
    fc.asyncProperty(anyPage, async (page) => {
      const { unmatchedBlocks, lists, tables } = match(await alignTexts(page, page), options);
      expect({ unmatchedBlocks, lists, tables }).toEqual({ unmatchedBlocks: [], lists: [], tables: [] });
    }),
  );
});

test("with the sides exchanged, missing content is extra", async () => {
  await fc.assert(
    fc.asyncProperty(anyPage, anyPage, async (source, target) => {
      const alignment = await alignTexts(source, target);
      const [original, exchanged] = [match(alignment, options), match(mirrored(alignment), options)];
      expect(unmatched(exchanged, { source: "target", target: "source" })).toEqual(
        unmatched(original, { source: "source", target: "target" }),
      );
    }),
  );
});

test.each(Object.keys(BREAD).filter((name) => name !== "title"))("any missing paragraph is found: %s", async (name) => {
  const { unmatchedBlocks, urls } = await matched(text(BREAD), text({ ...BAKED, [name]: "" }));
  const [first, ...others] = unmatchedBlocks.map(({ side, text }) => ({ side, text }));
  expect(others).toEqual([]);
  expect(first?.side).toBe("source");
  expect(text(BREAD).replace(/\[(.*?)\]\(.*?\)/, "$1")).toContain(first?.text);
  expect(urls.filter(({ relation }) => !relation)).toEqual([]);
});

const INTRODUCTION = "窯は週に 2 回焚きます。器は、その前に 1 日かけて乾かしておく必要があります。";
const IN_ENGLISH = "The kiln is fired twice a week, and the pots need a day to dry before that.";

test.each([
  ["share a name", "These are the Skutt settings.", []],
  ["share none", "These are the settings.", []],
  ["have other numbers", "Pages 40 and 52.", ["source paragraph 43", "target paragraph 77"]],
])("opposite paragraphs of different lengths that the alignment left apart, and that %s", async (_, target, found) => {
  const settings =
    "これは Skutt の設定と同じで、窯の温度が上がっている間でもすべて変更できます。炻器でよく使う設定についてはこのページで説明し、そのほかの設定については、窯に付属する説明書の巻末にある一覧で説明しています。";
  const alignment = await alignTexts(`${INTRODUCTION}\n\n${settings}`, `${IN_ENGLISH}\n\n${target}`);
  const beads = [
    { source: [0], target: [0] },
    { source: [1], target: [] },
    { source: [], target: [1] },
  ];
  expect(unmatchedWith(beads, alignment)).toEqual(found);
});

const REMOTE =
  "釉薬をかけた器を離れた場所から焼くとき、たとえば別の部屋や別の建物にいて窯の裏側にあるスイッチに手が届かないときには、このすべてを一度に行ってくれる `fire()` を代わりに使います。";
const HELP =
  "窯の温度が上がらないときや、扉を閉めてもスイッチが入らないときには、説明書の巻末にある一覧を読んでください。それでも分からないときには、いつでも[窯の相談室](https://kiln.example/help)に電話をするか、または手紙を書いてください。";

test.each([
  ["with its code", REMOTE, "From afar, use `fire()`.", []],
  ["without its code", REMOTE, "It works from afar.", ["source paragraph 43"]],
  ["with its link", HELP, "Ask [us](https://kiln.example/help).", []],
  ["without its link", HELP, "Ask us, and we will help you.", ["source paragraph 43"]],
])("a paragraph that was condensed into the next one, %s", async (_, paragraph, condensed, found) => {
  const program = "プログラムは窯の制御装置で動き、朝になると自動的に終了します。";
  const alignment = await alignTexts(
    `${INTRODUCTION}\n\n${paragraph}\n\n${program}`,
    `${IN_ENGLISH}\n\n${condensed} The program ends by itself in the morning.`,
  );
  const beads = [
    { source: [0], target: [0] },
    { source: [1], target: [] },
    { source: [2], target: [1] },
  ];
  expect(unmatchedWith(beads, alignment)).toEqual(found);
});

test("a paragraph that was summarised, in a bead with the next one", async () => {
  const remote =
    "釉薬をかけた器を離れた場所から焼くとき、たとえば別の部屋や別の建物にいて、窯の裏側にあるスイッチに手が届かないときがあります。そのときは、このすべてを一度に行ってくれる遠隔操作を代わりに使います。操作の結果は、しばらくすると画面に表示されます。";
  const alignment = await alignTexts(
    `${INTRODUCTION}\n\n${remote}\n\nプログラムは朝になると自動的に終了します。`,
    `${IN_ENGLISH}\n\nIt works from afar.\n\nThe program ends by itself in the morning.`,
  );
  const beads = [
    { source: [0], target: [0] },
    { source: [1, 2], target: [1, 2] },
  ].map((bead) => ({ ...bead, similarity: 0.5 }));
  const { cutTexts } = match({ ...alignment, beads }, options);
  expect(cutTexts.map(({ sentences }) => sentences)).toEqual([{ source: 3, target: 1 }]);
});

test.each([
  ["whose names are nowhere around it", "設定は Skutt と Cress の表にあります。", ["source paragraph 43"]],
  ["without names", "設定は別の表にあります。", []],
])("a short paragraph %s", async (_, settings, found) => {
  const alignment = await alignTexts(
    `${INTRODUCTION}\n\n${settings}\n\nプログラムは窯の制御装置で動き、朝になると自動的に終了します。`,
    `${IN_ENGLISH}\n\nThe program runs in the controller of the kiln, and it ends by itself in the morning, as in the table.`,
  );
  const beads = [
    { source: [0], target: [0] },
    { source: [1], target: [] },
    { source: [2], target: [1] },
  ];
  expect(unmatchedWith(beads, alignment)).toEqual(found);
});

/** The unmatched blocks of a pair whose blocks correspond as given. */
function unmatchedWith(beads: readonly Pick<Bead, "source" | "target">[], alignment: Alignment): string[] {
  const matches = match({ ...alignment, beads: beads.map((bead) => ({ ...bead, similarity: 0.5 })) }, options);
  return unmatched(matches, { source: "source", target: "target" });
}

/** Missing and extra blocks, each as its side, kind and offset. */
function unmatched(
  { unmatchedBlocks, lists }: Matches,
  names: Readonly<Record<"source" | "target", string>>,
): string[] {
  return [...unmatchedBlocks, ...lists.flatMap(({ items }) => items)]
    .map(({ side, block }) => `${names[side]} ${block.kind} ${block.span.start.offset}`)
    .toSorted();
}
