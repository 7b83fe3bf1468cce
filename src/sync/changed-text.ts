import { diffArrays } from "diff";
import { sentences } from "../language/sentences.ts";
import type { Document } from "../types/document.ts";
import { VISIBLE_FIELDS } from "./hashes.ts";
import { normalizedText } from "./normalize.ts";

/** The sentences of a section that changed, before and after. */
export interface ChangedText {
  readonly before: string;
  readonly after: string;
}

/** Longer texts are cut. UTF-16 code units. */
const LONGEST = 600;

/** Compares two versions of a section, as lists of sentences. */
export function changedText(before: readonly string[], after: readonly string[]): ChangedText {
  const parts = diffArrays([...before], [...after], {
    comparator: (one, other) => normalizedText(one) === normalizedText(other),
  });
  return {
    before: shortened(parts.filter(({ added }) => !added)),
    after: shortened(parts.filter(({ removed }) => !removed)),
  };
}

/** The changed sentences in a row, with an ellipsis for those between them. */
function shortened(parts: readonly { added: boolean; removed: boolean; value: readonly string[] }[]): string {
  const isChanged = ({ added, removed }: (typeof parts)[number]) => added || removed;
  const texts = parts.flatMap((part, i) => {
    if (isChanged(part)) return [part.value.join(" ")];
    return parts.slice(0, i).some(isChanged) && parts.slice(i).some(isChanged) ? ["…"] : [];
  });
  const text = texts.join(" ");
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$/, "")}…` : text;
}

/** The heading, the sentences and the lines of code of a section. */
export function sentencesOf({ sections, blocks, elements }: Document, index: number): string[] {
  const fields = elements.flatMap((element) =>
    index === 0 && element.kind === "field" && VISIBLE_FIELDS.includes(element.name) ? String(element.value) : [],
  );
  const texts = blocks.flatMap(({ section, kind, text }) => {
    if (section !== index) return [];
    return kind === "code" ? text.split("\n") : sentences(text).map((sentence) => sentence.text);
  });
  return [sections[index]?.title ?? "", ...fields, ...texts]
    .map((text) => text.replace(/\s+/g, " ").trim())
    .filter(Boolean);
}
