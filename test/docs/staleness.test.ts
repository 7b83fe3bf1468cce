import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { formatLock, parseLock } from "../../src/stale/lock.ts";

const fencesOf = (path: string) =>
  Array.from(
    readFileSync(join(import.meta.dirname, "../../docs", path), "utf8").matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm),
    ([, language, text = ""]) => ({ language, text }),
  );

test("the pages about staleness show the same in both languages", () => {
  expect(fencesOf("staleness.ja.md")).toEqual(fencesOf("staleness.md"));
});

test("the lock file that is shown is one", () => {
  const { text = "" } = fencesOf("staleness.md").find(({ language }) => language === "text") ?? {};
  expect(formatLock(parseLock(text, "taiyaku.lock"))).toBe(text);
});
