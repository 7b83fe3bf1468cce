import type { Element } from "./types.ts";

/** Elements of HTML, which show no address. */
const FRAMES: ReadonlySet<string> = new Set(["iframe", "script", "video", "audio", "source", "embed", "object"]);

/**
 * Whether a plain text copied from the rendered page shows the element's address: that of a bare link, and of an embed that
 * may be shown as a link, but neither that of a frame nor an id.
 */
export function isShownInText(element: Element): boolean {
  if (element.kind === "embed") return !FRAMES.has(element.name.toLowerCase()) && /^(?:https?:)?\/\//.test(element.url);
  return (
    element.kind === "link" &&
    (element.form === "bare" || element.form === "autolink" || element.text.trim() === element.url)
  );
}
