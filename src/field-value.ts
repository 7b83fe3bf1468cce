/** The value of a front matter's field as a text: as it is written, or as JSON. */
export function fieldText(value: unknown): string {
  if (typeof value === "string") return value;
  return value instanceof Date ? value.toISOString() : (JSON.stringify(value) ?? "");
}
