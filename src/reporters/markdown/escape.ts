import { withoutCommands } from "../text/runner-commands.ts";
import { visible } from "../text/visible.ts";

/** A text as a one-line code span, in which nothing links, mentions or ends the span. A long one is shown in two. */
export function code(text: string): string {
  const shown = quoted(text);
  if (shown.trim() === "") return shown === "" ? "(empty)" : "(spaces)";
  const [first, last] = ends(shown);
  return last === undefined ? span(first) : `${span(first)} … ${span(last)}`;
}

/** Lines as a fenced code block whose fence is longer than any in the lines. */
export function fenced(language: string, lines: readonly string[]): string[] {
  const shown = lines.map((line) => ends(quoted(line)).join(" … "));
  const fence = "`".repeat(Math.max(3, ...shown.map((line) => longestRun(line) + 1)));
  return [`${fence}${language}`, ...shown, fence];
}

/**
 * A sentence that may quote a page. What a code host could turn into a link, a mention or markup becomes a code span, as
 * do quotations that contain such text; the rest is escaped.
 * @param values texts of the page that are kept in one code span
 */
export function prose(sentence: string, values: readonly string[] = []): string {
  const shown = ends(quoted(sentence)).join(" … ");
  let result = "";
  let done = 0;
  for (const { start, end, text } of spans(shown, values.filter(({ length }) => length <= limit).map(quoted))) {
    result += escaped(shown.slice(done, start), done === 0);
    // Adjacent code spans would merge into one.
    result += result.endsWith("`") ? ` ${span(text)}` : span(text);
    done = end;
  }
  return result + escaped(shown.slice(done), done === 0);
}

/** A text as code in a line of HTML, where Markdown is not parsed. */
export function html(text: string): string {
  const shown = ends(quoted(text)).join(" … ");
  return `<code>${shown.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</code>`;
}

function quoted(text: string): string {
  return withoutCommands(visible(text));
}

function span(shown: string): string {
  const fence = "`".repeat(longestRun(shown) + 1);
  const pad = /^[` ]|[` ]$/.test(shown) ? " " : "";
  return `${fence}${pad}${shown}${pad}${fence}`;
}

/** Longer texts are cut in the middle. UTF-16 code units. */
const limit = 2000;

/** A text, or its beginning and end if it is too long. */
function ends(text: string): readonly [string, string?] {
  if (text.length <= limit) return [text];
  const [first, last] = [text.slice(0, limit / 2), text.slice(-limit / 2)];
  return [first.replace(/\p{Cs}$/u, ""), last.replace(/^\p{Cs}/u, "")];
}

/** A part of a sentence that becomes a code span, and the text in it. */
interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** URLs, and runs of ASCII with a sign that has a meaning in Markdown, HTML or on a code host. */
const MARKUP = /(?:https?:\/\/|www\.)[^\s“”「」『』（）、。"'<>`]+|[!#-&(-~]{0,100}[#$&*/<>@[\\\]^_`|~][!#-~]*/;
/** What code hosts link or replace: `GH-12`, `!12`, `%12`, `:smile:`, and the ids of commits. Of numbers, two are emoji. */
const REFERENCE =
  /GH-\d+|[!%]\d+|:(?!(?!100:|1234:)\d+(?:-\d+)?:)[\w+-]{1,50}:|(?<![A-Za-z0-9])[0-9A-Fa-f]{7,40}(?![A-Za-z0-9])/;
const RISKY = new RegExp(`${MARKUP.source}|${REFERENCE.source}`, "iu");

/** Code in backticks, and quotations. */
const QUOTED = /`[^`]+`|“[^“”]+”|「[^「」]+」/;

function spans(sentence: string, values: readonly string[]): Span[] {
  const whole = values.filter((value) => RISKY.test(value)).toSorted((one, other) => other.length - one.length);
  const parts = [...whole.map((value) => value.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")), QUOTED.source, RISKY.source];
  return Array.from(sentence.matchAll(new RegExp(parts.join("|"), "giu"))).flatMap(({ 0: text, index }) =>
    whole.includes(text) ? spanOf(index, text) : partOf(index, text),
  );
}

function partOf(start: number, text: string): Span[] {
  const inside = text.slice(1, -1);
  if (/^`[^`]+`$/.test(text)) return [{ start, end: start + text.length, text: inside }];
  if (/^[“「]/.test(text)) return RISKY.test(inside) ? spanOf(start + 1, inside) : [];
  return spanOf(start, text.startsWith(":") ? text : withoutPunctuation(text));
}

/** A text without the punctuation after it, but with a bracket that closes one in the text. */
function withoutPunctuation(text: string): string {
  const kept = text.replace(/(?<![.,;:!?'")\]])[.,;:!?'")\]]+$/, "");
  const next = text.charAt(kept.length);
  const opening = { "]": "[", ")": "(" }[next] ?? "";
  return opening !== "" && kept.lastIndexOf(opening) > kept.lastIndexOf(next) ? kept + next : kept;
}

function spanOf(start: number, text: string): Span[] {
  return text === "" ? [] : [{ start, end: start + text.length, text }];
}

/** Escapes what is left, of which some signs have a meaning only at the beginning of a line. */
function escaped(text: string, isStart: boolean): string {
  const inner = text.replace(/[\\`*_[\]<>&#|~$@^]/g, "\\$&");
  return isStart ? inner.replace(/^(?:\s*(?=[-+=])|\s*\d+(?=[.)]))/, "$&\\") : inner;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
