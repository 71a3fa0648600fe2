import type { ImportReport } from '../../seeds/import.ts';
import type { Stored } from '../../seeds/store.ts';

interface Options {
  readonly dryRun?: boolean;
  readonly keepGoing?: string;
  readonly json?: boolean;
}

/** Says what became of the records of an import, for a person or as JSON. */
export function tell(
  { counts, created, rejected }: ImportReport,
  changes: readonly Stored[],
  options: Options,
): void {
  if (options.json) {
    const listed = changes.map(({ list, record, outcome, differences }) => ({
      list,
      key: 'slug' in record ? record.slug : record.key,
      outcome,
      differences,
    }));
    const report = {
      dryRun: options.dryRun ?? false,
      counts,
      created,
      rejected,
      ...(options.dryRun && { changes: listed }),
    };
    process.stdout.write(`${JSON.stringify(report)}\n`);
    return;
  }
  const lines = Object.entries(counts).map(([list, outcomes]) => {
    const said = Object.entries(outcomes).filter(([, count]) => count > 0);
    return `${list}: ${said.map(([outcome, count]) => `${count.toLocaleString('en')} ${outcome}`).join(', ')}`;
  });
  for (const { list, record, outcome, differences } of changes) {
    const key = 'slug' in record ? record.slug : record.key;
    lines.push(
      `  ${list} ${key}: ${outcome === 'kept' ? 'published already, the draft is left out' : differences.join(', ')}`,
    );
  }
  if (created.length > 0) lines.push(`made without more being known: ${created.join(', ')}`);
  if (rejected > 0) lines.push(`${rejected.toLocaleString('en')} refused: see ${options.keepGoing}`);
  const isSame = Object.values(counts).every(({ added, changed, kept }) => added + changed + kept === 0);
  if (isSame) lines.push('Nothing changed: the archive has all of it already.');
  else if (options.dryRun) lines.push('This was a dry run: nothing was written.');
  process.stdout.write(`${lines.join('\n')}\n`);
}
