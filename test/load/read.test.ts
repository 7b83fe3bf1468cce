import { execFileSync } from "node:child_process";
import { mkdirSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { LARGEST_PAGE } from "../../src/files/index.ts";
import { read } from "../../src/load/read.ts";
import { disk } from "../../src/tree/disk.ts";
import { folderWith } from "../folder.ts";

test.each([
  ["keeps a byte order mark", "\uFEFF見出し\n"],
  ["keeps line ends", "a\r\nb\rc\n"],
  ["accepts an empty page", ""],
])("%s", async (_, text) => {
  const folder = folderWith({ "ja.md": text });
  expect(await read(disk, folder, "ja.md", "ja")).toEqual({ path: "ja.md", language: "ja", text });
});

test.each<[string, (folder: string) => void]>([
  ["ja.md: file not found. Check the path", () => {}],
  ["ja.md: this is a folder, not a file", (folder) => mkdirSync(join(folder, "ja.md"))],
  // 見出し in Shift_JIS.
  [
    "ja.md: not UTF-8. Save the file as UTF-8",
    (folder) => writeFileSync(join(folder, "ja.md"), Uint8Array.of(0x8c, 0xa9, 0x8f, 0x6f, 0x82, 0xb5)),
  ],
  [
    "ja.md: larger than 2 MB. Ignore it or split it",
    (folder) => {
      writeFileSync(join(folder, "ja.md"), "");
      truncateSync(join(folder, "ja.md"), LARGEST_PAGE + 1);
    },
  ],
])("reports %s", async (message, prepare) => {
  const folder = folderWith({});
  prepare(folder);
  await expect(read(disk, folder, "ja.md", "ja")).rejects.toMatchObject({ name: "UserError", message });
});

test.skipIf(process.platform === "win32")("does not wait for a pipe", async () => {
  const folder = folderWith({});
  execFileSync("mkfifo", [join(folder, "ja.md")]);
  const message = "ja.md: this is a pipe or a device, not a file";
  await expect(read(disk, folder, "ja.md", "ja")).rejects.toMatchObject({ name: "UserError", message });
  await expect(read(disk, folder, "/dev/zero", "ja")).rejects.toMatchObject({ name: "UserError" });
});
