import SchemaBuilder from '@pothos/core';
import { sql } from 'kysely';
import { expect } from 'vitest';
import { readerOf, streamerOf } from '../../db/reader.ts';
import type { Types } from '../../schema/builder.ts';
import { Selection } from '../../schema/plan/index.ts';
import { readingTest as test } from '../database-fixture.ts';

const description = 'A field.';
const builder = new SchemaBuilder<Types>({
  plugins: ['plan'],
  plan: { database: ({ db }) => ({ db, read: readerOf(db) }) },
  defaultFieldNullability: false,
});
const Words = builder.tableObject('Words', {
  table: 'translation',
  description,
  fields: (t) => ({ text: t.column('text', { description }) }),
});
const Said = builder.tableObject('Said', {
  table: 'statement',
  description,
  fields: (t) => ({
    text: t.column('text', { description }),
    translations: t.many(Words, {
      to: 'statement_id',
      orderBy: (row) => [{ by: row('translation.position'), direction: 'asc' }],
      description,
    }),
    longer: t.many(Words, {
      to: 'statement_id',
      where: ({ row, parent }) =>
        sql`char_length(${row('translation.text')}) > char_length(${parent('statement.text')})`,
      orderBy: (row) => [{ by: row('translation.position'), direction: 'asc' }],
      description,
    }),
  }),
});
builder.inputType('SaidFilter', { fields: (t) => ({ none: t.boolean({ required: false }) }) });
builder.queryType({ fields: (t) => ({ here: t.boolean({ resolve: () => true }) }) });
const schema = builder.toSchema();

interface Read {
  readonly text: string;
  readonly translations: readonly { readonly text: string }[];
  readonly longer: readonly { readonly text: string }[];
}

test('a list that depends on the row it belongs to is read for each row, and others for all', async ({
  db,
}) => {
  const texts: string[] = [];
  const streamer = streamerOf(db);
  const database = {
    db,
    read: readerOf(db),
    stream: (...of: Parameters<typeof streamer>) => {
      texts.push(of[0]);
      return streamer(...of);
    },
  };
  const options = {
    schema,
    type: 'Said',
    table: Said.table,
    input: 'SaidFilter',
    filter: { where: () => undefined },
    keys: () => [],
  };
  const selection = new Selection(database, options, {});
  const fragment = 'fragment All on Said { text translations { text } longer { text } }';
  const read: Read[] = [];
  for await (const stretch of selection.stretches(1_000)) {
    const lines = selection.streamer(fragment)(stretch);
    for (let piece = await lines.next(); piece; piece = await lines.next())
      read.push(
        ...piece.text
          .toString()
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line)),
      );
  }
  expect(read).toHaveLength(54);
  const lengthOf = (text: string) => [...text].length;
  for (const { text, translations, longer } of read)
    expect(longer).toEqual(translations.filter((each) => lengthOf(each.text) > lengthOf(text)));
  expect(new Set(read.map(({ longer }) => longer.length))).toEqual(new Set([0, 1]));
  expect(
    texts.map((text) => [text.split(' group by 1').length, text.split('cross join lateral').length]),
  ).toEqual([[2, 2]]);
});
