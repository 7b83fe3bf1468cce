/** A stretch of a sentence: text, or inline code. */
export type ProsePiece = string | { readonly code: string };

/** The prose on the page of a rule. */
export interface RuleProse {
  readonly description: readonly ProsePiece[];
  /** Why the rule is useful, in paragraphs. */
  readonly why: readonly (readonly ProsePiece[])[];
  /** When not to use the rule, in paragraphs. */
  readonly unwanted: readonly (readonly ProsePiece[])[];
}
