import { expect, it } from "vitest";
import { rows } from "../../src/align/rows.ts";
import type { LineRange } from "../../src/types/reporter.ts";
import { alignTexts } from "./align-texts.ts";

const SOURCE = "# 柚子の話\n\n柚子は Yuzu です。\n\n## 収穫\n\n- 霜の前に採る\n- 枝に棘がある\n";
const range = (lines: LineRange | null): string => (lines ? `${lines.from}-${lines.to}` : "–");

it.each([
  [
    "the same on both sides",
    "# On yuzu\n\nYuzu is 柚子.\n\n## Harvest\n\n- Pick before the frost\n- The branches have thorns\n",
    "1-2 1-2 | 3-4 3-4 | 5-6 5-6 | 7-7 7-7 | 8-8 8-8",
  ],
  ["a missing section", "# On yuzu\n\nYuzu is 柚子.\n", "1-2 1-2 | 3-4 3-3 | 5-6 – | 7-7 – | 8-8 –"],
  [
    "an extra section",
    `# On yuzu\n\nYuzu is 柚子.\n\n## Thanks to Tabi\n\nThank you, Tabi, for 40 km of riding.\n\n## Harvest\n\n- Pick before the frost\n- The branches have thorns\n`,
    "1-2 1-2 | 3-4 3-4 | – 5-6 | – 7-8 | 5-6 9-10 | 7-7 11-11 | 8-8 12-12",
  ],
])("rows of both pages: %s", async (_, text, expected) => {
  const seen = rows(await alignTexts(SOURCE, text)).filter((row) => row.source ?? row.target);
  expect(seen.map((row) => `${range(row.source)} ${range(row.target)}`).join(" | ")).toBe(expected);
});
