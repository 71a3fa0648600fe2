import { type Kysely, type Selectable, sql } from 'kysely';
import type { DB } from '../../db/tables.ts';
import type { Found } from './searches.ts';

export type Row<Table extends keyof DB> = Selectable<DB[Table]>;

/** All rows of the archive that the schema shows, as they are. */
export type Rows = {
  readonly [Table in Exclude<
    keyof DB,
    'seeding' | 'statement_text' | 'source_version'
  >]: readonly Row<Table>[];
} & {
  /** Ids of entities in the order of their names: which letter comes first is for PostgreSQL's collation to say. */
  readonly byName: ReadonlyMap<string, number>;
  /** What searches find: stems are for PostgreSQL to say. */
  readonly found: Found;
};

export async function loadRows(db: Kysely<DB>): Promise<Rows> {
  const all = async <Table extends keyof DB>(table: Table): Promise<Row<Table>[]> => {
    const { rows } = await sql<Row<Table>>`select * from ${sql.table(table)}`.execute(db);
    return rows;
  };
  const named = await db.selectFrom('entity').select('id').orderBy('name').orderBy('id').execute();
  return {
    actor: await all('actor'),
    appearance: await all('appearance'),
    draft: await all('draft'),
    entity: await all('entity'),
    entity_name: await all('entity_name'),
    event: await all('event'),
    event_participant: await all('event_participant'),
    exercise: await all('exercise'),
    exercise_place: await all('exercise_place'),
    exercise_series: await all('exercise_series'),
    exercise_series_name: await all('exercise_series_name'),
    membership: await all('membership'),
    mention: await all('mention'),
    organization: await all('organization'),
    participation: await all('participation'),
    place: await all('place'),
    quantity_claim: await all('quantity_claim'),
    role: await all('role'),
    source: await all('source'),
    span: await all('span'),
    statement: await all('statement'),
    topic: await all('topic'),
    translation: await all('translation'),
    byName: new Map(named.map(({ id }, at) => [id, at])),
    found: new Map(),
  };
}
