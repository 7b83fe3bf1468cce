import { rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { submoduleOf } from "../git/repository.ts";
import { taiyaku } from "./command.ts";
import { check, config, type Site, STORM, siblings, TARGET } from "./two-repositories.ts";

describe("a checkout that does not exist", () => {
  const PAIR = "taiyaku: pair “{source}/docs/**/*.md” → “en/**/*.md” is not checked: ";
  const MORE = { "more.ja.md": "# 海\n", "more.en.md": "# Sea\n" };
  const withMore = (source: string) => {
    const { pairs } = JSON.parse(config(source)["taiyaku.config.json"]);
    return { "taiyaku.config.json": JSON.stringify({ pairs: [...pairs, { source: "*.ja.md", target: "*.en.md" }] }) };
  };

  test.each<[string, string, (site: Site) => void, string]>([
    [
      "a folder",
      "../source",
      ({ source }) => rmSync(source.folder, { recursive: true }),
      'there is no folder ../source/docs. Check out the repository that contains it, or fix the path in "pairs"',
    ],
    [
      "a symbolic link",
      "other",
      ({ target }) => symlinkSync("../nowhere", join(target.folder, "other")),
      "other is a symbolic link to ../nowhere, which does not exist. Check out the repository that it leads to",
    ],
    [
      "a submodule",
      "sub",
      ({ source, target }) => {
        submoduleOf(target, source, "sub");
        target.git("submodule", "--quiet", "deinit", "--force", "sub");
      },
      "the submodule sub is not checked out. Run git submodule update --init",
    ],
  ])("%s: one sentence says so, and the other pairs are checked", async (_, source, remove, why) => {
    const site = siblings({ ...TARGET, ...MORE });
    remove(site);
    site.target.write(withMore(source));
    const stderr = `${PAIR.replace("{source}", source)}${why}\n`;
    expect(await check(site.target)).toMatchObject({ pairs: ["more.en.md"], stderr, status: 2 });
    expect(await check(site.target, "en")).toMatchObject({ pairs: [], stderr, status: 2 });
    expect(await check(site.target, "more.en.md")).toMatchObject({ pairs: ["more.en.md"], stderr: "", status: 0 });
    expect((await taiyaku("pairs", site.target.folder)).stderr).toBe(stderr);
    expect(await taiyaku("accept", site.target.folder)).toMatchObject({
      status: 2,
      stderr: `taiyaku: taiyaku.lock written\n${stderr}`,
    });
  });

  test("with --staged, only if the commit changes its pairs", async () => {
    const { source, target } = siblings({ ...TARGET, ...MORE });
    rmSync(source.folder, { recursive: true });
    target.stage({ "more.en.md": "# Seaside\n", ...withMore("../source") });
    expect(await check(target, "--staged")).toMatchObject({ pairs: ["more.en.md"], stderr: "", status: 0 });
    target.stage({ "en/trip.md": STORM });
    expect(await check(target, "--staged")).toMatchObject({ pairs: ["more.en.md"], status: 2 });
  });

  test("a folder that is not translated yet is not one", async () => {
    const { target } = siblings();
    target.write({ "taiyaku.config.json": '{ "pairs": [{ "source": "../source/docs/**", "target": "ko/**" }] }' });
    expect(await check(target)).toMatchObject({ pairs: [undefined, undefined], stderr: "", status: 1 });
  });

  test("the message for no pairs names the possibility", async () => {
    const { target } = siblings();
    target.remove("taiyaku.config.json");
    expect((await check(target)).stderr).toContain(
      'If the translation is in another checkout, "pairs" can lead there, as in "../other/**/*.md"',
    );
  });
});
