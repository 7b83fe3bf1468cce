import { syntaxOf } from "../../code/languages.ts";
import { contains } from "../../text/span.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { Document, Element, Span } from "../../types/document.ts";
import type { RewrittenSection } from "../../types/unmatched.ts";
import { resource } from "../../url/index.ts";

/** The least number of things that a section must have on each side, and their greatest share that both have. */
const LEAST_THINGS = 4;
const MOST_SHARED = 1 / 5;
/** The greatest share of words of their code that both have: an option that was added to each line rewrites nothing. */
const MOST_WORDS = 2 / 3;

/**
 * Finds corresponding sections of which one was rewritten: of the code and URLs in them, which a translation keeps,
 * hardly anything is the same.
 */
export function rewrittenSections({ source, target, sections }: Alignment): RewrittenSection[] {
  if (target.format === "text") return [];
  const languages = [source.language, target.language];
  const [inSource, inTarget] = [thingsOf(source, languages), thingsOf(target, languages)];
  return sections.flatMap((match): RewrittenSection[] => {
    if (match.source === undefined || match.target === undefined) return [];
    const [from, to] = [inSource.get(match.source) ?? NOTHING, inTarget.get(match.target) ?? NOTHING];
    const [section, counterpart] = [source.sections[match.source], target.sections[match.target]];
    if (!section || !counterpart || Math.min(from.size, to.size) < LEAST_THINGS) return [];
    if (sharedPart(from, to) > MOST_SHARED || sharedPart(wordsOf(from), wordsOf(to)) > MOST_WORDS) return [];
    return [{ source: section, target: counterpart }];
  });
}

const NOTHING: ReadonlySet<string> = new Set();

/** The share, of what the smaller set contains, that both contain. */
function sharedPart(source: ReadonlySet<string>, target: ReadonlySet<string>): number {
  const shared = [...source].filter((one) => target.has(one)).length;
  return shared / Math.max(1, Math.min(source.size, target.size));
}

const wordsOf = (things: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...things].flatMap((thing) => thing.match(/\w+/g) ?? []));

/** The matches that are not in rewritten sections. */
export function outside<Match extends MatchPlaces>(
  rewritten: readonly RewrittenSection[],
  matches: readonly Match[],
): readonly Match[] {
  return rewritten.length === 0 ? matches : matches.filter((match) => !isRewritten(rewritten, match));
}

/** Whether a match is in a rewritten section, on either page. */
export function isRewritten(rewritten: readonly RewrittenSection[], { source, target }: MatchPlaces): boolean {
  return rewritten.some(
    (section) =>
      (source && contains(section.source.span, source.span)) || (target && contains(section.target.span, target.span)),
  );
}

/** A match, or a part of a page without a counterpart. */
export interface MatchPlaces {
  readonly source?: { readonly span: Span } | null;
  readonly target?: { readonly span: Span } | null;
}

/** The inline code, URLs and lines of code of each section. */
function thingsOf({ elements }: Document, languages: readonly string[]): Map<number, Set<string>> {
  const things = new Map<number, Set<string>>();
  for (const element of elements) {
    const all = things.get(element.section) ?? new Set();
    things.set(element.section, all);
    for (const thing of thingsIn(element, languages)) all.add(thing);
  }
  return things;
}

function thingsIn(element: Element, languages: readonly string[]): string[] {
  if ("url" in element) {
    const { key, language } = resource(element.url, languages);
    // A page in one of the languages may have another name in the other.
    return language === null ? [key] : [];
  }
  // Code with other letters, and lines of a text, may have been translated.
  if (element.kind === "inlineCode") return [element.value].filter((value) => ASCII.test(value));
  return element.kind === "code" && (element.language === null || syntaxOf(element.language).unit === "token")
    ? element.value
        .split("\n")
        .map((line) => line.trim())
        .filter(isKept)
    : [];
}

const ASCII = /^[\x20-\x7e]+$/;
/** Lines without a word are part of a drawing. */
const isKept = (line: string): boolean => line.length >= 4 && ASCII.test(line) && /\w/.test(line);
