import { readFileSync } from "node:fs";
import { check } from "recheck";
import { expect, test } from "vitest";
import { digest, expressionsIn, KNOWN_EXPRESSIONS } from "../scripts/expressions.ts";

/** A page can have lines as long as a file, so a new expression must not take quadratic time. */
test("regular expressions take linear time, or npm run bench -- expressions shows that they are not slow", async () => {
  const known = new Set(readFileSync(KNOWN_EXPRESSIONS, "utf8").split("\n"));
  const slow: string[] = [];
  for (const expression of (await expressionsIn("src")).filter((one) => !known.has(digest(one)))) {
    const { status } = await check(expression.pattern, expression.flags, { timeout: 10_000 });
    if (status !== "safe") slow.push(`src/${expression.file}: /${expression.pattern}/${expression.flags}`);
  }
  expect(slow).toEqual([]);
});
