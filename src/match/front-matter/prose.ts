import { sentenceCount } from "../../language/sentences.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { ProseField } from "../../types/matches.ts";
import { Lengths, size } from "../content/lengths.ts";
import { matchFields } from "./index.ts";

/** The least evidence, in nats, that a field with fewer sentences is not just concise. */
const LEAST_SHORTFALL = 1.5;

/**
 * Finds titles and descriptions of the target that are empty or lack a part, or contain Markdown that the source does
 * not.
 */
export function proseFields(alignment: Alignment): ProseField[] {
  const lengths = new Lengths(alignment);
  return matchFields(alignment).flatMap(({ source, target }): ProseField[] => {
    if (!source || !target) return [];
    const [from, to] = [source.value, target.value ?? ""];
    if (typeof from !== "string" || typeof to !== "string" || from === to) return [];
    const found = defectOf(source.name, from, to, lengths);
    return found ? [{ source, target, ...found }] : [];
  });
}

/** What is wrong with a field of the target, of which both texts are known; null if nothing is. */
function defectOf(name: string, written: string, to: string, lengths: Lengths): Defect | null {
  const from = isTitle(name) && siteNameAt(to) === -1 ? withoutSiteName(written) : written;
  const [partsOf, joined] = isTitle(name) ? [titleParts, 0] : [sentenceParts, joints(from, to)];
  const parts = { source: partsOf(from), target: partsOf(to.replace(SPACE, "｜")) };
  if (to === "") return isProse(name) ? { defect: "empty", parts, actual: to } : null;
  const shortfall = lengths.shortfall({ source: size(from), target: size(to) });
  const isCut = parts.target > 0 && parts.target + joined < parts.source && shortfall >= LEAST_SHORTFALL;
  if (isCut) return { defect: isTitle(name) ? "cut-title" : "cut", parts, actual: to };
  const markdown = isProse(name) && !MARKDOWN.test(from) ? MARKDOWN.exec(to) : null;
  return markdown && { defect: "markdown", parts, actual: markdown[0] };
}

type Defect = Pick<ProseField, "defect" | "parts" | "actual">;

const isTitle = (name: string): boolean => /title$/i.test(name);

/** Whether a field is a title or a text about the page, by the names that site generators and themes use. */
const isProse = (name: string): boolean =>
  isTitle(name) || /(?:description|summary|excerpt|abstract|lead)$/i.test(name);

/** Where the name of the site follows a title, as the generator may add it; -1 if it does not. */
const siteNameAt = (title: string): number => Math.max(title.lastIndexOf("|"), title.lastIndexOf("｜"));
const withoutSiteName = (title: string): string => (siteNameAt(title) > 0 ? title.slice(0, siteNameAt(title)) : title);

/** What separates the parts of a title, in any language. */
const SEPARATOR = /:\s|[：｜|。！？〜～―—]|[!?]\s|\s[-–]|[-–]\s/;

/** A space that may separate the parts of a title in Japanese or Chinese. */
const SPACE = /(?<=[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}])\s(?=[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}])/gu;

const titleParts = (text: string): number => text.split(SEPARATOR).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;

const sentenceParts = (text: string): number => sentenceCount(text.replace(/\s+/g, " "));

/** How many sentences a translation may have joined: by as many dashes and semicolons as the source has fewer. */
const joints = (from: string, to: string): number => Math.max(0, to.split(JOINT).length - from.split(JOINT).length);
const JOINT = /[—―]+|[;；]/;

/** A link, bold text or inline code. */
const MARKDOWN = /\[[^\]\n]{1,200}\]\([^()\s]+\)|\*\*[^*\n]+\*\*|(?<!`)`[^`\n]+`(?!`)/;
