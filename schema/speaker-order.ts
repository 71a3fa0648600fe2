import { type RawBuilder, sql } from 'kysely';
import { EntityOrder } from './entity.ts';

type EntityRow = (path: 'entity.id' | 'entity.name') => RawBuilder<string>;

/** Orders shared by the types that can speak. */
export const speakerOrder = {
  input: EntityOrder,
  fields: {
    NAME: (row: EntityRow) => [row('entity.name')],
    STATEMENT_COUNT: (row: EntityRow) => [
      sql`(select count(*) from statement as counted where counted.speaker_id = ${row('entity.id')})`,
    ],
  },
  default: { field: 'NAME', direction: 'ASC' },
} as const;
