import { assign } from "../../assign.ts";
import { urlSimilarity } from "../../url/index.ts";

/**
 * Maps URLs that only the target has to similar URLs that only the source has, each once and the most similar first.
 * Garbled URLs are evidence too: otherwise a changed URL would prevent the alignment that is needed to report it.
 */
export function matchGarbledUrls(source: ReadonlySet<string>, target: ReadonlySet<string>): Map<string, string> {
  const missing = [...source].filter((url) => !target.has(url));
  const extra = [...target].filter((url) => !source.has(url));
  if (missing.length * extra.length > MOST_COMPARED) return new Map();
  const ranked = missing
    .flatMap((from) => extra.map((to) => ({ from, to, similarity: urlSimilarity(from, to) })))
    .filter(({ similarity }) => similarity >= LEAST_SIMILARITY)
    .sort((a, b) => b.similarity - a.similarity);
  return new Map(assign(ranked, ({ from, to }) => [from, to]).map(({ from, to }) => [to, from]));
}

/** The least similarity (0 to 1) of a URL and its garbled form. */
const LEAST_SIMILARITY = 0.9;

/** The most pairs of URLs that are compared; pages with more do not share enough to be translations. */
const MOST_COMPARED = 40_000;
