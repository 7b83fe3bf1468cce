import fc from "fast-check";
import { expect, test } from "vitest";
import { objectsOf } from "../../src/git/objects.ts";
import { repositoryWith } from "./repository.ts";

test("objects are read in any number and order, with any content", async () => {
  const texts = fc.sample(fc.string({ unit: "binary", maxLength: 40 }), 20).map((text) => Buffer.from(text).toString());
  const large = "朝露\n".repeat(100_000);
  const files = Object.fromEntries([...texts, large, ""].map((text, index) => [`${index} .md`, text]));
  const { folder } = repositoryWith(files);
  const objects = objectsOf({ top: folder });
  const names = [...Object.keys(files), "0 .md", "none.md", "a\nb.md"];
  const read = await Promise.all(names.map((name) => objects.read(`HEAD:${name}`)));
  objects.close();
  const expected = names.map((name) => files[name] ?? null);
  expect(read.map((bytes) => bytes && new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes))).toEqual(expected);
});

test("reading an object outside of a repository is an error", async () => {
  const objects = objectsOf({ top: "/" });
  await expect(objects.read("HEAD")).rejects.toMatchObject({ name: "UserError" });
});
