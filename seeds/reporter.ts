import type { BundleRecord } from './bundle.ts';
import type { Path } from './problem.ts';

/** What a check needs from whoever reads the bundle. */
export interface Reporter {
  report(record: BundleRecord, path: Path, message: string): void;
  /** `file:line:column` of a value. */
  where(record: BundleRecord, path: Path): string;
  /** True for a record that is in the bundle but was refused for problems of its own. */
  wasRefused(kind: 'entity' | 'series' | 'sources', name: string): boolean;
  /** Where else a record may be, in words: ` or the archive`. */
  readonly within?: string | undefined;
}

/** Reports the items of a list that repeat an earlier one. */
export function refuseRepeated<T>(
  items: readonly T[],
  keyOf: (item: T) => unknown,
  refuse: (index: number) => void,
): void {
  if (items.length < 2) return;
  const seen = new Set<string>();
  for (const [index, item] of items.entries()) {
    const key = JSON.stringify(keyOf(item));
    if (seen.has(key)) refuse(index);
    seen.add(key);
  }
}
