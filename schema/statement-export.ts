import type { Kysely } from 'kysely';
import { poolStatus } from '../db/pool.ts';
import { type Caller, readerOf, streamerOf } from '../db/reader.ts';
import type { DB } from '../db/tables.ts';
import { schema } from './index.ts';
import { type Lines, Selection, type Stream } from './plan/index.ts';
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

/** Statements read with one question to the database, each answered before the next is asked. */
const STRETCH = 200;

/** The same where they are read by streams, of which so many are open. Each keeps a processor busy until its first line. */
export interface Pace {
  readonly stretch: number;
  readonly atOnce: number;
}

const fast: Pace = { stretch: 10_000, atOnce: 3 };

/** The statements that meet a filter, earliest first, in stretches; nothing is open between two of them. */
export class StatementExport {
  readonly #db: Kysely<DB>;
  readonly #selection: Selection;

  private constructor(db: Kysely<DB>, selection: Selection) {
    this.#db = db;
    this.#selection = selection;
  }

  /**
   * `filter` is a StatementFilter as a client would send it; `caller` is for whom everything is read.
   *
   * @throws GraphQLError with the code and suggestions that `statements(filter:)` would answer with.
   */
  static async of(db: Kysely<DB>, filter: unknown, caller?: Caller): Promise<StatementExport> {
    const selection = new Selection(
      { db, read: readerOf(db), stream: streamerOf(db), caller },
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
    return new StatementExport(db, selection);
  }

  async count(): Promise<number> {
    return await this.#selection.count();
  }

  /** Ids in stretches, as in the database. */
  async *ids(): AsyncGenerator<string[]> {
    for await (const { keys } of this.#selection.stretches(STRETCH)) yield keys.slice(1, -1).split(',');
  }

  /** Statements as lines of JSON, piece by piece. Nothing is open, and little is held, while a stretch is taken. */
  async *lines(): AsyncGenerator<Lines> {
    const read = this.#selection.reader(fields);
    for await (const stretch of this.#selection.stretches(STRETCH)) yield* await read(stretch);
  }

  /**
   * The same for one who wants all and waits for nothing: several connections are held until the end, and tables are read for
   * many statements at once.
   */
  async *stream({ stretch: limit, atOnce }: Pace = fast): AsyncGenerator<Lines> {
    const open: Stream<Lines>[] = [];
    // Keys are read in between, on a connection that must be left for them.
    const most = Math.min(atOnce, poolStatus(this.#db).max);
    const read = this.#selection.streamer(fields);
    try {
      for await (const stretch of this.#selection.stretches(limit)) {
        open.push(read(stretch));
        if (open.length >= most) yield* first(open);
      }
      while (open.length > 0) yield* first(open);
    } finally {
      for (const each of open) each.close();
    }
  }
}

/** All of the first stream, which is open until its end. */
async function* first(open: Stream<Lines>[]): AsyncGenerator<Lines> {
  for (let lines = await open[0]?.next(); lines; lines = await open[0]?.next()) yield lines;
  open.shift();
}
