import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repositoryWith } from "../git/repository.ts";
import { taiyaku } from "./command.ts";
import { RAIN, withSubmodule } from "./two-repositories.ts";

const SITE = {
  "docs/ja/tide.md": "# 潮\n\n[潮](https://example.com/tide)\n",
  "docs/en/tide.md": "# Tide\n\nTide.\n",
};

/** The links to a forge in a Markdown report. */
const linksOf = (markdown: string): string[] =>
  Array.from(markdown.matchAll(/\]\(<(.*?)>\)/g), ([, url = ""]) => url.replace(/[\da-f]{40}/, "COMMIT"));

test.each([
  ["GitHub", "https://git.example.com/hana/site.git", { GITHUB_SERVER_URL: "https://git.example.com" }, "blob"],
  ["GitLab", "git@git.example.com:hana/site.git", { CI_SERVER_URL: "https://git.example.com" }, "-/blob"],
])("links to lines follow the server that runs the job: %s", async (_, remote, env, blob) => {
  const { folder, git } = repositoryWith(SITE);
  git("remote", "add", "origin", remote);
  const { stdout } = await taiyaku("--format markdown --languages ja:en", folder, { env });
  expect(linksOf(stdout)).toContain(`https://git.example.com/hana/site/${blob}/COMMIT/docs/ja/tide.md?plain=1#L3`);
  const { stdout: html } = await taiyaku("--format html --languages ja:en", folder, { env });
  expect(html).toContain(`<a href="https://git.example.com/hana/site" rel="noreferrer">`);
});

test.each([
  ["that server is another one", { GITHUB_SERVER_URL: "https://github.com" }],
  ["that server only runs the same workflows", { GITHUB_SERVER_URL: "https://git.example.com", GITEA_ACTIONS: "true" }],
])("there are no links if %s", async (_, env) => {
  const { folder, git } = repositoryWith(SITE);
  git("remote", "add", "origin", "https://git.example.com/hana/site.git");
  expect(linksOf((await taiyaku("--format markdown --languages ja:en", folder, { env })).stdout)).toEqual([]);
});

test("pages in a submodule, also through a symbolic link, have no links into the outer repository", async () => {
  const { source, target } = withSubmodule();
  target.git("remote", "add", "origin", "https://github.com/hana/site.git");
  source.commit({ "docs/trip.md": RAIN }, 6);
  const paths = async () => {
    const { stdout } = await taiyaku("--format markdown --rule untranslated-text:off", target.folder);
    expect(stdout).toContain("`ja 19:1`");
    return [...new Set(linksOf(stdout).map((url) => /COMMIT\/(.*)\?/.exec(url)?.[1]))];
  };
  expect(await paths()).toEqual(["en/trip.md"]);
  symlinkSync("source/docs", join(target.folder, "ja"));
  target.commit({ "taiyaku.config.json": `{ "pairs": [{ "source": "ja/*.md", "target": "en/*.md" }] }` }, 7);
  expect(await paths()).toEqual(["en/trip.md"]);
  const { stdout: html } = await taiyaku("--format html", target.folder);
  expect(html).toMatch(/data-place="en\/trip.md:19:1">/);
});
