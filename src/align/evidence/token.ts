/** A part of a unit that its counterpart may contain too. */
export interface EvidenceToken {
  readonly kind: "url" | "code" | "id" | "number" | "word" | "text" | "concept" | "form";
  readonly name: string;
}
