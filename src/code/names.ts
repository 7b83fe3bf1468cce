import type { Element } from "../types/document.ts";
import { syntaxOf } from "./languages.ts";
import { pieces } from "./tokens.ts";

/** A string that may be the value of an option: one word in ASCII. */
const NAME = /^["'`]([A-Za-z][\w.-]+)["'`]$/;

/** Returns a function that decides whether a string is a name that a page uses as it is, in its text or its code. */
export function nameTest(elements: readonly Element[]): (string: string) => boolean {
  let names: ReadonlySet<string> | null = null;
  return (string) => {
    const name = NAME.exec(string)?.[1];
    if (name === undefined) return false;
    names ??= new Set(elements.flatMap(namesIn));
    return names.has(name);
  };
}

function namesIn(element: Element): string[] {
  if (element.kind === "inlineCode") return [NAME.exec(element.value)?.[1] ?? element.value];
  if (element.kind !== "code") return [];
  return pieces(element.value, syntaxOf(element.language)).flatMap(({ kind, text }) =>
    kind === "string" ? (NAME.exec(text)?.[1] ?? []) : [],
  );
}
