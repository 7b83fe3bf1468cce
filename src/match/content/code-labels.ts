import type { Alignment } from "../../types/alignment.ts";
import type { Block, Code } from "../../types/document.ts";
import type { ElementMatch } from "../../types/matches.ts";
import { SIDES } from "../../types/page.ts";

/** The labels of code that only one page has (`Example:`), which are reported with the code. */
export function labelsOfUnmatchedCode(
  alignment: Alignment,
  code: readonly ElementMatch<Code>[],
): ReadonlySet<Block | undefined> {
  return new Set(
    SIDES.flatMap((side) =>
      code
        .flatMap((match) => (match.relation === undefined ? (match[side] ?? []) : []))
        .map(({ block }) => alignment[side].blocks[(block ?? 0) - 1])
        .filter((before) => before?.kind === "paragraph" && !/[.。．!！?？]\s*$/.test(before.text)),
    ),
  );
}
