import SchemaBuilder from '@pothos/core';
import type { Context } from './loaders.ts';

export const builder = new SchemaBuilder<{
  Context: Context;
  DefaultFieldNullability: false;
  Scalars: { EntityRef: { Input: string; Output: string }; LanguageTag: { Input: string; Output: string } };
}>({ defaultFieldNullability: false });

builder.scalarType('EntityRef', { serialize: String });
builder.scalarType('LanguageTag', { serialize: String });
export const StatementForm = builder.enumType('StatementForm', {
  values: ['DIRECT', 'MIXED', 'INDIRECT'] as const,
});
