import { describe, expect, it } from "vitest";
import { matchGarbledUrls } from "../../../src/align/evidence/garbled-urls.ts";

describe("garbled URLs of the target", () => {
  it.each([
    ["one without its underscore", ["@x.com/neko_maru/1134"], ["@x.com/nekomaru/1134"], ["0←0"]],
    ["none: an equal one exists", ["@x.com/neko/1", "@x.com/neko/2"], ["@x.com/neko/1"], []],
    ["none: another page of the same site", ["@example.com/map"], ["@example.com/menu"], []],
    ["the more similar of two", ["@x.com/nekomaru/1135", "@x.com/neko_maru/1134"], ["@x.com/nekomaru/1134"], ["0←1"]],
    ["each URL once", ["@x.com/neko_maru/1134"], ["@x.com/nekomaru/1134", "@x.com/neko-maru/1134"], ["0←0"]],
  ])("%s", (_, source, target, expected) => {
    const read = matchGarbledUrls(new Set(source), new Set(target));
    expect([...read].map(([to, from]) => `${target.indexOf(to)}←${source.indexOf(from)}`)).toEqual(expected);
  });
});
