import { type Bundle, type BundleRecord, entityLists } from './bundle.ts';
import { checkEntities } from './check-entities.ts';
import { checkReferences } from './check-references.ts';
import { checkSpans } from './check-spans.ts';
import { checkStatements } from './check-statements.ts';
import { type Known, nothingKnown } from './known.ts';
import type { Reporter } from './reporter.ts';

/**
 * Checks what no record can show alone: keys, references, dates and offsets. Reports every problem. `known` is what the
 * archive has beside the bundle.
 */
export function checkBundle(bundle: Bundle, reporter: Reporter, known: Known = nothingKnown): void {
  const entities = entityLists.flatMap((list): BundleRecord[] => bundle[list]);
  for (const list of [entities, bundle.series, bundle.sources, bundle.statements]) {
    refuseTwice(list, (record) => ('slug' in record ? ['slug', record.slug] : ['key', record.key]), reporter);
  }
  refuseTwice(
    entities,
    (record) => ('wikidataId' in record && record.wikidataId ? ['wikidataId', record.wikidataId] : undefined),
    reporter,
  );
  checkReferences(bundle, reporter, known);
  checkEntities(bundle, reporter, known);
  checkStatements(bundle, reporter, known);
  checkSpans(bundle, reporter, known);
}

function refuseTwice(
  records: readonly BundleRecord[],
  keyOf: (record: BundleRecord) => [key: string, value: string] | undefined,
  { report, where }: Reporter,
): void {
  const seen = new Map<string, BundleRecord>();
  for (const record of records) {
    const [key, value] = keyOf(record) ?? [];
    if (key === undefined || value === undefined) continue;
    const first = seen.get(value);
    if (first)
      report(record, [key], `${value} is also at ${where(first, [key])}: give each record its own ${key}`);
    else seen.set(value, record);
  }
}
