import { visible } from "../text/visible.ts";

/** Safe markup. Only the template below and the reporter's own style and script create it. */
export class Html {
  constructor(readonly markup: string) {}
}

/** A part of a template: markup is kept, text is escaped, null is nothing. */
export type HtmlPart = Html | string | number | null | readonly HtmlPart[];

/**
 * Makes markup from a template. Text parts are escaped, with invisible characters made visible, and
 * without `##[`, which a GitHub Actions runner would execute in its log. Attributes need `"…"`.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  return new Html(strings.map((string, i) => string + markup(parts[i] ?? null)).join(""));
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "#": "&#35;",
};

function markup(part: HtmlPart): string {
  if (part === null) return "";
  if (part instanceof Html) return part.markup;
  if (typeof part === "object") return part.map(markup).join("");
  return visible(String(part)).replace(/[&<>"']|#(?=\[)/g, (sign) => entities[sign] ?? sign);
}
