import { memoized } from "../text/memoized.ts";

/** A set of letters, which can be counted without a match for each of them. */
export class Letters {
  readonly #pattern: RegExp;
  /** For each UTF-16 code unit, whether it is one of the letters; 0 until it is looked up. */
  readonly #known = new Uint8Array(0x10000);

  /** @param source matches one letter, as the source of a regular expression */
  constructor(readonly source: string) {
    this.#pattern = new RegExp(source, "gu");
  }

  in(text: string): string[] {
    return text.match(this.#pattern) ?? [];
  }

  count(text: string): number {
    let count = 0;
    for (let index = 0; index < text.length; index++) {
      const unit = text.codePointAt(index) ?? 0;
      if (unit > 0xffff) count += this.in(text.slice(index, ++index + 1)).length;
      else if ((this.#known[unit] || this.#lookUp(unit)) === IS_LETTER) count++;
    }
    return count;
  }

  #lookUp(unit: number): number {
    const known = this.in(String.fromCharCode(unit)).length > 0 ? IS_LETTER : IS_NONE;
    this.#known[unit] = known;
    return known;
  }
}

const IS_NONE = 1;
const IS_LETTER = 2;

/** Returns the letters of some scripts (ISO 15924 codes), including those that other scripts share (`ー`). */
export function lettersOf(scripts: readonly string[]): Letters {
  const members = scripts.map((script) => `\\p{Script_Extensions=${script}}`).join("");
  return known(`(?=[\\p{L}\\p{M}])[${members}]`);
}

const known = memoized((source) => new Letters(source));
