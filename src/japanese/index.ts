import { action } from "./action.ts";
import { commandLine } from "./command-line.ts";
import { configuration } from "./configuration.ts";
import { help } from "./help.ts";
import { pages } from "./pages.ts";

/**
 * The Japanese of English texts, by where they are written; findings and reports have their own. A key is a text as it is
 * in the code, with `{0}`, `{1}` … for what it inserts, or `{#0}` for a number. A key that begins with a space or a mark
 * is the end of a text.
 *
 * In the Japanese, `{0}` is inserted as it is, `{~0}` is translated first, and `{~}` is the translated text before an end.
 */
export const TEXTS: Readonly<Record<string, string>> = {
  ...help,
  ...commandLine,
  ...configuration,
  ...pages,
  ...action,
};

/** A text in Japanese; the same text if it is not known, such as one that is in Japanese already. */
export function inJapanese(text: string): string {
  return read(text, new Map())?.japanese ?? text;
}

/** One way to read a text. */
interface Reading {
  readonly japanese: string;
  /** How many characters of the text are in the tables. */
  readonly known: number;
}

/** The readings of the parts of a text; without them, a text with many marks would take exponential time. */
type Memory = Map<string, Reading | null>;

/** The reading that knows most of a text; null if there is none. */
function read(text: string, memory: Memory): Reading | null {
  const before = memory.get(text);
  if (before !== undefined) return before;
  const readings = [
    ...parts(text, memory),
    ...templates().flatMap((template) => readAs(template, text, memory) ?? []),
    ...listed(text),
  ];
  const best = readings.reduce<Reading | null>((best, each) => (best && best.known >= each.known ? best : each), null);
  memory.set(text, best);
  return best;
}

interface Template {
  /** Its first group is the text before an end. */
  readonly expression: RegExp;
  readonly isEnd: boolean;
  readonly japanese: string;
  readonly known: number;
}

let all: readonly Template[] | null = null;

/** The preferred ones come first: ends, then long ones. */
function templates(): readonly Template[] {
  all ??= Object.entries(TEXTS)
    .map(([english, japanese]) => templateOf(english, japanese))
    .toSorted((a, b) => Number(b.isEnd) - Number(a.isEnd) || b.known - a.known);
  return all;
}

function templateOf(english: string, japanese: string): Template {
  const isEnd = /^[ .,;]/.test(english);
  const parts = english.split(/(\{#?\d\})/);
  const literals = parts.filter((_, index) => index % 2 === 0);
  const sources = parts.map((part, index) => {
    if (index % 2 === 0) return part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
    return part.startsWith("{#") ? "(\\d+)" : "(.*?)";
  });
  const expression = new RegExp(`^${isEnd ? "(.*?)" : "()"}${sources.join("")}$`, "s");
  return { expression, isEnd, japanese, known: literals.join("").length };
}

function readAs({ expression, japanese, known }: Template, text: string, memory: Memory): Reading | null {
  const [found, before = "", ...slots] = expression.exec(text) ?? [];
  if (found === undefined) return null;
  const beginning = before === "" ? { japanese: "", known: 0 } : read(before, memory);
  if (!beginning) return null;
  let all = known + beginning.known;
  const filled = japanese.replace(/\{(~?)(\d?)\}/g, (mark, isText: string, index: string) => {
    if (index === "") return isText ? beginning.japanese : mark;
    const slot = slots[Number(index)] ?? "";
    const reading = isText ? read(slot, memory) : null;
    all += reading?.known ?? 0;
    return reading?.japanese ?? slot;
  });
  return { japanese: filled, known: all };
}

const ITEM = "(?:“[^”]*”|[\\w.-]+)";
const LIST = new RegExp(`^(?:“[^”]*”|${ITEM}(?:, ${ITEM})* (?:or|and) ${ITEM})$`);

/** `“a”, “b” or “c”`, `a and b`. */
function listed(text: string): Reading[] {
  if (!LIST.test(text)) return [];
  return [
    {
      japanese: text
        .replace(/ or | and |, /g, "、")
        .replaceAll("“", "「")
        .replaceAll("”", "」"),
      known: 0,
    },
  ];
}

/** A text after the place that it is about, as in `a.json:3: …`, and two texts in a row. */
function parts(text: string, memory: Memory): Reading[] {
  return Array.from(text.matchAll(/: |; |\. |(?<=\?) /g)).flatMap(({ 0: mark, index }) => {
    const rest = read(text.slice(index + mark.length), memory);
    if (!rest) return [];
    if (mark === ": ") return { ...rest, japanese: `${text.slice(0, index)}: ${rest.japanese}` };
    const first = read(text.slice(0, index), memory);
    const full = mark === " " ? "" : "。";
    return first ? { japanese: `${first.japanese}${full}${rest.japanese}`, known: first.known + rest.known } : [];
  });
}
