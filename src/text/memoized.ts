/** The most results that are remembered; a larger site starts anew. */
const MOST = 50_000;

/** Remembers the results of a function of a string, which several pages of a site share: words and URLs. */
export function memoized<Result>(compute: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const result = known.get(text);
    if (result !== undefined) return result;
    if (known.size >= MOST) known.clear();
    const computed = compute(text);
    known.set(text, computed);
    return computed;
  };
}
