import type { Code } from "../types.ts";
import { findHunks } from "./hunks.ts";
import { FENCE_MARKS, languageNamed } from "./languages.ts";
import { readCode } from "./tokens.ts";
import { translation } from "./translated.ts";

/** A block of code's label, and the language (BCP 47) of its page. */
export interface LabelSide {
  readonly code: Pick<Code, "language" | "meta">;
  readonly language: string;
}

/** What the first line of a fence says: `js {1,3} title="…"`. */
export function labelOf({ language, meta }: LabelSide["code"]): string {
  return [language, meta].filter(Boolean).join(" ");
}

/** How the target's label differs in more than a translated title; what a label says in addition does no harm. */
export function labelDrift(source: LabelSide, target: LabelSide): "changed" | "lost" | null {
  const [from, to] = [parts(source.code), parts(target.code)];
  if (from.language !== "" && languageNamed(from.language) !== languageNamed(to.language))
    return to.language === "" ? "lost" : "changed";
  const left = { ...source, tokens: readCode(from.marks, FENCE_MARKS) };
  const right = { ...target, tokens: readCode(to.marks, FENCE_MARKS) };
  if (left.tokens.length === 0) return null;
  const isTranslated = translation(left, right);
  return findHunks(left.tokens, right.tokens).some((hunk) => !isTranslated(hunk)) ? "changed" : null;
}

/** The language, and what follows it, with or without a blank between (`js{1,3}`, `rust,ignore`, `js:title`). */
function parts(code: LabelSide["code"]): { language: string; marks: string } {
  const [label = "", language = ""] = /^([^\s{[(,:;=]*).*$/s.exec(labelOf(code)) ?? [];
  return { language, marks: label.slice(language.length) };
}
