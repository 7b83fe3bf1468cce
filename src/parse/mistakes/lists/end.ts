import type { List, Nodes } from "mdast";
import type { Range } from "../../part.ts";

/**
 * Finds blocks that end a list because they are indented too little to belong to its last item: they are indented, and
 * the list goes on after them.
 */
export function blocksOutsideLists(siblings: readonly Nodes[]): Range[] {
  return siblings.flatMap((block, index): Range[] => {
    const [before, after] = [siblings[index - 1], siblings[index + 1]];
    if (before?.type !== "list" || after?.type !== "list" || !(block.type === "code" || block.type === "paragraph"))
      return [];
    const isIndented = columnOf(block) > columnOf(before) && columnOf(before) === columnOf(after);
    const { start, end } = block.position ?? {};
    return isIndented && goesOn(before, after) ? [{ start: start?.offset ?? 0, end: end?.offset ?? 0 }] : [];
  });
}

/** Whether the numbers of a list continue those of another, or both have none. */
function goesOn(before: List, after: List): boolean {
  if (!before.ordered || !after.ordered) return before.ordered === after.ordered;
  return after.start === (before.start ?? 1) + before.children.length;
}

const columnOf = ({ position }: Nodes): number => position?.start.column ?? 0;
