import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonText } from "../../../src/reporters/text/json-text.ts";
import { anyText } from "../arbitrary.ts";

describe("jsonText", () => {
  it.each([
    ["controls", "a\u0000\u001b\u007f\u009b", String.raw`"a\u0000\u001b\u007f\u009b"`],
    ["bidirectional controls", "a\u202eb\u2066c\u200fd", String.raw`"a\u202eb\u2066c\u200fd"`],
    ["zero-width characters", "a\u200bb\ufeffc\u00add\u2060", String.raw`"a\u200bb\ufeffc\u00add\u2060"`],
    ["line separators", "a\u2028b\u2029", String.raw`"a\u2028b\u2029"`],
    ["invisible tags", "a\u{e0041}", String.raw`"a\udb40\udc41"`],
    ["commands of a runner", "##[add-mask]a", String.raw`"#\u0023[add-mask]a"`],
    ["nothing of a visible text", "日本語 👨‍👩‍👧 C# #1", `"日本語 👨‍👩‍👧 C# #1"`],
  ])("escapes %s", (_, text, json) => {
    expect(jsonText(text, 0)).toBe(`${json}\n`);
  });

  it("is the same value for a parser, on the same lines", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const output = jsonText({ text: [text] }, 2);
        expect(JSON.parse(output)).toEqual({ text: [text] });
        expect(output.split("\n")).toHaveLength(6);
      }),
    );
  });
});
