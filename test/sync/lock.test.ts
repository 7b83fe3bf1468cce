import fc from "fast-check";
import { expect, test } from "vitest";
import { type AcceptedSection, formatLock, parseLock } from "../../src/sync/lock.ts";

const section = (source: string, target: string, hashes = "0123456789abcdef fedcba9876543210"): AcceptedSection => {
  const [sourceHash = "", targetHash = ""] = hashes.split(" ");
  const hash = (text: string) => (text === "-" ? null : text);
  return { source, target, sourceHash: hash(sourceHash), targetHash: hash(targetHash) };
};

test("a lock file has one line per section, sorted, without duplicates, with empty lines between pairs", () => {
  const lines = [
    section("ja/b.md", "en/b.md"),
    section("ja/a.md", "en/a.md", "- fedcba9876543210"),
    section("ja/a.md", "en/a.md", "0123456789abcdef -"),
    section("ja/b.md", "en/b.md"),
  ];
  expect(formatLock(lines)).toBe(
    [
      "# taiyaku 1: hashes of sections and their translations that are in sync. Written by taiyaku accept",
      "",
      "ja/a.md\ten/a.md\t-\tfedcba9876543210",
      "ja/a.md\ten/a.md\t0123456789abcdef\t-",
      "",
      "ja/b.md\ten/b.md\t0123456789abcdef\tfedcba9876543210",
      "",
    ].join("\n"),
  );
});

test("a lock file can be read back, whatever characters its paths contain", () => {
  const hash = fc.option(fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 16, maxLength: 16 }));
  const path = fc.string({ unit: "grapheme", minLength: 1 });
  const sections = fc.array(fc.record({ source: path, target: path, sourceHash: hash, targetHash: hash }));
  fc.assert(
    fc.property(sections, (sections) => {
      const text = formatLock(sections);
      expect(formatLock(parseLock(text, "taiyaku.lock"))).toBe(text);
      expect(parseLock(text, "taiyaku.lock")).toEqual(expect.arrayContaining(sections));
      expect(parseLock(text.replaceAll("\n", "\r\n"), "taiyaku.lock")).toEqual(parseLock(text, "taiyaku.lock"));
    }),
  );
});

const VALID = formatLock([section("ja/a.md", "en/a.md")]);

test.each([
  [
    "lock",
    "taiyaku.lock:1: not a lock file of this version of taiyaku. Fix it, or delete the file and run “taiyaku accept” again",
  ],
  [
    VALID.replace("taiyaku 1", "taiyaku 10"),
    "taiyaku.lock:1: not a lock file of this version of taiyaku. Fix it, or delete the file and run “taiyaku accept” again",
  ],
  [
    `${VALID}ja/b.md en/b.md\n`,
    "taiyaku.lock:4: malformed line. Fix it, or delete the file and run “taiyaku accept” again",
  ],
  [
    `${VALID}ja/b.md\ten/b.md\t0123\t-\n`,
    "taiyaku.lock:4: malformed line. Fix it, or delete the file and run “taiyaku accept” again",
  ],
  [
    `<<<<<<< HEAD\n${VALID}`,
    "taiyaku.lock:1: merge conflict. Keep the lines of both sides, and run “taiyaku accept” for their pages",
  ],
  [
    `${VALID}<<<<<<< HEAD\n`,
    "taiyaku.lock:4: merge conflict. Keep the lines of both sides, and run “taiyaku accept” for their pages",
  ],
])("reports the malformed line: %j", (text, message) => {
  expect(() => parseLock(text, "taiyaku.lock")).toThrow(expect.objectContaining({ name: "UserError", message }));
});

test("an empty file has no sections", () => {
  expect(parseLock("\n", "taiyaku.lock")).toEqual([]);
  expect(parseLock(formatLock([]), "taiyaku.lock")).toEqual([]);
});
