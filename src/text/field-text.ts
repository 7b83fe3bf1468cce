/** The value of a front matter field as text: a string as it is, anything else as JSON. */
export function fieldText(value: unknown): string {
  if (typeof value === "string") return value;
  return value instanceof Date ? value.toISOString() : (JSON.stringify(value) ?? "");
}

/** Whether the name of a field, which a site generator knows, became one in letters that such names do not have. */
export const isNameTranslated = (source: string, target: string): boolean =>
  /^[!-~]+$/.test(source) && /\P{ASCII}/u.test(target);
