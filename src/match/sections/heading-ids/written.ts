import type { Document, Section } from "../../../types/document.ts";
import type { Fix } from "../../../types/fix.ts";

/** An id at the end of a heading, and nothing else in the braces: `{#id}`, `{ #id }`, `{: #id}`, `{/*id*\/}`. */
const MARK = /(?<![ \t])[ \t]*\{(?:[ \t]*(?::[ \t]*)?#|\/\*[ \t]*)([^\s{}*]+?)[ \t]*(?:\*\/)?\}$/;
/** The same among other attributes, or as the attribute of a tag. */
const BEFORE = /(?:\{[^{}\n]*#|\{\/\*[ \t]*|\bid=["'{]*)$/;

/** Replaces the explicit id of a heading; null if it is not written as it is read. */
export function replaceId({ text }: Document, { heading, id }: Section, expected: string): Fix | null {
  if (id === null) return null;
  const written = text.slice(heading.start.offset, heading.end.offset);
  for (let at = written.lastIndexOf(id); at !== -1; at = at === 0 ? -1 : written.lastIndexOf(id, at - 1)) {
    if (!BEFORE.test(written.slice(0, at)) || /^[\w-]/.test(written.slice(at + id.length))) continue;
    const start = heading.start.offset + at;
    return { start, end: start + id.length, text: expected, safe: true };
  }
  return null;
}

/** Adds an id to the end of a heading, in the form of the other headings; null if the heading has more than one line. */
export function insertId(
  { text }: Document,
  { heading }: Section,
  expected: string,
  forms: readonly string[],
): Fix | null {
  const written = text.slice(heading.start.offset, heading.end.offset).trimEnd();
  const [form] = forms;
  if (form === undefined || !/^#{1,6}[ \t][^\n\r]*[^\s#}]$/.test(written)) return null;
  const end = heading.start.offset + written.length;
  return { start: end, end, text: form.replace(ID, () => expected), safe: true };
}

/** Stands for the id in a form. */
const ID = "\0";

/** The forms in which the headings of a page write their ids. */
export function formsOf({ text, sections }: Document): string[] {
  return sections.flatMap(({ heading }) => {
    const [mark, id] = MARK.exec(text.slice(heading.start.offset, heading.end.offset).trimEnd()) ?? [];
    if (mark === undefined || id === undefined) return [];
    const at = mark.lastIndexOf(id);
    return [mark.slice(0, at) + ID + mark.slice(at + id.length)];
  });
}
