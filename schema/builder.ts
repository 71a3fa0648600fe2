import SchemaBuilder from '@pothos/core';
import type { FacetKeys, FacetRows } from '../db/facets.ts';
import type { NameMatchRow } from '../db/name-search.ts';
import { readerOf } from '../db/reader.ts';
import type { DB, ForeignKeys } from '../db/tables.ts';
import type { Context } from './context.ts';
import './plan/index.ts';

interface Text {
  Input: string;
  Output: string;
}

export interface Types {
  Context: Context;
  Tables: DB & FacetRows & { name_match: NameMatchRow };
  ForeignKeys: ForeignKeys & FacetKeys & { name_match: { entity_id: 'entity' } };
  DefaultFieldNullability: false;
  Scalars: {
    ID: Text;
    Date: Text;
    PartialDate: Text;
    DateTime: Text;
    URL: Text;
    LanguageTag: Text;
    EntityRef: Text;
  };
}

export const builder = new SchemaBuilder<Types>({
  plugins: ['plan'],
  plan: { database: ({ db, caller }) => ({ db, read: readerOf(db), caller }) },
  defaultFieldNullability: false,
});

builder.queryType({ description: 'All questions start here.' });
