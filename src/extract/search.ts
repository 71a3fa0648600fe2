/** The index of the first item, in ascending order, that is not before the value. */
export function firstFrom<T>(items: readonly T[], value: number, of: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (of(items[middle] as T) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
