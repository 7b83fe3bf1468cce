import { isIn } from "../../language/recognition.ts";
import { proseOf } from "../../language/script.ts";
import type { PageGroup } from "./census.ts";
import type { Sourced } from "./evidence.ts";

/** The language of lines that pages in other languages have word for word: they are not translated yet. */
export async function byCopies(
  groups: readonly PageGroup[],
  languages: readonly string[],
  textOf: (path: string) => Promise<string>,
): Promise<Sourced | null> {
  const copies: { readonly from: string; readonly to: string }[] = [];
  for (const { pages } of groups) {
    const read = await Promise.all(
      Array.from(pages, async ([tag, path]) => ({ tag, lines: linesOf(await textOf(path)) })),
    );
    for (const page of read) {
      for (const other of read) {
        const shared = page === other ? [] : Array.from(page.lines).filter((line) => other.lines.has(line));
        if (shared.length > 0 && (await isIn(shared.join("\n"), other.tag, page.tag)))
          copies.push(...shared.map(() => ({ from: other.tag, to: page.tag })));
      }
    }
  }
  for (const source of languages) {
    const copied = copies.filter(({ from }) => from === source);
    const [{ to: language } = { to: "" }] = copied;
    if (copied.length >= FEW && copied.length >= CLEARLY_MORE * (copies.length - copied.length))
      return { source, evidence: { by: "copies", lines: copied.length, language } };
  }
  return null;
}

/** The least number of lines that are not just quotations, and how many times as many as in other languages. */
const FEW = 3;
const CLEARLY_MORE = 3;

/** The least length of a line that is a sentence. */
const LEAST_LENGTH = 40;

/** The end of a sentence, before closing quotes and marks of emphasis. */
const SENTENCE_END = /[.!?:。！？：]["'”’)）」』*_]{0,4}$/;
/** Tags of templates, code and fields also have the length of a sentence, and are the same in all languages. */
const MARKS_OF_CODE = /[{}=;|]|^[\w-]+: /;

/** The lines of a page that are sentences, without its code. */
const linesOf = (text: string): ReadonlySet<string> =>
  new Set(
    proseOf(text)
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line.length >= LEAST_LENGTH && SENTENCE_END.test(line) && !MARKS_OF_CODE.test(line)),
  );
