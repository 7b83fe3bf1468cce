/** The lengths of the common prefix of two texts or lists, and of the common suffix of what remains. */
export function sharedEnds(a: ArrayLike<string>, b: ArrayLike<string>): { head: number; tail: number } {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return { head, tail };
}
