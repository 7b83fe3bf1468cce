/** The value of a front matter field as text: a string as it is, anything else as JSON. */
export function fieldText(value: unknown): string {
  if (typeof value === "string") return value;
  return value instanceof Date ? value.toISOString() : (JSON.stringify(value) ?? "");
}
