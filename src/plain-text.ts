import type { Element } from "./types.ts";

/** Whether a plain text copied from the rendered page shows the element's address: those of embeds and bare links alone. */
export function isShownInText(element: Element): boolean {
  if (element.kind === "embed") return true;
  return (
    element.kind === "link" &&
    (element.form === "bare" || element.form === "autolink" || element.text.trim() === element.url)
  );
}
