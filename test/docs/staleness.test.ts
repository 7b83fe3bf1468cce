import { expect, test } from "vitest";
import { fences } from "../../scripts/markdown.ts";
import { formatLock, parseLock } from "../../src/sync/lock.ts";
import { page } from "../project.ts";

test("docs/staleness.ja.md has the same code blocks as docs/staleness.md", () => {
  expect(fences(page("docs/staleness.ja.md"))).toEqual(fences(page("docs/staleness.md")));
});

test("the lock file in docs/staleness.md is valid", () => {
  const { text = "" } = fences(page("docs/staleness.md"), "text")[0] ?? {};
  expect(formatLock(parseLock(text, "taiyaku.lock"))).toBe(text);
});
