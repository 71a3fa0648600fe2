import { type Kysely, sql } from 'kysely';
import { DatabaseError } from 'pg';
import { sourceId, statementId } from '../db/ids.ts';
import { type Connection, inTransaction } from '../db/pool.ts';
import type { DB } from '../db/tables.ts';
import { Bulk } from './bulk.ts';
import type { ListName } from './bundle.ts';
import { createMissing } from './create-missing.ts';
import { Knowledge } from './known.ts';
import { Contradiction } from './problem.ts';
import { ReadAhead } from './read-ahead.ts';
import type { Reading, Rejection } from './reading.ts';
import { type Outcome, type Stored, storeBundle } from './store.ts';

export interface ImportOptions {
  /** Whether all is done and then undone, to see what would become of it. */
  readonly dryRun?: boolean;
  /** Whether statements are stored as drafts, whatever they say. */
  readonly draft?: boolean;
  /** Whether a draft replaces a published statement; otherwise that is kept. */
  readonly withdraw?: boolean;
  /** Whether entities that nobody has are made of the slugs they are named by. */
  readonly createEntities?: boolean;
  /** Receives the records that have mistakes; without it, a mistake ends the import. */
  readonly onRejected?: (rejections: readonly Rejection[]) => Promise<void>;
  /** Told what became of each batch. */
  readonly onStored?: (stored: readonly Stored[]) => void;
  /** Told when all was read and what is left takes a while: indexes and checks. */
  readonly onRead?: () => void;
  /** How many statements are added before their tables may be made anew (Bulk); 10,000 when not given. */
  readonly many?: number;
}

export interface ImportReport {
  readonly counts: Readonly<Record<ListName, Readonly<Record<Outcome, number>>>>;
  /** Slugs of the entities made because they were named. */
  readonly created: readonly string[];
  readonly rejected: number;
}

/** Records written at once that change what is best for a question. */
const MANY = 1_000;

/** What reads the batches of an import. */
export interface Batches {
  /** Told of the connection whose transaction they are stored in. */
  (connection: Connection): AsyncIterable<Reading>;
  /** Whether reading asks the archive for statements, in tables that have their indexes. */
  readonly asksForStatements?: boolean;
}

/**
 * Imports batches of records in one transaction: the archive is as before or has all of them, whenever anything ends.
 *
 * @throws BundleError with the mistakes of the first batch that has any, Contradiction where the archive says otherwise;
 *   nothing was written.
 */
export async function importBatches(
  db: Kysely<DB>,
  batches: Batches,
  options: ImportOptions = {},
): Promise<ImportReport> {
  try {
    const report = await inTransaction(
      db,
      async (connection) => {
        // One import after the other, and none while a server seeds.
        await sql`lock table seeding in share row exclusive mode`.execute(connection.db);
        return await store(connection, batches, options);
      },
      () => !options.dryRun,
    );
    if (!options.dryRun && written(report) >= MANY) await learnStatistics(db);
    return report;
  } catch (error) {
    // Class 23: a constraint says no. Its message alone does not say which row is wrong.
    if (!(error instanceof DatabaseError) || !error.code?.startsWith('23')) throw error;
    const what = [error.message, error.detail].filter(Boolean).join(': ');
    throw new Contradiction(`The archive is as before, since it contradicts the import: ${what}`, {
      cause: error,
    });
  }
}

const written = ({ counts }: ImportReport): number =>
  Object.values(counts).reduce((sum, { added, changed }) => sum + added + changed, 0);

/** Until PostgreSQL comes round to it by itself, it would plan questions for the archive as it was. */
async function learnStatistics(db: Kysely<DB>): Promise<void> {
  await sql`analyze entity, entity_name, source, statement, mention, translation, quantity_claim, appearance, span`.execute(
    db,
  );
}

async function store(
  connection: Connection,
  batches: Batches,
  options: ImportOptions,
): Promise<ImportReport> {
  const knowledge = new Knowledge(connection.db);
  const bulk = await Bulk.of(connection, batches.asksForStatements ? Number.POSITIVE_INFINITY : options.many);
  const counts = {} as Record<ListName, Record<Outcome, number>>;
  const created: string[] = [];
  let rejected = 0;
  const ahead = new ReadAhead(batches(connection));
  try {
    for (let reading = await ahead.take(); reading; reading = await ahead.take()) {
      if (options.draft) for (const statement of reading.bundle.statements) statement.state = 'DRAFT';
      await knowledge.learn(reading.bundle);
      if (options.createEntities) created.push(...createMissing(reading, knowledge));
      await refuseRepeated(bulk, reading);
      reading.check(knowledge, ' or the archive');
      if (options.onRejected) rejected += await rejectMistakes(reading, knowledge, options.onRejected);
      reading.throwProblems();
      const stored = await storeBundle(connection, reading.bundle, knowledge, {
        ...options,
        bulk,
        onBusy: () => {
          ahead.begin();
        },
      });
      knowledge.note(reading.bundle);
      for (const { list, outcome } of stored) {
        counts[list] ??= { added: 0, changed: 0, unchanged: 0, kept: 0 };
        counts[list][outcome] += 1;
      }
      options.onStored?.(stored);
      await bulk.added(
        stored.filter(({ list, outcome }) => list === 'statements' && outcome === 'added').length,
      );
    }
  } finally {
    ahead.close();
  }
  options.onRead?.();
  await bulk.end(!options.dryRun);
  return { counts, created, rejected };
}

/** What is left when records are taken out may have named them: so again, until nothing is wrong. */
async function rejectMistakes(
  reading: Reading,
  knowledge: Knowledge,
  onRejected: (rejections: readonly Rejection[]) => Promise<void>,
): Promise<number> {
  let count = 0;
  for (;;) {
    const rejections = reading.takeRejected();
    if (rejections.length === 0) return count;
    count += rejections.length;
    await onRejected(rejections);
    reading.check(knowledge, ' or the archive');
  }
}

/** A key that an earlier batch of this import had. */
async function refuseRepeated(bulk: Bulk, reading: Reading): Promise<void> {
  for (const [table, records, idOf] of [
    ['source', reading.bundle.sources, sourceId],
    ['statement', reading.bundle.statements, statementId],
  ] as const) {
    if (records.length === 0) continue;
    const repeated = await bulk.repeated(
      table,
      records.map(({ key }) => idOf(key)),
    );
    if (repeated.size === 0) continue;
    for (const record of records)
      if (repeated.has(idOf(record.key)))
        reading.report(
          record,
          ['key'],
          `${record.key} stands further up as well: give each record its own key`,
        );
  }
}
