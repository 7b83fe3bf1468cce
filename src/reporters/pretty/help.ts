import type { Help } from "../findings/help.ts";
import type { LineEdit } from "../findings/line-edit.ts";
import { type DiffPiece, lineDiff } from "../findings/value-diff.ts";
import { helpWithLabel, moreLines } from "../text/help.ts";
import { type Labeled, labeled } from "./labeled.ts";
import { indented, type Terminal } from "./terminal.ts";

/** How to resolve a finding: a sentence, and the changed lines of the target or the lines to translate. */
export function helpLines(help: Help, terminal: Terminal): string[] {
  const { locale, colors } = terminal;
  return [...indented(helpWithLabel(help, locale), 6, terminal, colors.dim), ...lines(help, terminal)];
}

/** The most lines of each kind to show. */
const MOST = 10;

function lines(help: Help, terminal: Terminal): string[] {
  if (help.kind === "same") return [];
  if (help.kind === "edit") return editLines(help.edit, terminal);
  const shown = help.block.lines.slice(0, MOST).flatMap((line) => (line === "" ? [""] : indented(line, 8, terminal)));
  return [...shown, ...rest(help.block.lines.length, terminal)];
}

function editLines({ removed, added }: LineEdit, terminal: Terminal): string[] {
  const diff = lineDiff(removed, added);
  const whole = (line: string): DiffPiece[] => [{ text: line, differs: false }];
  const side = (lines: readonly string[], label: string, color: Labeled["color"], pieces: DiffPiece[] | null) => [
    ...labeled(
      lines.slice(0, MOST).map((line) => ({ label, color, pieces: pieces ?? whole(line) })),
      terminal,
    ),
    ...rest(lines.length, terminal),
  ];
  return [...side(removed, "-", "red", diff?.removed ?? null), ...side(added, "+", "green", diff?.added ?? null)];
}

function rest(lines: number, terminal: Terminal): string[] {
  return lines > MOST ? indented(moreLines(lines - MOST, terminal.locale), 8, terminal, terminal.colors.dim) : [];
}
