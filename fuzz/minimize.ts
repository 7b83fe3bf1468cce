import type { FuzzPair } from "./pages.ts";

/** The most tries, so that slow pages do not take forever. */
const MOST_TRIES = 400;

/** Removes as much of both pages as possible while they still fail: lines, then characters. */
export async function minimized(pair: FuzzPair, fails: (pair: FuzzPair) => Promise<boolean>): Promise<FuzzPair> {
  let smallest = pair;
  let tries = 0;
  for (const unit of [/(?<=\n)/, /(?:)/u]) {
    for (const side of ["target", "source"] as const) {
      let parts = smallest[side].split(unit);
      for (let size = Math.ceil(parts.length / 2); size >= 1 && tries < MOST_TRIES; size = Math.floor(size / 2)) {
        for (let from = 0; from < parts.length && tries < MOST_TRIES; ) {
          const fewer = parts.toSpliced(from, size);
          const smaller = { ...smallest, [side]: fewer.join("") };
          tries++;
          if (await fails(smaller)) [smallest, parts] = [smaller, fewer];
          else from += size;
        }
      }
    }
  }
  return smallest;
}
