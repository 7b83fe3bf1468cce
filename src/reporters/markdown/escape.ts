import { withoutCommands } from "../text/runner-commands.ts";
import { visible } from "../text/visible.ts";

/** A text as a one-line code span, in which nothing links, mentions or ends the span. */
export function code(text: string): string {
  const shown = quoted(text);
  if (shown.trim() === "") return shown === "" ? "(empty)" : "(spaces)";
  const fence = "`".repeat(longestRun(shown) + 1);
  const pad = /^[` ]|[` ]$/.test(shown) ? " " : "";
  return `${fence}${pad}${shown}${pad}${fence}`;
}

/** Lines as a fenced code block whose fence is longer than any in the lines. */
export function fenced(language: string, lines: readonly string[]): string[] {
  const shown = lines.map(quoted);
  const fence = "`".repeat(Math.max(3, ...shown.map((line) => longestRun(line) + 1)));
  return [`${fence}${language}`, ...shown, fence];
}

/** A sentence that may quote a page: possible links, mentions and markup become code spans, the rest is escaped. */
export function prose(sentence: string): string {
  const shown = quoted(sentence);
  let result = "";
  let done = 0;
  for (const match of shown.matchAll(risky)) {
    const quoted = match[0].replace(/[.,;:!?'")\]]+$/, "");
    if (quoted === "") continue;
    result += escaped(shown.slice(done, match.index));
    // Adjacent code spans would merge into one.
    result += result.endsWith("`") ? ` ${code(quoted)}` : code(quoted);
    done = match.index + quoted.length;
  }
  return result + escaped(shown.slice(done));
}

/** A text as code in a line of HTML, where Markdown is not parsed. */
export function html(text: string): string {
  return `<code>${quoted(text).replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</code>`;
}

function quoted(text: string): string {
  return withoutCommands(short(visible(text)));
}

/** Longer texts are cut in the middle. UTF-16 code units. */
const limit = 600;

function short(text: string): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit / 2)}…${text.slice(-limit / 2)}`.replace(/\p{Cs}/gu, "");
}

/** URLs, and runs of ASCII with a character that has a meaning in Markdown, HTML or on a code host. */
const risky = /(?:https?:\/\/|www\.)[^\s「」『』（）、。"'<>`]+|[!#-&(-~]*[#$&*/<>@[\\\]^_`|~][!#-~]*/gu;

function escaped(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, (sign) => (/[,.:;'"?%]/.test(sign) ? sign : `\\${sign}`));
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
