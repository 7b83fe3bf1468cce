import type { Document } from "../types/document.ts";

/** The title in the front matter, or null. */
export function titleField({ elements }: Document): string | null {
  const field = elements.find((element) => element.kind === "field" && element.name === "title");
  return field?.kind === "field" && typeof field.value === "string" ? field.value : null;
}
