import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearest } from "../src/assign.ts";

describe("the nearest items", () => {
  const identity = (position: number) => position;

  it("are all of a few", () => {
    const few = fc.array(fc.nat(100), { maxLength: 50 });
    fc.assert(fc.property(few, fc.nat(100), (list, at) => nearest(list, identity)(at).length === list.length));
  });

  it("of many are some on each side", () => {
    const near = nearest(
      Array.from({ length: 1000 }, (_, index) => 999 - index),
      identity,
    )(500);
    expect([near[0], near.at(-1)]).toEqual([450, 549]);
  });
});
