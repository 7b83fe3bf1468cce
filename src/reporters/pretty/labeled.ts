import stringWidth from "fast-string-width";
import type { DiffPiece } from "../findings/value-diff.ts";
import { visible } from "../text/visible.ts";
import type { Terminal } from "./terminal.ts";
import { value } from "./values.ts";
import { chop } from "./wrap.ts";

/** A value and its label; null for no value. */
export interface Labeled {
  readonly label: string;
  readonly pieces: readonly DiffPiece[] | null;
  /** The color of what differs. */
  readonly color: "green" | "red";
}

/** The most columns of a label. */
const WIDEST = 8;

/** Values one below the other, each after its label. */
export function labeled(values: readonly Labeled[], terminal: Terminal): string[] {
  const labels = values.map(({ label }) => visible(label));
  const gutter = Math.min(Math.max(...labels.map((label) => stringWidth(label))), WIDEST);
  return values.flatMap((one, i) => (one.pieces === null ? [] : valueLines(one, labels[i] ?? "", gutter, terminal)));
}

function valueLines({ pieces, color }: Labeled, label: string, gutter: number, terminal: Terminal): string[] {
  const { colors } = terminal;
  const indent = 6 + gutter + 2;
  const [short = ""] = chop(label, gutter);
  const padded = short + " ".repeat(gutter - stringWidth(short));
  return value(pieces ?? [], terminal.width - indent, colors[color]).map((line, i) =>
    i === 0 ? `      ${colors.dim(padded)}  ${line}` : `${" ".repeat(indent)}${line}`,
  );
}
