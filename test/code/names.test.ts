import { expect, it } from "vitest";
import { nameTest } from "../../src/code/names.ts";
import { alignTexts } from "../align/align-texts.ts";

it.each([
  ["Set it to `fast`.", '"fast"', true],
  ["Set it to `fast`.", "'fast'", true],
  ["Set it to `fast`.", "fast", false],
  ['Set it to `"fast"`.', '"fast"', true],
  ['```js\nset("fast");\n```', '"fast"', true],
  ["```js\n// fast\nfast();\n```", '"fast"', false],
  ["It is fast.", '"fast"', false],
  ["Set it to `very fast`.", '"very fast"', false],
  ["Set it to `速い`.", '"速い"', false],
])("%j uses %s: %s", async (page, string, isUsed) => {
  const { target } = await alignTexts("", page);
  expect(nameTest(target.elements)(string)).toBe(isUsed);
});
