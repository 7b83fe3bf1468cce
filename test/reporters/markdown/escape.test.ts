import { describe, expect, it } from "vitest";
import { code, fenced, prose } from "../../../src/reporters/markdown/escape.ts";

describe("prose", () => {
  it.each([
    ["mentions", "see @octocat", "see `@octocat`"],
    ["issues", "see #12 and octocat/hello#12", "see `#12` and `octocat/hello#12`"],
    ["issues with a prefix", "see GH-12, gh-12と", "see `GH-12`, `gh-12`と"],
    ["merge requests and milestones", "see !12 and %3", "see `!12` and `%3`"],
    ["commits", "see 1a2b3c4 and 1A2B3C4D5E6F", "see `1a2b3c4` and `1A2B3C4D5E6F`"],
    ["emoji", "see :smile:, :+1: and :100:", "see `:smile:`, `:+1:` and `:100:`"],
    ["URLs", "see https://example.com/a_b.", "see `https://example.com/a_b`."],
    ["a URL in brackets", "see (https://example.com/a_b).", "see `(https://example.com/a_b)`."],
    ["a label", "The footnote [^1] is missing", "The footnote `[^1]` is missing"],
    ["brackets", "see f_o(a), [a](b_c)].", "see `f_o(a)`, `[a](b_c)`\\]."],
    ["markup", "see *a* and <b>", "see `*a*` and `<b>`"],
    ["a quotation with such text", "The name “@foo bar” differs", "The name “`@foo bar`” differs"],
    ["a Japanese quotation", "「@foo さん」がありません", "「`@foo さん`」がありません"],
    ["code", "The code `a_b c` is `c`", "The code `a_b c` is `c`"],
    ["a value", `It is ["A B","C"], but #1`, `It is \`["A B","C"]\`, but \`#1\``],
    ["a list at the beginning", "- a", "\\- a"],
    ["a numbered list at the beginning", "1. a", "1\\. a"],
    ["a heading below the line before", "===", "\\==="],
  ])("leaves nothing of it live: %s", (_, sentence, markdown) => {
    expect(prose(sentence, ['["A B","C"]'])).toBe(markdown);
  });

  it.each(["The deed (2024-05-01, 12:30:45) is 100 % well-known!", "“browsers-will-wait” is a word", "時刻：12:30"])(
    "leaves %j as it is",
    (sentence) => {
      expect(prose(sentence)).toBe(sentence);
    },
  );
});

it("never cuts a value inside a code span", () => {
  const value = `${"a".repeat(1500)}${"b".repeat(1500)}`;
  expect(code(value)).toBe(`\`${"a".repeat(1000)}\` … \`${"b".repeat(1000)}\``);
  expect(fenced("diff", ["a".repeat(2000)])[1]).toHaveLength(2000);
});
