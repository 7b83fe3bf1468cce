import { withoutCommands } from "../runner-commands.ts";
import { visible } from "../visible.ts";

/** A text as a code span on one line: nothing in it links, mentions or ends the span. */
export function code(text: string): string {
  const shown = quoted(text);
  if (shown.trim() === "") return shown === "" ? "(empty)" : "(blank)";
  const fence = "`".repeat(longestRun(shown) + 1);
  const pad = /^[` ]|[` ]$/.test(shown) ? " " : "";
  return `${fence}${pad}${shown}${pad}${fence}`;
}

/** Lines as a fenced block whose fence none of them can close; each line keeps its own mark. */
export function fenced(language: string, lines: readonly string[]): string[] {
  const shown = lines.map(quoted);
  const fence = "`".repeat(Math.max(3, ...shown.map((line) => longestRun(line) + 1)));
  return [`${fence}${language}`, ...shown, fence];
}

/** A sentence that may quote a page: what could link, mention or mark up is in code spans, the rest is escaped. */
export function prose(sentence: string): string {
  const shown = quoted(sentence);
  let result = "";
  let done = 0;
  for (const match of shown.matchAll(risky)) {
    const quoted = match[0].replace(/[.,;:!?'")\]]+$/, "");
    if (quoted === "") continue;
    result += escaped(shown.slice(done, match.index));
    // Two code spans that touch would be read as one.
    result += result.endsWith("`") ? ` ${code(quoted)}` : code(quoted);
    done = match.index + quoted.length;
  }
  return result + escaped(shown.slice(done));
}

/** A text as code in a line of HTML, where Markdown is not read. */
export function html(text: string): string {
  return `<code>${quoted(text).replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</code>`;
}

function quoted(text: string): string {
  return withoutCommands(short(visible(text)));
}

/** Longer texts are cut in the middle; UTF-16 code units. */
const limit = 600;

function short(text: string): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit / 2)}…${text.slice(-limit / 2)}`.replace(/\p{Cs}/gu, "");
}

/** Addresses, and runs of ASCII with a sign that Markdown, HTML or a code host gives a meaning to. */
const risky = /(?:https?:\/\/|www\.)[^\s「」『』（）、。"'<>`]+|[!#-&(-~]*[#$&*/<>@[\\\]^_`|~][!#-~]*/gu;

function escaped(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, (sign) => (/[,.:;'"?%]/.test(sign) ? sign : `\\${sign}`));
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
