import type { Document } from "../types/document.ts";

/**
 * Returns the commit of the source that a page names in its front matter; null if it names none.
 * @param fields the fields that can name it, with dots between the names of nested fields
 */
export function namedCommit({ elements }: Document, fields: readonly string[]): string | null {
  const values = Object.fromEntries(
    elements.flatMap((element) => (element.kind === "field" ? [[element.name, element.value]] : [])),
  );
  const named = fields.map((field) => textAt(values, field)).find((text) => text !== null && HASH.test(text));
  return named?.toLowerCase() ?? null;
}

/** A hash of a commit, SHA-1 or SHA-256, which can be abbreviated. */
const HASH = /^[\da-f]{7,64}$/i;

/** Returns a text, or the digits of a hash that has no letters. */
function textAt(values: unknown, field: string): string | null {
  const value = field.split(".").reduce(member, values);
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : null;
}

function member(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
