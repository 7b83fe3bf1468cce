/** The terms of a site and their translations. */
export type Glossary = readonly Concept[];

/** A concept, and what it is called in each language. */
export interface Concept {
  /** Its terms by language, as a BCP 47 tag in canonical form. Any of them may be used. */
  readonly terms: ReadonlyMap<string, readonly string[]>;
  /** Terms that must not be used for it. */
  readonly forbidden: readonly ForbiddenTerm[];
  /** What a translator should know about it; "" if there is nothing. */
  readonly note: string;
}

/** A term that must not be used for a concept. */
export interface ForbiddenTerm {
  readonly text: string;
  /** The language in which it must not be used; null for all. */
  readonly language: string | null;
}
