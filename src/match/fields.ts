import type { Alignment, Document, ElementMatch, Field } from "../types.ts";
import { comparison } from "./values.ts";

/** Pairs the fields of both front matters by name; what was translated, or is spelt otherwise, is equal. */
export function matchFields({ source, target }: Alignment): ElementMatch<Field>[] {
  const [left, right] = [fields(source), fields(target)];
  const inTarget = new Map(right.map((field) => [field.name, field]));
  const names = new Set(left.map((field) => field.name));
  const compare = comparison([source.language, target.language]);
  return [
    ...left.map((field): ElementMatch<Field> => {
      const other = inTarget.get(field.name);
      if (!other) return { source: field, place: null };
      const likeness = compare(field.value, other.value) === "other" ? "near" : "equal";
      return { source: field, target: other, likeness };
    }),
    ...right
      .filter((field) => !names.has(field.name))
      .map((field): ElementMatch<Field> => ({ target: field, place: null })),
  ];
}

const fields = ({ elements }: Document): Field[] => elements.filter((element) => element.kind === "field");
