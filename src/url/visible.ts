import type { Element } from "../types/document.ts";

/**
 * Whether plain text copied from the rendered page contains the element's URL: that of a bare link, and of an embed that
 * may be shown as a link, but not that of a frame, and not an id.
 */
export function isUrlVisible(element: Element): boolean {
  if (element.kind === "embed") return !FRAMES.has(element.name.toLowerCase()) && /^(?:https?:)?\/\//.test(element.url);
  return (
    element.kind === "link" &&
    (element.form === "bare" || element.form === "autolink" || element.text.trim() === element.url)
  );
}

/** HTML elements that show no URL. */
const FRAMES: ReadonlySet<string> = new Set(["iframe", "script", "video", "audio", "source", "embed", "object"]);
