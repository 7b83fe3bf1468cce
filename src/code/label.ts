import { NON_ASCII_LETTER } from "../text/letters.ts";
import type { Code } from "../types/document.ts";
import { findHunks } from "./hunks.ts";
import { FENCE_MARKS, languageNamed } from "./languages.ts";
import { readCode } from "./tokens.ts";
import { translationTest } from "./translated.ts";

/** The label of a code block, and the language (BCP 47) of its page. */
export interface LabelSide {
  readonly code: Pick<Code, "language" | "meta">;
  readonly language: string;
}

/** Returns the info string of a fence: `js {1,3} title="…"`. */
export function labelOf({ language, meta }: LabelSide["code"]): string {
  return [language, meta].filter(Boolean).join(" ");
}

/** A title in a label: `title="…"`, `[…]`, or `js:…`. */
const TITLE = /\btitle=\{?(["'])(.{1,200}?)\1|\[([^\]]{1,200})\]|^[\w+#-]*:(?!:)(.+)$/;

/** Returns the title of a code block that readers see; empty if it has none. */
export function titleOf(code: LabelSide["code"]): string {
  const [, , quoted, bracketed, rest] = TITLE.exec(labelOf(code)) ?? [];
  return quoted ?? bracketed ?? rest ?? "";
}

/**
 * Returns how the target's label differs, or null. Translated titles are ignored, and the target's language or marks if
 * the source has none.
 */
export function labelDrift(source: LabelSide, target: LabelSide): "changed" | "missing" | null {
  const [from, to] = [parts(source.code), parts(target.code)];
  // No language's name has such a letter: the label is a title, which may be translated.
  const isTitle = [from, to].some(({ language }) => NON_ASCII_LETTER.test(language));
  if (from.language !== "" && !isTitle && languageNamed(from.language) !== languageNamed(to.language))
    return to.language === "" ? "missing" : "changed";
  const sourceMarks = { ...source, tokens: readCode(from.marks, FENCE_MARKS) };
  const targetMarks = { ...target, tokens: readCode(to.marks, FENCE_MARKS) };
  if (sourceMarks.tokens.length === 0) return null;
  const isTranslated = translationTest(sourceMarks, targetMarks);
  return findHunks(sourceMarks.tokens, targetMarks.tokens).some((hunk) => !isTranslated(hunk)) ? "changed" : null;
}

/** Splits a label into language and marks, with or without a space between (`js{1,3}`, `rust,ignore`, `js:title`). */
function parts(code: LabelSide["code"]): { language: string; marks: string } {
  const [label = "", language = ""] = /^([^\s{[(,:;=]*).*$/s.exec(labelOf(code)) ?? [];
  return { language, marks: label.slice(language.length) };
}
