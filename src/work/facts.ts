import { habitCounts, outlineOf } from "../match/site/outline.ts";
import { alignedHashes } from "../sync/hashes.ts";
import { namedCommit } from "../sync/named-commit.ts";
import type { Alignment } from "../types/alignment.ts";
import type { Document } from "../types/document.ts";
import type { PairFacts } from "../types/facts.ts";

/**
 * What a run needs to know of an aligned pair before it is checked.
 * @param fields front matter fields of targets that can name a commit of the source
 */
export function factsOf(pair: Alignment, fields: readonly string[]): PairFacts {
  const { source, target, sections, beads } = pair;
  return {
    alignment: JSON.stringify({ sections, beads }),
    outline: outlineOf(pair),
    habits: habitCounts(pair),
    fragmentUrls: { source: fragmentUrls(source), target: fragmentUrls(target) },
    hashes: alignedHashes(pair),
    namedCommit: namedCommit(target, fields),
  };
}

function fragmentUrls({ elements }: Document): string[] {
  const urls = elements.flatMap((element) => ("url" in element ? element.url : []));
  return [...new Set(urls.filter((url) => /^[^#].*#/s.test(url)))];
}
