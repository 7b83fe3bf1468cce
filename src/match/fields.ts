import { isDeepStrictEqual } from "node:util";
import type { Alignment, Document, ElementMatch, Field } from "../types.ts";

/** Pairs the fields of both front matters by name. */
export function matchFields({ source, target }: Alignment): ElementMatch<Field>[] {
  const [left, right] = [fields(source), fields(target)];
  const inTarget = new Map(right.map((field) => [field.name, field]));
  const names = new Set(left.map((field) => field.name));
  return [
    ...left.map((field): ElementMatch<Field> => {
      const other = inTarget.get(field.name);
      if (!other) return { source: field, place: null };
      return { source: field, target: other, likeness: isDeepStrictEqual(field.value, other.value) ? "equal" : "near" };
    }),
    ...right
      .filter((field) => !names.has(field.name))
      .map((field): ElementMatch<Field> => ({ target: field, place: null })),
  ];
}

const fields = ({ elements }: Document): Field[] => elements.filter((element) => element.kind === "field");
