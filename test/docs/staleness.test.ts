import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fences, markdown } from "../../scripts/markdown.ts";
import { formatLock, parseLock } from "../../src/sync/lock.ts";

const page = (path: string) => markdown(readFileSync(join(import.meta.dirname, "../../docs", path), "utf8"));

test("the pages about staleness show the same in both languages", () => {
  expect(fences(page("staleness.ja.md"))).toEqual(fences(page("staleness.md")));
});

test("the lock file that is shown is one", () => {
  const { text = "" } = fences(page("staleness.md"), "text")[0] ?? {};
  expect(formatLock(parseLock(text, "taiyaku.lock"))).toBe(text);
});
