import { LINE_BREAK } from "../../text/line-breaks.ts";
import type { Concept } from "../../types/glossary.ts";
import { UserError } from "../../user-error.ts";
import { conceptOf, FORBIDDEN, NOTE, wrongLanguage } from "./concept.ts";

/**
 * Reads a glossary in CSV (RFC 4180) or TSV. The first row names the columns: language tags, `note`, `forbidden`,
 * `forbidden:` with a language tag, and `#` with any text for a column that is ignored. A cell with several terms separates them with `|`.
 * @param name the file name to show
 * @throws UserError
 */
export async function readTable(text: string, name: string, delimiter: string): Promise<Concept[]> {
  const [head, ...rows] = await parsed(text, name, delimiter);
  if (!head) throw new UserError(`${name}: the glossary has no header row. Name the languages in the first row`);
  const columns = columnsOf(head, name);
  return rows.map(({ cells, line }) => {
    const extra = cells.slice(columns.length).find((cell) => cell !== "");
    if (extra !== undefined)
      throw new UserError(
        `${name}:${line}: “${extra}” is in no column. Put a cell that contains ${delimiter === "," ? "a comma" : "a tab"} in double quotes`,
      );
    return conceptFrom(columns, cells);
  });
}

interface Row {
  readonly cells: readonly string[];
  /** The line on which it begins. */
  readonly line: number;
}

/** All rows that are not empty. */
async function parsed(text: string, name: string, delimiter: string): Promise<Row[]> {
  const { parse } = await import("csv-parse/sync");
  const rows: Row[] = [];
  let end = 0;
  try {
    parse(text.replace(LINE_BREAK, "\n"), {
      delimiter,
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record(cells: string[], { lines }) {
        end = lines;
        if (cells.some((cell) => cell !== "")) rows.push({ cells, line: lines - breaksIn(cells) });
        return null;
      },
    });
    return rows;
  } catch (error) {
    const problem = error instanceof Error && "code" in error ? PROBLEMS[String(error.code)] : undefined;
    throw new UserError(`${name}:${end + 1}: ${problem ?? "not a valid table. Check the quotes"}`);
  }
}

const breaksIn = (cells: readonly string[]): number => cells.join("").split("\n").length - 1;

const QUOTES = "Put the cell in double quotes, and double those inside";
const PROBLEMS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: "a quoted cell has no closing quote. Add it",
  CSV_INVALID_CLOSING_QUOTE: `text after a quoted cell. ${QUOTES}`,
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE: `text after a quoted cell. ${QUOTES}`,
  INVALID_OPENING_QUOTE: `a quote inside a cell. ${QUOTES}`,
};

type Column =
  | { readonly kind: "terms" | "forbidden"; readonly language: string }
  | { readonly kind: "note" | "any" | "comment" };

const EXPECTED = `Name each column with the tag of its language, or ${NOTE} or ${FORBIDDEN}`;

function columnsOf({ cells, line }: Row, name: string): Column[] {
  const columns = cells.map((title, index): Column => {
    const place = `${name}:${line}: column ${index + 1}`;
    if (title === "") throw new UserError(`${place} has no name. ${EXPECTED}`);
    if (cells.indexOf(title) < index)
      throw new UserError(`${place}: a second column is named “${title}”. Keep only one`);
    if (title === NOTE) return { kind: "note" };
    if (title.startsWith("#")) return { kind: "comment" };
    if (title === FORBIDDEN) return { kind: "any" };
    const isForbidden = title.startsWith(`${FORBIDDEN}:`);
    const language = isForbidden ? title.slice(FORBIDDEN.length + 1) : title;
    const problem = wrongLanguage(language);
    if (problem !== null)
      throw new UserError(`${place}, “${title}”: ${problem}${problem.endsWith("?") ? "" : "."} ${EXPECTED}`);
    return { kind: isForbidden ? "forbidden" : "terms", language };
  });
  if (columns.filter(({ kind }) => kind === "terms").length < 2)
    throw new UserError(`${name}:${line}: the first row must name at least two languages, as in ja,en`);
  return columns;
}

function conceptFrom(columns: readonly Column[], cells: readonly string[]): Concept {
  const filled = columns.map((column, index) => ({ column, cell: cells[index] ?? "" }));
  return conceptOf(
    filled.flatMap(({ column, cell }) => (column.kind === "terms" ? [[column.language, cell.split("|")]] : [])),
    filled.flatMap(({ column, cell }) => {
      if (column.kind !== "forbidden" && column.kind !== "any") return [];
      const language = column.kind === "forbidden" ? column.language : null;
      return cell.split("|").map((text) => ({ text, language }));
    }),
    filled.find(({ column }) => column.kind === "note")?.cell ?? "",
  );
}
