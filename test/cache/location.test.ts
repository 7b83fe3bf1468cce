import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { type CacheOptions, cacheFolder } from "../../src/cache/location.ts";
import { folderWith } from "../folder.ts";

/** A project, and a folder outside of it. */
function project() {
  const [cwd, outside] = [folderWith({ "package.json": "{}", "docs/ja.md": "" }), folderWith({})];
  symlinkSync(outside, join(cwd, "link"));
  symlinkSync(cwd, join(outside, "back"));
  return { cwd, outside };
}

type Project = ReturnType<typeof project>;

it.each<[string, (project: Project) => Partial<CacheOptions>, (project: Project) => string | null]>([
  ["in node_modules", () => ({}), ({ cwd }) => join(cwd, "node_modules/.cache/taiyaku")],
  [
    "in node_modules above the configuration",
    ({ cwd }) => ({ folder: join(cwd, "docs") }),
    ({ cwd }) => join(cwd, "node_modules/.cache/taiyaku"),
  ],
  [
    "beside the configuration, without a package.json",
    ({ outside }) => ({ folder: outside }),
    ({ outside }) => join(outside, ".taiyaku-cache"),
  ],
  ["where it is wanted", () => ({ location: "docs/cache" }), ({ cwd }) => join(cwd, "docs/cache")],
  [
    "outside of untrusted files",
    ({ cwd, outside }) => ({ location: outside, untrusted: cwd }),
    ({ outside }) => outside,
  ],
  ["not in an untrusted project", ({ cwd }) => ({ untrusted: cwd }), () => null],
  ["not in a folder of it", ({ cwd }) => ({ location: "new/cache", untrusted: cwd }), () => null],
  [
    "not in it through a link from outside",
    ({ cwd, outside }) => ({ location: join(outside, "back/cache"), untrusted: cwd }),
    () => null,
  ],
  ["not through a link of it", ({ cwd }) => ({ location: "link/cache", untrusted: cwd }), () => null],
])("the cache is %s", (_, options, expected) => {
  const folders = project();
  const { cwd } = folders;
  const found = cacheFolder({ cwd, folder: cwd, location: null, untrusted: null, ...options(folders) });
  expect(found).toBe(expected(folders));
});
