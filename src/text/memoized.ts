/**
 * Remembers the results of a function of a string, which several pages of a site share: words and URLs.
 * @param most the most results that are remembered; with more, it starts anew
 */
export function memoized<Result>(compute: (text: string) => Result, most = 50_000): (text: string) => Result {
  return remembering(compute, most);
}

/** Remembers the results of a function for the two pages of a pair, and not longer, because results are large. */
export function memoizedForPair<Page extends object, Result>(compute: (page: Page) => Result): (page: Page) => Result {
  return remembering(compute, 2);
}

function remembering<Input, Result>(compute: (input: Input) => Result, most: number): (input: Input) => Result {
  const known = new Map<Input, Result>();
  return (input) => {
    const result = known.get(input);
    if (result !== undefined) return result;
    if (known.size >= most) known.clear();
    const computed = compute(input);
    known.set(input, computed);
    return computed;
  };
}
