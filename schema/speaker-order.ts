import type { RawBuilder } from 'kysely';
import { EntityOrder } from './entity.ts';

type EntityRow = (path: 'entity.name' | 'entity.statement_count') => RawBuilder<unknown>;

/** Orders shared by the types that can speak. */
export const speakerOrder = {
  input: EntityOrder,
  fields: {
    NAME: (row: EntityRow) => [row('entity.name')],
    STATEMENT_COUNT: (row: EntityRow) => [row('entity.statement_count')],
  },
  default: { field: 'NAME', direction: 'ASC' },
} as const;
