import { expect, test } from "vitest";
import { loadOptions, loadPair } from "../../src/load/index.ts";
import { disk } from "../../src/tree/disk.ts";
import { folderWith } from "../folder.ts";

const COMMENT = "<!-- taiyaku-disable missing-counterpart -->";

test.each([
  ["a page", "fog.md", "# Fog\n\nIt is grey.\n", "markdown", 0],
  ["a page with tags", "fog.md", "# Fog\n\n{% youtube a1 %}\n", "hexo", 0],
  ["a page with a suppressing comment", "fog.md", `${COMMENT}\n# Fog\n`, "markdown", 1],
])(
  "without a counterpart, %s has its format, and only comments that are needed",
  async (_, path, text, format, count) => {
    const folder = folderWith({ [path]: text });
    const options = loadOptions(disk, folder, { folder, overrides: [], embeds: {} }, null);
    const pages = await loadPair({ source: path, languages: { source: "en", target: "ja" } }, options, () => {});
    expect(pages).toMatchObject({ side: "source", page: { path, text, format } });
    expect(pages?.alignment ? null : pages?.page.comments).toHaveLength(count);
    expect(pages?.alignment ? null : pages?.page.blocks).toEqual([]);
  },
);
