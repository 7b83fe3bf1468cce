import { fences, isFenced } from "./fences.ts";

/** The tags around a code block, as UTF-16 offsets with exclusive ends. */
export interface CodeTags {
  readonly open: { readonly start: number; readonly end: number };
  readonly close: { readonly start: number; readonly end: number };
  /** The info string that a fence would have. */
  readonly info: string;
}

/**
 * Finds the code blocks between tags on lines of their own: `{% codeblock title lang:js %}` of Hexo
 * (https://hexo.io/docs/tag-plugins#Code-Block), `{% highlight js %}` of Jekyll.
 */
export function codeTags(text: string): CodeTags[] {
  const fenced = fences(text);
  const found: CodeTags[] = [];
  let open: { name: string; tag: CodeTags["open"]; info: string } | null = null;
  for (const { index, 1: before = "", 2: whole = "", 3: end = "", 4: name = "", 5: args = "" } of text.matchAll(TAG)) {
    const start = index + before.length;
    const tag = { start, end: start + whole.length };
    if (open === null) {
      if (end === "" && !isFenced(fenced, start)) open = { name, tag, info: infoOf(args) };
    } else if (end !== "" && name === open.name) {
      found.push({ open: open.tag, close: tag, info: open.info });
      open = null;
    }
  }
  return found;
}

const TAG = /^([ \t>]*)(\{%-?[ \t]*(end)?(codeblock|code|highlight)\b([^\n\r]*?)-?%\})[ \t]*$/gm;

/** Converts arguments to an info string, which starts with the language. */
function infoOf(args: string): string {
  const words = args.trim().split(/[ \t]+/);
  const language = words.find((word) => word.startsWith("lang:"));
  const others = words.filter((word) => word !== language);
  return [language?.slice("lang:".length), ...others].filter(Boolean).join(" ");
}
