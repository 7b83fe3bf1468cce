import { visible } from "../visible.ts";

/** Markup that may stand in a page as it is. Only the template below and the reporter's own style and script make it. */
export class Html {
  constructor(readonly markup: string) {}
}

/** What a template may hold: markup stays, text is escaped, null is nothing. */
export type Part = Html | string | number | null | readonly Part[];

/**
 * Markup from a template. Everything put into it is escaped and its invisible characters shown, except what a template
 * made. Attributes need `"…"`.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.map((string, i) => string + markup(parts[i] ?? null)).join(""));
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function markup(part: Part): string {
  if (part === null) return "";
  if (part instanceof Html) return part.markup;
  if (typeof part === "object") return part.map(markup).join("");
  return visible(String(part)).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
