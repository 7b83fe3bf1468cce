/** Collects visible text. Runs of spaces and line breaks become one space. */
export class TextBuffer {
  #done = "";
  #open: string[] = [];
  #rows = 0;
  #cells = 0;

  write(text: string) {
    this.#open.push(text);
  }

  /** Starts a table row. Cells are joined by " | ", rows by line breaks. */
  startRow() {
    if (this.#rows++ > 0) this.#separate("\n");
    this.#cells = 0;
  }

  startCell() {
    if (this.#cells++ > 0) this.#separate(" | ");
  }

  /** Returns the text as it was written. */
  literal(): string {
    return this.#open.join("");
  }

  toString(): string {
    return (
      this.#done +
      this.literal()
        .replace(/[ \t\r\n]+/g, " ")
        .trim()
    );
  }

  #separate(separator: string) {
    this.#done = this.toString() + separator;
    this.#open = [];
  }
}
