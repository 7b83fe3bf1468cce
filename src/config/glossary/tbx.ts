import { Lines } from "../../text/span.ts";
import type { Concept, ForbiddenTerm } from "../../types/glossary.ts";
import { UserError } from "../../user-error.ts";
import { conceptOf, wrongLanguage } from "./concept.ts";

/** The elements of TBX-Basic in ISO 30042:2008, and in ISO 30042:2019. */
const ENTRIES = ["termEntry", "conceptEntry"];
const LANGUAGES = ["langSet", "langSec"];
const GROUPS = ["tig", "ntig", "termSec"];
const TERM = "term";
/** What says that a term must not be used, and what it says then. */
const STATUS = ["administrativeStatus", "normativeAuthorization"];
const REFUSED = /^(?:deprecated|superseded)/;
const NOTES = ["note", "definition"];

/**
 * Reads a glossary in TBX (ISO 30042), as most terminology tools export it. Of each term, it reads the language and
 * whether it is deprecated; of each entry, the first note or definition.
 * @param name the file name to show
 * @throws UserError
 */
export async function readTbx(text: string, name: string): Promise<Concept[]> {
  const { Parser } = await import("htmlparser2");
  const lines = new Lines(text);
  const draft = new Draft();
  const fail = (problem: string): never => {
    throw new UserError(`${name}:${lines.point(Math.max(0, parser.startIndex)).line}: ${problem}`);
  };
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => draft.open(tag, attributes, fail),
      ontext: (part) => draft.add(part),
      onclosetag(tag, isImplied) {
        const isUnclosed = isImplied && !text.slice(parser.startIndex, parser.endIndex + 1).endsWith("/>");
        if (isUnclosed) fail(`<${tag}> is not closed. Close it, or export the glossary again`);
        draft.close(tag);
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  if (draft.concepts.length === 0) throw new UserError(`${name}: no <${ENTRIES.join("> or <")}> found. Is this TBX?`);
  return draft.concepts;
}

type Attributes = Readonly<Record<string, string>>;

interface Term extends ForbiddenTerm {
  readonly language: string;
  readonly isForbidden: boolean;
}

/** What was read so far. */
class Draft {
  readonly concepts: Concept[] = [];
  #terms: Term[] = [];
  #note = "";
  #language = "";
  #term = "";
  #isForbidden = false;
  /** The role of the innermost element: its name or its `type`. */
  #role = "";
  #text = "";

  open(tag: string, attributes: Attributes, fail: (problem: string) => never): void {
    this.#role = attributes.type ?? tag.replace(/^.*:/, "");
    this.#text = "";
    if (ENTRIES.includes(tag)) [this.#terms, this.#note] = [[], ""];
    if (GROUPS.includes(tag)) [this.#term, this.#isForbidden] = ["", false];
    if (!LANGUAGES.includes(tag)) return;
    this.#language = attributes["xml:lang"] ?? "";
    const problem = wrongLanguage(this.#language);
    if (problem !== null) fail(`xml:lang of <${tag}> ${problem}`);
  }

  add(part: string): void {
    this.#text += part;
  }

  close(tag: string): void {
    const text = this.#text.trim();
    if (tag === TERM) this.#term = text;
    else if (STATUS.includes(this.#role)) this.#isForbidden ||= REFUSED.test(text);
    else if (NOTES.includes(this.#role)) this.#note ||= text;
    this.#role = "";
    if (GROUPS.includes(tag))
      this.#terms.push({ text: this.#term, language: this.#language, isForbidden: this.#isForbidden });
    if (ENTRIES.includes(tag)) this.concepts.push(this.#concept());
  }

  #concept(): Concept {
    const allowed = this.#terms.filter(({ isForbidden }) => !isForbidden);
    const forbidden = this.#terms.filter(({ isForbidden }) => isForbidden);
    return conceptOf(
      allowed.map(({ text, language }) => [language, [text]]),
      forbidden,
      this.#note,
    );
  }
}
