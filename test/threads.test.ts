import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { built } from "./built.ts";
import { folderWith } from "./folder.ts";
import { project } from "./project.ts";

function run(line: string, cwd: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [built(), ...line.split(" ")], {
    cwd,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

test("any number of threads, with and without a cache, reports the same", () => {
  const pages = "pairs/tea-timer-on-a-raspberry-pi pairs/dashi-from-scratch";
  const line = `check ${pages} --format html --threads`;
  const one = run(`${line} 1`, project);
  expect(one.status).toBe(1);
  expect(run(`${line} 2`, project)).toEqual(one);
  const cache = `--cache --cache-location ${join(folderWith({}), "cache")}`;
  expect(run(`${line} 3 ${cache}`, project)).toEqual(one);
  expect(run(`${line} 1 ${cache}`, project)).toEqual(one);
});

test("headings of linked pages, habits and plain texts are known in all threads", () => {
  const pages = Array.from({ length: 12 }, (_, n) => ({
    [`ja/${n}.md`]: `---\nseries: ${n}\n---\n\n# 港 ${n} {#port}\n\n[次](${n + 1}.md#先)と[前](${n - 1}.md#前)。\n\n## 前\n\n## 先\n`,
    [`en/${n}.md`]: `---\nseries: ${n === 4 ? "x" : n}\n---\n\n# Port ${n}${n === 2 ? "" : " {#port}"}\n\nThe [next](${n + 1}.md#ahead) and the [last](${n - 1}.md#wrong).\n\n## Before\n\n## Ahead\n`,
  }));
  const text = {
    "ja/text.txt": "港\n\n船が来ます。\n\n霧\n\n待ちます。\n",
    "en/text.txt": "Port\n\nA boat comes.\n\nFog\n\nWait.\n",
  };
  const config = { "taiyaku.config.json": '{ "languages": { "source": "ja", "target": "en" } }' };
  const cwd = folderWith(Object.assign({}, ...pages, text, config));
  const one = run("--format json --threads 1", cwd);
  expect(one.stdout).toContain("broken-anchor");
  expect(one.stdout).toContain("heading-id");
  expect(one.stdout).toContain("frontmatter-drift");
  expect(run("--format json --threads 4", cwd)).toEqual(one);
  expect(run("--format json --threads 4 --shard 1/2", cwd)).toEqual(run("--format json --threads 1 --shard 1/2", cwd));
  expect(run("--threads 4 --fix-dry-run --unsafe-fixes", cwd)).toEqual(
    run("--threads 1 --fix-dry-run --unsafe-fixes", cwd),
  );
});
