import type { Alignment } from "../../types/alignment.ts";
import type { Document, Field } from "../../types/document.ts";
import type { ElementMatch } from "../../types/matches.ts";
import { valueComparer } from "./values.ts";

/** Pairs front matter fields by name. Values that may be translations of each other are equal. */
export function matchFields({ source, target }: Alignment): ElementMatch<Field>[] {
  const [left, right] = [fields(source), fields(target)];
  const inTarget = new Map(right.map((field) => [field.name, field]));
  const names = new Set(left.map((field) => field.name));
  const compare = valueComparer([source.language, target.language]);
  return [
    ...left.map((field): ElementMatch<Field> => {
      const counterpart = inTarget.get(field.name);
      if (!counterpart) return { source: field, place: null };
      const relation = compare(field.value, counterpart.value) === "other" ? "similar" : "equal";
      return { source: field, target: counterpart, relation };
    }),
    ...right
      .filter((field) => !names.has(field.name))
      .map((field): ElementMatch<Field> => ({ target: field, place: null })),
  ];
}

const fields = ({ elements }: Document): Field[] => elements.filter((element) => element.kind === "field");
