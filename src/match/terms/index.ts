import { groupBy } from "../../group-by.ts";
import { sentences } from "../../language/sentences.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { Span } from "../../types/document.ts";
import type { Glossary } from "../../types/glossary.ts";
import type { Side } from "../../types/page.ts";
import type { TermMatch, WrittenText } from "../../types/written.ts";
import type { Places } from "../places.ts";
import { type PlacedText, type Prose, proseOf, proseTexts } from "../prose/index.ts";
import { folded } from "./folded.ts";
import { forbiddenIn } from "./forbidden.ts";
import { type Term, termsOf } from "./terms.ts";
import { foldedProse, isKept, isSameText, usesIn, written } from "./uses.ts";

/**
 * Finds terms of the glossary whose counterpart has none of their translations, or a forbidden one. A term is compared
 * once for each heading, title or block that uses it.
 * @param isComparable whether two corresponding parts of the pages are compared
 */
export function matchTerms(
  alignment: Alignment,
  places: Places,
  glossary: Glossary,
  isComparable: (source: Span, target: Span) => boolean,
): TermMatch[] {
  const { source, target } = alignment;
  const terms = source.language === target.language ? [] : termsOf(glossary, source.language, target.language);
  if (terms.length === 0) return [];
  const prose = { source: proseOf(source), target: proseOf(target) };
  const spanOf = (text: PlacedText, side: Side) => prose[side].span(text, 0, text.text.length);
  const counterparts = groupBy(proseTexts(alignment, places, "target", prose.target), ({ place }) => place);
  const compared = proseTexts(alignment, places, "source", prose.source).flatMap((text) => {
    const others = (counterparts.get(text.place) ?? []).filter((other) =>
      isComparable(spanOf(text, "source"), spanOf(other, "target")),
    );
    return others.length === 0 || isSummary(text) ? [] : comparedTerms({ text, others, terms, prose });
  });
  return [...groupBy(compared, ({ term }) => term).values()].flatMap(matchesOf);
}

/** Whether a text is a field that is often written anew, and not translated. */
const isSummary = ({ place }: PlacedText): boolean => place.startsWith("field ") && !/title$/i.test(place);

/** A term in one place of the source, and its counterpart. */
interface ComparedTerm {
  readonly term: Term;
  readonly source: WrittenText;
  readonly target: Span;
  readonly hasTranslation: boolean;
  readonly forbidden: readonly { readonly text: string; readonly written: string; readonly target: Span }[];
  /** How easily a translation can do without the term: more easily in a paragraph than in a title. */
  readonly kind: "title" | "sentence" | "paragraph";
  /** Whether the counterpart has the term as the source has it. */
  readonly isKept: boolean;
}

/** A text of the source, and those that correspond to it. */
interface Comparison {
  readonly text: PlacedText;
  readonly others: readonly PlacedText[];
  readonly terms: readonly Term[];
  readonly prose: Readonly<Record<Side, Prose>>;
}

function comparedTerms({ text, others, terms, prose }: Comparison): ComparedTerm[] {
  const [first] = others;
  const source = foldedProse(text.text);
  const whole = folded(others.map((other) => other.text).join("\n"));
  if (!first || isSameText(source.text, whole.text)) return [];
  const uses = usesIn(source, terms).filter((use) => !isKept(source.text, use, whole.text));
  const used = new Map(uses.toReversed().map((use) => [use.term, use]));
  if (used.size === 0) return [];
  const counterparts = others.map((other) => ({ other, prose: folded(other.text) }));
  const kind = kindOf(text);
  return Array.from(used, ([term, use]): ComparedTerm => {
    const { start, end } = written(source, use);
    const forbidden = counterparts.flatMap(({ other, prose: counterpart }) =>
      forbiddenIn(counterpart, term, terms, new Set(used.keys())).map(({ form, ...range }) => {
        const place = written(counterpart, range);
        return {
          text: form,
          written: other.text.slice(place.start, place.end),
          target: prose.target.span(other, place.start, place.end),
        };
      }),
    );
    return {
      term,
      source: { text: text.text.slice(start, end), span: prose.source.span(text, start, end) },
      target: prose.target.span(first, 0, first.text.length),
      hasTranslation: term.translations.length === 0 || term.translations.some(({ isIn }) => isIn(whole.text)),
      forbidden,
      kind,
      isKept: term.form.usesIn(whole).length > 0,
    };
  });
}

function kindOf({ text, place }: PlacedText): ComparedTerm["kind"] {
  if (!place.startsWith("bead ")) return "title";
  return sentences(text.replace(/\s+/gu, " ")).filter((sentence) => /\p{L}/u.test(sentence.text)).length > 1
    ? "paragraph"
    : "sentence";
}

/**
 * Whether a term may only be left out where its translation is missing: in less than half of its places, or once in a
 * paragraph, which has other sentences.
 */
function mayBeLeftOut(missing: readonly ComparedTerm[], places: number): boolean {
  if (missing.some(({ kind, isKept }) => kind === "title" || isKept)) return false;
  const inParagraphs = missing.every(({ kind }) => kind === "paragraph");
  return missing.length * 2 < places || (inParagraphs && (missing.length === 1 || missing.length * 2 === places));
}

/** The matches of one term, given all its places. */
function matchesOf(places: readonly ComparedTerm[]): TermMatch[] {
  const refused = places.flatMap((place) =>
    place.forbidden.map(({ target, ...forbidden }) => ({ ...place, forbidden, target })),
  );
  const missing = places.filter((place) => place.forbidden.length === 0 && !place.hasTranslation);
  const groups = [
    ...groupBy(refused, ({ forbidden }) => forbidden.text).values(),
    missing.map((place) => ({ ...place, forbidden: null })),
  ];
  return groups.flatMap(([first, ...others]): TermMatch[] => {
    if (!first) return [];
    const { term, source, target, forbidden } = first;
    return [
      {
        term: term.form.text,
        translations: term.translations.map(({ form }) => form.text),
        note: term.note,
        forbidden,
        source,
        target,
        places: others.length + 1,
        mayBeLeftOut: forbidden === null && mayBeLeftOut(missing, places.length),
      },
    ];
  });
}
