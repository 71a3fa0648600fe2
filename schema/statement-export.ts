import type { Kysely } from 'kysely';
import { type Caller, readerOf } from '../db/reader.ts';
import type { DB } from '../db/tables.ts';
import { schema } from './index.ts';
import { type Lines, Selection } from './plan/index.ts';
import { Statement } from './statement.ts';
import { statementFilter } from './statement-filter.ts';

/** What an exported statement has: fields of the API, under their names. */
const fields = `fragment Export on Statement {
  id form text language quotedFragments
  translations { language text origin }
  speaker { id slug name wikidataId }
  capacity { title organization { slug name } }
  saidOn
  event { slug name }
  polarity
  mentions { entity { id slug name wikidataId } explicit surface }
  quantities { subject { slug name } unit value low high asPrinted }
  appearances {
    source { id title url publishedOn language sha256 publisher { slug name wikidataId } }
    attribution speakerAsPrinted via { slug name }
    verification verifiedAt verifiedSha256
    spans { start end exact prefix suffix }
  }
  recordedAt state draft { confidence reasons }
}`;

/** Statements read with one question to the database. */
const STRETCH = 200;

/** The statements that meet a filter, earliest first, in stretches; nothing is open between two of them. */
export class StatementExport {
  readonly #selection: Selection;

  private constructor(selection: Selection) {
    this.#selection = selection;
  }

  /**
   * `filter` is a StatementFilter as a client would send it; `caller` is for whom everything is read.
   *
   * @throws GraphQLError with the code and suggestions that `statements(filter:)` would answer with.
   */
  static async of(db: Kysely<DB>, filter: unknown, caller?: Caller): Promise<StatementExport> {
    const selection = new Selection(
      { db, read: readerOf(db), caller },
      {
        schema,
        type: 'Statement',
        table: Statement.table,
        input: 'StatementFilter',
        filter: statementFilter as never,
        keys: (row) => [row('statement.sort_on')],
      },
      filter ?? {},
    );
    await selection.check({ db });
    return new StatementExport(selection);
  }

  async count(): Promise<number> {
    return await this.#selection.count();
  }

  /** Ids in stretches, as in the database. */
  async *ids(): AsyncGenerator<string[]> {
    for await (const { keys } of this.#selection.stretches(STRETCH)) yield keys.slice(1, -1).split(',');
  }

  /**
   * Statements as lines of JSON, in stretches. `atOnce` stretches are read at the same time, each on a connection of its
   * own; more are not read before these were taken.
   */
  async *lines(atOnce = 1): AsyncGenerator<Lines> {
    const open: Promise<Lines>[] = [];
    const read = this.#selection.reader(fields);
    for await (const stretch of this.#selection.stretches(STRETCH)) {
      const lines = read(stretch);
      // Awaited in its turn, or never, where one before it fails.
      lines.catch(() => {});
      open.push(lines);
      const first = open.length >= atOnce ? open.shift() : undefined;
      if (first) yield await first;
    }
    for (const lines of open) yield await lines;
  }
}
