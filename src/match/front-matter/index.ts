import { isNameTranslated } from "../../text/field-text.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { Document, Field } from "../../types/document.ts";
import type { ElementMatch } from "../../types/matches.ts";
import { valueComparer } from "./values.ts";

/**
 * Pairs front matter fields by name, and then those of other names by equal values, or by their place if the name was
 * translated. Values that may be translations of each other are equal.
 */
export function matchFields({ source, target }: Alignment): ElementMatch<Field>[] {
  const [left, right] = [fields(source), fields(target)];
  const inTarget = new Map(right.map((field) => [field.name, field]));
  const names = new Set(left.map((field) => field.name));
  const compare = valueComparer([source.language, target.language]);
  const extra = new Set(right.filter((field) => !names.has(field.name)));
  const [beforeSource, beforeTarget] = [left, right].map(
    (list) => new Map(list.map((field, at) => [field, list[at - 1]?.name])),
  );
  const isInPlace = (field: Field, other: Field) =>
    isNameTranslated(field.name, other.name) && beforeSource?.get(field) === beforeTarget?.get(other);
  const renamed = (field: Field) => {
    const { value } = field;
    const accepted = Array.isArray(value) ? ["same", "translated"] : ["same"];
    const hasValue = (other: Field) => isTelling(value) && accepted.includes(compare(value, other.value));
    const found = [...extra].find(hasValue) ?? [...extra].find((other) => isInPlace(field, other));
    if (found) extra.delete(found);
    return found;
  };
  return [
    ...left.map((field): ElementMatch<Field> => {
      const counterpart = inTarget.get(field.name) ?? renamed(field);
      if (!counterpart) return { source: field, place: null };
      const relation = compare(field.value, counterpart.value) === "other" ? "similar" : "equal";
      return { source: field, target: counterpart, relation };
    }),
    ...Array.from(extra, (field): ElementMatch<Field> => ({ target: field, place: null })),
  ];
}

/** Whether a value hardly occurs in two fields by coincidence: not a flag, a number or nothing. */
const isTelling = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value instanceof Date || (typeof value === "string" && value.length > 1);

const fields = ({ elements }: Document): Field[] => elements.filter((element) => element.kind === "field");
