import { assignPairs } from "../../assign.ts";
import { groupBy } from "../../group-by.ts";
import { FORMULA, formulaKey } from "../../text/formula.ts";
import { NON_ASCII_LETTER } from "../../text/letters.ts";
import { textSimilarity } from "../../text/similarity.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { Document } from "../../types/document.ts";
import type { FormulaMatch, WrittenText } from "../../types/written.ts";
import type { PageProse, PairProse } from "./index.ts";

/**
 * Finds formulas in TeX that differ: in corresponding texts, one that the target does not have and one that the source
 * does not have, the most similar first.
 */
export function matchFormulas({ source, target }: Alignment, prose: PairProse): FormulaMatch[] {
  if (!source.text.includes("$") || !target.text.includes("$")) return [];
  const [inSource, inTarget] = [formulas(source, prose.source), formulas(target, prose.target)];
  const extraIn = groupBy(inTarget.filter(lacksIn(inSource)), ({ place }) => place);
  const candidates = inSource.filter(lacksIn(inTarget)).flatMap((from) =>
    (extraIn.get(from.place) ?? []).flatMap((to) => {
      const similarity = textSimilarity(from.key, to.key);
      return similarity >= LEAST_SIMILARITY ? [{ source: from, target: to, similarity }] : [];
    }),
  );
  return assignPairs(candidates.toSorted((a, b) => b.similarity - a.similarity));
}

/** With less, one of two formulas was probably replaced by text, and the other is new. */
const LEAST_SIMILARITY = 0.5;

/** A formula, and the place of its text in the alignment. */
interface Formula extends WrittenText {
  readonly place: string;
  /** What remains if only the notation differs. */
  readonly key: string;
}

function formulas({ text: page }: Document, { prose, texts }: PageProse): Formula[] {
  return texts.flatMap((proseText) => {
    const written = page.slice(proseText.start, proseText.start + proseText.text.length);
    return Array.from(written.matchAll(FORMULA)).flatMap(({ 0: text, index }): Formula[] => {
      const key = formulaKey(text);
      // In code, the prose has spaces.
      if (proseText.text[index] !== "$" || NON_ASCII_LETTER.test(key)) return [];
      return [{ text, span: prose.span(proseText, index, index + text.length), place: proseText.place, key }];
    });
  });
}

function lacksIn(others: readonly Formula[]): (formula: Formula) => boolean {
  const keys = new Set(others.map(({ key }) => key));
  return ({ key }) => !keys.has(key);
}
