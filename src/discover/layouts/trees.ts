import { escapeGlob } from "../../glob.ts";
import type { Languages } from "../../types/page.ts";
import type { LanguageTree } from "../direction/settings/index.ts";
import { MARKUP, MARKUP_OR_TEXT } from "./index.ts";
import type { PairLayout } from "./layout.ts";
import { parsePattern } from "./pattern.ts";
import { spellings } from "./spelling.ts";

/**
 * The layouts of folders that the configuration of a site names.
 * @param unnamed the language of pages whose paths name none
 */
export function treeLayouts(
  trees: readonly LanguageTree[],
  languages: Languages,
  mayBeUnnamed: Readonly<Record<keyof Languages, boolean>>,
): PairLayout[] {
  return trees.flatMap((tree, index): PairLayout[] => {
    const named = Array.from(tree.keys()).filter((part) => part !== "");
    const folderOf = (side: keyof Languages) => {
      const [part] = spellings(named, languages[side])
        .map(({ part }) => tree.get(part))
        .filter((one) => one !== undefined);
      return part === undefined && mayBeUnnamed[side]
        ? { folder: tree.get(""), isUnnamed: true }
        : { folder: part, isUnnamed: false };
    };
    const [source, target] = [folderOf("source"), folderOf("target")];
    if (source.folder === undefined || target.folder === undefined || source.folder === target.folder) return [];
    const glob = (folder: string, page: string) => parsePattern(`${escapeGlob(folder)}/**/*.${page}`);
    return [
      {
        languages,
        source: glob(source.folder, MARKUP),
        target: glob(target.folder, MARKUP_OR_TEXT),
        from: "source",
        byPath: true,
        template: `tree ${index}`,
        isGuess: true,
        unnamed: source.isUnnamed ? "source" : target.isUnnamed ? "target" : null,
        blockedBy: [],
        alternatives: [],
        reportUnpaired: {
          source: source.isUnnamed ? "below-pairs" : "beside-pairs",
          target: target.isUnnamed ? "never" : "beside-pairs",
        },
      },
    ];
  });
}
