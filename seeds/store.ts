import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import { ownId, sourceId } from '../db/ids.ts';
import type { Connection } from '../db/pool.ts';
import { readRecords, tableOf } from './archive-records.ts';
import type { Bulk } from './bulk.ts';
import {
  type Bundle,
  type BundleRecord,
  emptyBundle,
  entityLists,
  type ListName,
  type Statement,
} from './bundle.ts';
import { differences, fromArchive, idOf } from './compare.ts';
import { kindsBySlug } from './derive.ts';
import type { Known, KnownSource } from './known.ts';
import { listNames } from './reading.ts';
import { entityRows } from './rows.ts';
import { type Lookups, statementRows } from './statement-rows.ts';
import { writeEntities } from './write-entities.ts';
import { addStatements, changeSources, changeStatements } from './write-statements.ts';

/** What became of a record: `kept` is a published statement that a draft would have replaced. */
export type Outcome = 'added' | 'changed' | 'unchanged' | 'kept';

export interface Stored {
  readonly list: ListName;
  readonly record: BundleRecord;
  readonly outcome: Outcome;
  /** For a changed record: the keys that differ. */
  readonly differences: readonly string[];
}

export interface StoreOptions {
  /** Whether a draft replaces a published statement; otherwise that is kept. */
  readonly withdraw?: boolean;
  /** How statements are written; without it, each as it comes. */
  readonly bulk?: Bulk;
  /** Called when PostgreSQL has work to do for a while. */
  readonly onBusy?: () => void;
}

/**
 * Makes the records of a checked bundle those of the archive: adds new ones, changes those that differ and leaves alone
 * those that do not. To be run in a transaction.
 *
 * @throws when a slug of the bundle belongs to another record of the archive.
 */
export async function storeBundle(
  connection: Connection,
  bundle: Bundle,
  known: Pick<Known, 'kinds' | 'sources'>,
  { withdraw = false, bulk, onBusy }: StoreOptions = {},
): Promise<Stored[]> {
  const stored: Stored[] = [];
  const [added, changed] = [emptyBundle(), emptyBundle()];
  for (const list of listNames) {
    const records = new Map((bundle[list] as BundleRecord[]).map((record) => [idOf(list, record), record]));
    const read = (ids: readonly string[]) => readRecords(connection.db, list, ids);
    const table = tableOf(list);
    const isBulk = bulk && records.size > 0 && (table === 'source' || table === 'statement');
    const reads = isBulk ? bulk.readOld(table, [...records.keys()], read) : read([...records.keys()]);
    // What the archive may have is a lot to read, unless it is known to be little.
    if (list === 'statements' && !bulk?.isLoading) onBusy?.();
    const old = await reads;
    const before = new Map(old.map(({ id, record }) => [id, fromArchive(list, record)]));
    for (const [id, record] of records) {
      const was = before.get(id);
      const differing = was ? differences(list, was, record) : [];
      const outcome = outcomeOf(was, record, differing, withdraw);
      stored.push({ list, record, outcome, differences: outcome === 'changed' ? differing : [] });
      if (outcome === 'added') (added[list] as BundleRecord[]).push(record);
      if (outcome === 'changed') (changed[list] as BundleRecord[]).push(was ? merged(was, record) : record);
    }
  }
  await write(connection, added, changed, lookupsOf(bundle, known), { bulk, onBusy });
  return stored;
}

function outcomeOf(
  was: BundleRecord | undefined,
  record: BundleRecord,
  differing: readonly string[],
  withdraw: boolean,
): Outcome {
  if (!was) return 'added';
  if (differing.length === 0) return 'unchanged';
  const unpublishes =
    'state' in was && 'state' in record && was.state === 'PUBLISHED' && record.state === 'DRAFT';
  return unpublishes && !withdraw ? 'kept' : 'changed';
}

/** What a record leaves open stays as the archive has it: when it was recorded, and what checks of the same spans found. */
function merged(was: BundleRecord, record: BundleRecord): BundleRecord {
  if (!('appearances' in was && 'appearances' in record)) return record;
  const before = new Map(was.appearances.map((appearance) => [sourceId(appearance.source), appearance]));
  const appearances = record.appearances.map((appearance) => {
    const old = before.get(sourceId(appearance.source));
    const isSame = old !== undefined && isDeepStrictEqual(old.spans, appearance.spans);
    return isSame && !appearance.verification
      ? { ...appearance, verification: old.verification }
      : appearance;
  });
  const key = ownId(record.key) ? was.key : record.key;
  return { ...record, key, recordedAt: record.recordedAt ?? was.recordedAt, appearances } satisfies Statement;
}

async function write(
  connection: Connection,
  added: Bundle,
  changed: Bundle,
  lookups: Lookups,
  { bulk, onBusy }: { bulk: Bulk | undefined; onBusy: (() => void) | undefined },
): Promise<void> {
  const now = await transactionTime(connection);
  const rows = (part: Partial<Bundle>) => statementRows({ ...emptyBundle(), ...part }, lookups, now);
  // Entities are few, and the same statements add and change them.
  const entities = emptyBundle();
  for (const list of [...entityLists, 'series'] as const)
    (entities[list] as BundleRecord[]).push(...added[list], ...changed[list]);
  await writeEntities(connection.db, entityRows(entities, lookups.kinds));
  const additions = rows({ sources: added.sources, statements: added.statements });
  const changes = (['sources', 'statements'] as const).flatMap((list) =>
    changed[list].map((record) => idOf(list, record)),
  );
  // Printings are compared with the texts held as soon as they are there.
  if (changes.length > 0 || additions.holdsTexts) await bulk?.settle(changes);
  await changeSources(connection, rows({ sources: changed.sources }));
  await addStatements(connection, additions, { asTheyCome: bulk?.isLoading, onBusy });
  await changeStatements(connection, rows({ statements: changed.statements }));
}

/** What statements need to know of the records they name, wherever those are. */
function lookupsOf(bundle: Bundle, known: Pick<Known, 'kinds' | 'sources'>): Lookups {
  const kinds = kindsBySlug(bundle);
  const sources = new Map<string, KnownSource>(
    bundle.sources.map((source) => [source.key, { ...source, isHeld: source.text !== undefined }]),
  );
  return {
    kinds: { get: (slug) => kinds.get(slug) ?? known.kinds.get(slug) },
    sources: { get: (key) => sources.get(key) ?? known.sources.get(key) },
  };
}

async function transactionTime({ db }: Connection): Promise<string> {
  const { rows } = await sql<{ now: string }>`select now()::timestamptz as now`.execute(db);
  return rows[0]?.now ?? '';
}
