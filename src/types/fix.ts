/** An edit of the target: replaces the text between two offsets, in UTF-16 code units. */
export interface Fix {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Whether it needs no review: what the page shows leaves only one correct text. */
  readonly safe: boolean;
}
