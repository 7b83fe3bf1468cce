import { describe, expect, it } from "vitest";
import { readGarbled } from "../../src/align/garbled.ts";

describe("addresses of the target that were garbled", () => {
  it.each([
    ["one that lost its underscore", ["@x.com/neko_maru/1134"], ["@x.com/nekomaru/1134"], ["0←0"]],
    ["none: it is there as it was", ["@x.com/neko/1", "@x.com/neko/2"], ["@x.com/neko/1"], []],
    ["none: another place of the same site", ["@example.com/map"], ["@example.com/menu"], []],
    ["the likest of two", ["@x.com/nekomaru/1135", "@x.com/neko_maru/1134"], ["@x.com/nekomaru/1134"], ["0←1"]],
    ["one each", ["@x.com/neko_maru/1134"], ["@x.com/nekomaru/1134", "@x.com/neko-maru/1134"], ["0←0"]],
  ])("%s", (_, source, target, expected) => {
    const read = readGarbled(new Set(source), new Set(target));
    expect([...read].map(([to, from]) => `${target.indexOf(to)}←${source.indexOf(from)}`)).toEqual(expected);
  });
});
