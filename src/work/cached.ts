import { cachedDataVersionTag } from "node:v8";
import sources from "../../src?hash";
import { hashOf, type Store } from "../cache/store.ts";
import type { PairPages } from "../types/page.ts";
import type { Work, WorkOptions } from "./index.ts";

/** Looks up results in a store, and stores those that are new. */
export function workCached(work: Work, store: Store, options: WorkOptions): Work {
  const { embeds, timeout, commitFields, pairs, ...rest } = options;
  const reading = JSON.stringify({ embeds, commitFields });
  const checking = hashOf(JSON.stringify({ pairs, rest }));
  const lookUp = async <Result>(name: string, key: string, compute: () => Promise<Result>): Promise<Result> => {
    const found = store.get(name, key);
    if (found !== null) return JSON.parse(found);
    const result = await compute();
    store.set(name, key, JSON.stringify(result));
    return result;
  };
  const keyOfPages = ({ source, target }: PairPages) => hashOf(PROGRAM, reading, keyOf(source), keyOf(target));
  const nameOf = (kind: string, { source, target }: PairPages) => [kind, source.path, target.path].join("\0");
  return {
    facts: (pages, version) => lookUp(nameOf(version, pages), keyOfPages(pages), () => work.facts(pages, version)),
    check(pages, facts, how) {
      const { fieldHabits, pairs, ...habits } = how.site;
      const fields = Object.values(fieldHabits).map((names: ReadonlySet<string>) => [...names]);
      const linked = pairs.map(({ outline, keepsIds }) => [keyOf(outline), keepsIds]);
      const rest = JSON.stringify({ fields, habits, linked, stale: how.stale });
      const key = hashOf(keyOfPages(pages), checking, keyOf(how.settings), rest);
      return lookUp(nameOf("check", pages), key, () => work.check(pages, facts, how));
    },
    close: () => work.close(),
  };
}

/** What else the results depend on: the source code of this program, and Unicode and the languages of the runtime. */
const PROGRAM = `${sources} ${cachedDataVersionTag()}`;

const hashes = new WeakMap<object, string>();

/** A hash of plain data, which is computed once for each object. */
function keyOf(data: object): string {
  const key = hashes.get(data) ?? hashOf(JSON.stringify(data));
  hashes.set(data, key);
  return key;
}
