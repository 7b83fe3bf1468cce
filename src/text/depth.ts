/** Returns an offset where JSON, YAML or TOML is nested too deeply, or null. To be called before it is parsed. */
export function tooDeepAt(text: string): number | null {
  let [depth, markedKeys] = [0, 0];
  for (const { index, 0: found } of text.matchAll(STRING_OR_BRACKET)) {
    if (found === "[" || found === "{") depth++;
    else if (found === "]" || found === "}") depth = Math.max(0, depth - 1);
    if (depth > DEEPEST) return index;
  }
  for (const { index, 0: line } of text.matchAll(/[^\r\n]+/g)) {
    if (MARKED_KEY.test(line)) markedKeys++;
    if (markedKeys > DEEPEST || NESTED_LINE.test(line)) return index;
  }
  return null;
}

/** The deepest nesting that is read; parsers take too long for more, or run out of stack. */
const DEEPEST = 100;
const STRING_OR_BRACKET = /\\["\\]|"(?:\\.|[^"\\\r\n])*"|[[\]{}]/g;
/** A line of items in items, or with a key in tables of tables. */
const NESTED_LINE = new RegExp(
  String.raw`^[ \t]*(?:(?:[-?:][ \t]+){${DEEPEST}}|(?:\[+[ \t]*)?(?:(?:[\w-]+|"[^"]*"|'[^']*')[ \t]*\.[ \t]*){${DEEPEST}})`,
);
/** A line of YAML with a key after a question mark, which is rare, and takes cubic time. */
const MARKED_KEY = /^[ \t]*(?:-[ \t]+)*\?(?:[ \t]|$)/;
