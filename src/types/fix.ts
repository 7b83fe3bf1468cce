/** An edit of the target: replaces the text between two offsets. */
export interface Fix {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
