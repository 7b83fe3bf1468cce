import type { Nodes, Parents, Root } from "mdast";

/** Visits a tree in reading order; `leave` is called after a node's children. Not recursive, so any depth works. */
export function walk(root: Root, enter: (node: Nodes) => void, leave: (node: Parents) => void) {
  const stack: { node: Nodes; leaving: boolean }[] = [{ node: root, leaving: false }];
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    const { node, leaving } = step;
    if (!leaving) enter(node);
    if (!("children" in node)) continue;
    if (leaving) {
      leave(node);
      continue;
    }
    stack.push({ node, leaving: true });
    for (const child of node.children.toReversed()) stack.push({ node: child, leaving: false });
  }
}
