import { groupBy } from "../../group-by.ts";
import type { LanguageTree } from "../direction/settings/index.ts";
import { usualLayouts } from "./index.ts";
import type { PairLayout } from "./layout.ts";
import { treeLayouts } from "./trees.ts";

/** The languages to look for. */
export interface SearchLanguages {
  readonly source: string;
  readonly targets: readonly string[];
}

/** Configured layouts by their languages. */
export function byLanguages(layouts: readonly PairLayout[]): PairLayout[][] {
  return [...groupBy(layouts, ({ languages }) => `${languages.source} ${languages.target}`).values()];
}

/**
 * The usual layouts, and those of configured folders, by target language.
 * @param unnamed the language of pages whose paths name none; undefined if that may be the source or the first target
 */
export function usualGroups(
  files: readonly string[],
  { source, targets }: SearchLanguages,
  trees: readonly LanguageTree[],
  unnamed: string | null | undefined,
): PairLayout[][] {
  return targets.map((target, index) => {
    const languages = { source, target };
    const others = targets.filter((other) => other !== target);
    const mayBeUnnamed =
      unnamed === undefined
        ? { source: true, target: index === 0 }
        : { source: unnamed === source, target: unnamed === target };
    return [...treeLayouts(trees, languages, mayBeUnnamed), ...usualLayouts(files, languages, others, mayBeUnnamed)];
  });
}
