import fc from "fast-check";
import { expect, test } from "vitest";
import { fixPage } from "../../src/fix/index.ts";
import { checkTexts } from "../check-texts.ts";

/** A block in both languages, and ways in which the translation can be wrong. */
interface Piece {
  readonly source: string;
  readonly target: string;
  readonly wrong: readonly string[];
}

const URL = "https://example.com/boats/red_boat_4031";

const PIECES: readonly Piece[] = [
  {
    source: "## 船の種類",
    target: "## Kinds of boats",
    wrong: ["### Kinds of boats", "##Kinds of boats", "＃＃ Kinds of boats"],
  },
  {
    source: `赤い船は[船の一覧](${URL})にあります。`,
    target: `The red boat is in [the list of boats](${URL}) of the harbor.`,
    wrong: [
      `The red boat is in [the list of boats](${URL.replace("red_", "red")}) of the harbor.`,
      `The red boat is in [the list of boats](${URL.slice(0, -3)}) of the harbor.`,
      `The red boat is in [the list of boats](${URL} of the harbor.`,
      "The red boat is in [the list of boats]() of the harbor.",
      `The red boat is in [the list of boats] (${URL}) of the harbor.`,
      `The red boat is in [the list of boats]（${URL}） of the harbor.`,
      `The red boat (see [the list of boats](${URL} here)) is in the harbor.`,
      "The red boat is in the list of boats of the harbor.",
    ],
  },
  {
    source: "帆は `hoistSail()` で上げ、`lowerSail()` で下げます。",
    target: "Hoist the sail with `hoistSail()`, and lower it with `lowerSail()`.",
    wrong: [
      "Hoist the sail with `hoistSail()`, and lower it with `lowerSial()`.",
      "Hoist the sail with `hoistSail(), and lower it with lowerSail.",
      "Hoist the sail with ｀hoistSail()｀, and lower it with `lowerSail()`.",
    ],
  },
  {
    source: "```js\nconst mast = raise(4);\nmast.turn();\n```",
    target: "```js\nconst mast = raise(4);\nmast.turn();\n```",
    wrong: ["```js\nconst mast = raiseX(4);\nmast.turn();\n```", "The mast is raised, and turned."],
  },
  {
    source: "![北の桟橋](/images/pier.png)",
    target: "![The northern pier](/images/pier.png)",
    wrong: ["", "![The northern pier](/images/peir.png)"],
  },
  {
    source: "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
    target: "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
    wrong: ["", "https://www.youtube.com/watch?v=dQw4w9WgXc"],
  },
  {
    source: "塩は 12 袋、綱は 40 本あります。",
    target: "There are 12 bags of salt, and 40 ropes.",
    wrong: ["There are 15 bags of salt, and 40 ropes.", "Sure! Here is the translation of the text:"],
  },
];

const piece = fc
  .constantFrom(...PIECES)
  .chain(({ source, target, wrong }) =>
    fc.record({ source: fc.constant(source), right: fc.constant(target), target: fc.constantFrom(target, ...wrong) }),
  );

const pages = fc.record({
  pieces: fc.array(piece, { minLength: 1, maxLength: 6 }),
  lineBreak: fc.constantFrom("\n", "\r\n"),
  start: fc.constantFrom("", "\ufeff"),
  end: fc.constantFrom("", "\n", "  \n\n"),
});

test("fixes remove findings, cause no others and change nothing else, and change nothing the second time", {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(pages, fc.boolean(), async ({ pieces, lineBreak, start, end }, isUnsafe) => {
      const page = (side: "source" | "target") =>
        start + (pieces.map((one) => one[side]).join("\n\n") + end).replaceAll("\n", lineBreak);
      const source = page("source");
      const check = async (target: string) => ({ findings: await checkTexts({ source, target }) });
      const fix = async (target: string) => {
        const wanted = ({ findings }: Awaited<ReturnType<typeof check>>) =>
          findings.filter((finding) => finding.fix?.safe || isUnsafe);
        return fixPage({ text: target, checked: await check(target), check, wanted });
      };
      const before = page("target");
      const once = await fix(before);
      const rules = async (text: string) => (await check(text)).findings.map(({ rule }) => rule);
      const left = await rules(before);
      for (const rule of await rules(once.text)) expect(left.splice(left.indexOf(rule) >>> 0, 1)).toEqual([rule]);
      expect(left.length).toBeGreaterThanOrEqual(once.fixed);
      expect((await fix(once.text)).text).toBe(once.text);
      expect(once.text.startsWith(start)).toBe(true);
      const right = pieces.filter((one) => one.target === one.right);
      for (const one of right) expect(once.text).toContain(one.right.replaceAll("\n", lineBreak));
      if (lineBreak === "\r\n") expect(once.text).not.toMatch(/(?<!\r)\n/);
    }),
    { numRuns: 25 },
  );
});
