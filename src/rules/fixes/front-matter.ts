import { scriptOfLanguage, scriptOfName } from "../../language/script.ts";
import { fieldText } from "../../text/field-text.ts";
import { lineAt, lineEnd } from "../../text/line-breaks.ts";
import type { Document, Field } from "../../types/document.ts";
import type { Fix } from "../../types/fix.ts";
import { resource } from "../../url/index.ts";
import { lineBreakOf, withLineBreaks } from "./line-breaks.ts";

/**
 * Copies a field of the source to the target, next to the fields that it is next to in the source; null if it has none
 * there, or has to be translated.
 */
export function copyField(source: Document, target: Document, field: Field): Fix | null {
  // Fields of JSON are separated by commas.
  if (formatOf(source) !== formatOf(target) || formatOf(source) === "{" || hasOwnWords(source, target, field))
    return null;
  const [fields, others] = [fieldsOf(source), fieldsOf(target)];
  const text = withLineBreaks(source.text.slice(field.span.start.offset, field.span.end.offset), target.text);
  const at = fields.indexOf(field);
  const counterpart = ({ name }: Field) => others.find((other) => other.name === name);
  const before = fields.slice(0, at).findLast(counterpart);
  const after = fields.slice(at + 1).find(counterpart);
  const [above, below] = [before && counterpart(before), after && counterpart(after)];
  if (above) {
    const start = lineEnd(target.text, above.span.end.offset);
    return { start, end: start, text: lineBreakOf(target.text) + text, safe: true };
  }
  if (!below) return null;
  const { start } = lineAt(target.text, below.span.start.offset);
  return { start, end: start, text: text + lineBreakOf(target.text), safe: true };
}

/** Whether a field is a title, or has words in letters that only the source's language has, and which are no path or URL. */
function hasOwnWords(source: Document, target: Document, { name, value }: Field): boolean {
  if (name === "title") return true;
  const own = scriptOfLanguage(source.language);
  if (own === scriptOfLanguage(target.language)) return false;
  return [value].flat().some((one) => {
    const text = fieldText(one);
    return scriptOfName(text) !== null && !/[/.]\S/.test(text);
  });
}

/** Whether a field is the date of the last change, under the names that site generators and themes use. */
export const isUpdateDate = ({ name }: Field): boolean =>
  /^(?:last[-_]?)?(?:updated?|mod(?:ified)?)(?:[-_]?(?:at|on|date))?$|^date[-_]?modified$/i.test(name);

/**
 * Replaces the value of a field by that of the source; null if one of them has several lines or is an item on its own
 * line, if they are paths of pages in different languages, if it has words to translate, or for the date of the last
 * change, because the text was not changed then.
 */
export function copyValue(source: Document, target: Document, from: Field, to: Field): Fix | null {
  const [start, end] = [to.valueSpan.start.offset, to.valueSpan.end.offset];
  const text = source.text.slice(from.valueSpan.start.offset, from.valueSpan.end.offset);
  const actual = target.text.slice(start, end);
  const isOneLine = !/[\r\n]/.test(text + actual) && isItem(text) === isItem(actual);
  const isSameFormat = formatOf(source) === formatOf(target);
  const languages = [text, actual].map((path) => resource(path, [source.language, target.language]).language);
  const isOtherLanguage = /^["']?\//.test(text) && languages[0] !== languages[1];
  const mayReplace = isSameFormat && !isOtherLanguage && !isUpdateDate(from) && !hasOwnWords(source, target, from);
  return isOneLine && start < end && mayReplace ? { start, end, text, safe: true } : null;
}

/** Whether a value of YAML is an item of a list that is written as one line for each. */
const isItem = (value: string): boolean => value.startsWith("- ");

/** Writes another name of a field; null if it is in quotation marks. */
export function renameField({ text }: Document, { name, span: { start } }: Field, to: string): Fix | null {
  const end = start.offset + name.length;
  return text.startsWith(name, start.offset) ? { start: start.offset, end, text: to, safe: true } : null;
}

const fieldsOf = ({ elements }: Document): Field[] => elements.filter((element) => element.kind === "field");

/** The line that opens the front matter, which tells its format. */
const formatOf = ({ text }: Document): string => /^\ufeff?(---|\+\+\+|\{)/.exec(text)?.[1] ?? "";
