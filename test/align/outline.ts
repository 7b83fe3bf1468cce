import type { Alignment } from "../../src/types/alignment.ts";

/** Every row except the first, as `relation source = target`. */
export function outline({ source, target, sections }: Alignment): string[] {
  const title = (document: Alignment["source"], index: number | undefined) =>
    index === undefined ? "–" : (document.sections[index]?.title ?? "");
  return sections.slice(1).map((row) => `${row.relation} ${title(source, row.source)} = ${title(target, row.target)}`);
}
