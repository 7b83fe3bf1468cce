import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, test } from "vitest";
import { hashOf, Store } from "../../src/cache/store.ts";
import { folderWith } from "../folder.ts";

test("a result is found by its name and key", () => {
  const folder = join(folderWith({}), "new", "cache");
  new Store(folder).set("page", "k1", '{"a":"庭\\n"}');
  const store = new Store(folder);
  expect(store.get("page", "k1")).toBe('{"a":"庭\\n"}');
  expect(store.get("page", "k2")).toBeNull();
  expect(store.get("other", "k1")).toBeNull();
  store.set("page", "k2", "[]");
  expect([store.get("page", "k1"), store.get("page", "k2")]).toEqual([null, "[]"]);
});

it.each<[string, (text: string) => string]>([
  ["cut off", (text) => text.slice(0, -1)],
  ["empty", () => ""],
  ["changed", (text) => text.replace("1", "2")],
  ["of another program", () => '{"version":1}'],
  ["longer", (text) => `${text}\n`],
])("ignores a file that is %s", (_, change) => {
  const folder = folderWith({});
  const store = new Store(folder);
  store.set("page", "key", "[1]");
  const [name = ""] = readdirSync(folder).filter((name) => !name.startsWith("."));
  const file = join(folder, name);
  writeFileSync(file, change(readFileSync(file, "utf8")));
  expect(store.get("page", "key")).toBeNull();
  store.set("page", "key", "[1]");
  expect(store.get("page", "key")).toBe("[1]");
});

test("a folder that cannot be created stores nothing", () => {
  const store = new Store(join(folderWith({ file: "" }), "file", "cache"));
  store.set("page", "key", "[1]");
  expect(store.get("page", "key")).toBeNull();
});

test("git ignores the folder, and no temporary file is left", () => {
  const folder = folderWith({});
  new Store(folder).set("page", "key", "[1]");
  expect(readdirSync(folder)).toEqual([".gitignore", hashOf("page")].toSorted());
});
