/** What a source was and is, for a section that is out of sync; properties are null if they are not known. */
export interface SourceChange {
  /** The changed sentences. */
  readonly before: string | null;
  readonly after: string | null;
  /** The commit that wrote the current text, and its date, as `2024-05-01`. */
  readonly commit: string | null;
  readonly date: string | null;
}
