import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { generatedPages } from "../../scripts/generated.ts";

test.each([...generatedPages()])(
  "the generated tables of %s are up to date; if not, run `npm run docs`",
  (path, text) => {
    expect(readFileSync(path, "utf8")).toBe(text);
  },
);
