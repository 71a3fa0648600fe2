import type pg from 'pg';

const tables = [
  'source',
  'source_version',
  'statement',
  'draft',
  'translation',
  'statement_text',
  'mention',
  'quantity_claim',
  'appearance',
  'span',
];

/**
 * Runs a load while the big tables have no indexes and no keys, and makes them again: much faster, and making the
 * foreign keys again checks every row that was loaded.
 */
export async function withoutIndexes(
  client: pg.Client,
  timed: (what: string, work: () => Promise<unknown>) => Promise<void>,
  load: () => Promise<void>,
): Promise<void> {
  const { rows: constraints } = await client.query<{ drop: string; make: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
       format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as make
     from pg_constraint where conrelid = any($1::regclass[]) and contype in ('f', 'p', 'u')
     order by array_position(array['f', 'u', 'p'], contype::text)`,
    [tables],
  );
  const { rows: indexes } = await client.query<{ drop: string; make: string }>(
    `select format('drop index %s', indexrelid::regclass) as drop, pg_get_indexdef(indexrelid) as make
     from pg_index where indrelid = any($1::regclass[])
       and not exists (select from pg_constraint where conindid = indexrelid)`,
    [tables],
  );
  const all = async (statements: readonly string[]) => {
    for (const statement of statements) await client.query(statement);
  };
  const triggers = (change: string) => tables.map((table) => `alter table ${table} ${change} trigger user`);

  await all([
    ...triggers('disable'),
    // Only those that refuse what is wrong, and that the load does the work of, are off: statements are counted.
    'alter table statement enable trigger statement_counted_when_inserted',
    ...constraints.map(({ drop }) => drop),
    ...indexes.map(({ drop }) => drop),
  ]);
  await load();
  await timed('indexes', () => all(indexes.map(({ make }) => make)));
  const made = constraints.map(({ make }) => make).reverse();
  await timed('keys', () => all(made));
  await all(triggers('enable'));
}
