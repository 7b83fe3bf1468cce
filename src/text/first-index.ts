/**
 * Binary search: returns the first index from 0 to `count` that passes a test; `count` if none does.
 * @param test false up to some index, and true from there on
 */
export function firstIndex(count: number, test: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
