import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { links } from "../../scripts/markdown.ts";
import { page, project } from "../project.ts";

test.each(["README.md", "README.ja.md", "CONTRIBUTING.md", "CHANGELOG.md", ...pagesIn("docs")])(
  "the relative links of %s point to files",
  (path) => {
    const local = links(page(path)).filter((link) => !/^https?:|^#/.test(link));
    const files = local.map((link) => decodeURI(link.replace(/#.*/, "")));
    expect(files.filter((file) => !existsSync(join(project, dirname(path), file)))).toEqual([]);
  },
);

/** The Markdown pages of a folder and its subfolders. */
function pagesIn(folder: string): string[] {
  const files = readdirSync(join(project, folder), { recursive: true, encoding: "utf8" });
  return files.filter((file) => file.endsWith(".md")).map((file) => `${folder}/${file.replaceAll("\\", "/")}`);
}
