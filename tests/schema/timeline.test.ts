import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { expect } from 'vitest';
import { entityId } from '../../db/ids.ts';
import type { DB } from '../../db/tables.ts';
import { type Ask, writingTest as test } from '../fixture.ts';
import { dataOf, errorOf } from './asking.ts';

/** Statements of one speaker, said on these dates; null where that is unknown. */
async function write(db: Kysely<DB>, dates: readonly (string | null)[]): Promise<void> {
  await sql`delete from statement where speaker_id = ${entityId('nato')}`.execute(db);
  await sql`insert into statement (id, form, text, language, speaker_id, speaker_kind, said_on, sort_on)
    select gen_random_uuid(), 'INDIRECT', 'Something.', 'en', ${entityId('nato')}, 'ORGANIZATION', said_on,
      coalesce(partial_date_start(said_on), '2022-05-05')
    from unnest(${dates}::text[]) as said_on`.execute(db);
}

type Timeline = readonly { readonly from: string; readonly count: number }[];

const document = `query ($interval: TimelineInterval!, $saidOn: DateRange) {
  statements(filter: {by: "nato", saidOn: $saidOn}) { totalCount facets { timeline(interval: $interval) { from count } } } }`;

const asText = (timeline: Timeline) => timeline.map(({ from, count }) => `${from} ${count}`);

/** Begin and count of each interval. */
async function timeline(gql: Ask, interval: string, saidOn?: object) {
  const { statements } = await dataOf(
    gql<{ statements: { totalCount: number; facets: { timeline: Timeline } } }>(document, {
      interval,
      saidOn,
    }),
  );
  return asText(statements.facets.timeline);
}

test('weeks begin on Monday, also across the years', async ({ db, gql }) => {
  await write(db, ['2020-12-31', '2021-01-03', '2021-01-04', '2021-01-10']);
  expect(await timeline(gql, 'WEEK')).toEqual(['2020-12-28 2', '2021-01-04 2']);
  await write(db, ['2024-12-29', '2024-12-30', '2025-01-19']);
  expect(await timeline(gql, 'WEEK')).toEqual([
    '2024-12-23 1',
    '2024-12-30 1',
    '2025-01-06 0',
    '2025-01-13 1',
  ]);
});

test('quarters, months, years and days stand without gaps between the first and the last', async ({
  db,
  gql,
}) => {
  await write(db, ['2019-11-30', '2019-12-01', '2020-02-29', '2021-01-01']);
  expect(await timeline(gql, 'QUARTER')).toEqual([
    '2019-10-01 2',
    '2020-01-01 1',
    '2020-04-01 0',
    '2020-07-01 0',
    '2020-10-01 0',
    '2021-01-01 1',
  ]);
  const months = await timeline(gql, 'MONTH');
  expect(months).toHaveLength(15);
  expect(months.slice(0, 4)).toEqual(['2019-11-01 1', '2019-12-01 1', '2020-01-01 0', '2020-02-01 1']);
  expect(await timeline(gql, 'YEAR')).toEqual(['2019-01-01 2', '2020-01-01 1', '2021-01-01 1']);
  const days = await timeline(gql, 'DAY');
  expect(days).toHaveLength(399);
  expect(days.slice(90, 94)).toEqual(['2020-02-28 0', '2020-02-29 1', '2020-03-01 0', '2020-03-02 0']);
});

test('a date counts where it is precise enough, and an unknown one nowhere', async ({ db, gql }) => {
  await write(db, ['2022', '2022-02', '2022-02-03', '2022-03', null]);
  expect(await timeline(gql, 'YEAR')).toEqual(['2022-01-01 4']);
  expect(await timeline(gql, 'QUARTER')).toEqual(['2022-01-01 3']);
  expect(await timeline(gql, 'MONTH')).toEqual(['2022-02-01 2', '2022-03-01 1']);
  expect(await timeline(gql, 'WEEK')).toEqual(['2022-01-31 1']);
  expect(await timeline(gql, 'DAY')).toEqual(['2022-02-03 1']);
});

test('what an interval counts is found by `saidOn` of its days, and every interval touches that range', async ({
  db,
  gql,
}) => {
  await write(db, ['2022', '2022-02', '2022-02-03', '2022-02-28', '2022-03-01', null]);
  expect(await timeline(gql, 'MONTH', { from: '2022-02-01', to: '2022-02-28' })).toEqual(['2022-02-01 3']);
  expect(await timeline(gql, 'MONTH', { from: '2022-02-10' })).toEqual(['2022-02-01 2', '2022-03-01 1']);
  expect(await timeline(gql, 'DAY', { from: '2022-02-10', to: '2022-02-20' })).toEqual([]);
});

test('no statements make no timeline', async ({ db, gql }) => {
  await write(db, []);
  for (const interval of ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'])
    expect(await timeline(gql, interval)).toEqual([]);
});

test('ten thousand intervals are answered, one more is refused', async ({ db, gql }) => {
  await write(db, ['2000-01-01', '2027-05-18']);
  const days = await timeline(gql, 'DAY');
  expect(days).toHaveLength(10_000);
  expect(days.at(-1)).toBe('2027-05-18 1');
  await write(db, ['2000-01-01', '2027-05-19']);
  expect(await errorOf(gql(document, { interval: 'DAY' }))).toMatchObject({
    message:
      'The timeline would have more than 10,000 intervals of DAY: choose a coarser interval, or narrow the list by `saidOn`.',
    path: ['statements', 'facets', 'timeline'],
    extensions: { code: 'BAD_USER_INPUT' },
  });
  expect(await timeline(gql, 'WEEK')).toHaveLength(1430);
});

test('from the first year to the last, all but years are too fine', async ({ db, gql }) => {
  await write(db, ['0001-01-01', '9999-12-31']);
  for (const interval of ['DAY', 'WEEK', 'MONTH', 'QUARTER']) {
    const { extensions, message } = await errorOf(gql(document, { interval }));
    expect([extensions.code, message]).toEqual([
      'BAD_USER_INPUT',
      expect.stringContaining(`of ${interval}:`),
    ]);
  }
  const years = await timeline(gql, 'YEAR');
  expect(years).toHaveLength(9999);
  expect([years[0], years[1], years.at(-1)]).toEqual(['0001-01-01 1', '0002-01-01 0', '9999-01-01 1']);
});

test('a timeline that is too long is refused at the list it belongs to, and at no other', async ({
  db,
  gql,
}) => {
  await write(db, ['1900-01-01', '2000-01-01']);
  const { data, errors } = await gql<{ nodes: (Record<string, unknown> | null)[] }>(
    'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Speaker { slug statements { facets { timeline(interval: DAY) { count } } } } } }',
    { ids: [`Actor:${entityId('lukashenko')}`, `Organization:${entityId('nato')}`] },
  );
  expect(errors?.map(({ path, extensions }) => [path?.join('.'), extensions.code])).toEqual([
    ['nodes.1.statements.facets.timeline', 'BAD_USER_INPUT'],
  ]);
  expect(data?.nodes[1]).toBeNull();
  expect(data?.nodes[0]).toMatchObject({ slug: 'lukashenko' });
});

test('the session’s style of dates is not the client’s concern', async ({ db, gql }) => {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db);
  await write(db, ['2022-02-03']);
  await sql`alter database ${sql.id(rows[0]?.name ?? '')} set datestyle = 'German'`.execute(db);
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`.execute(
    db,
  );
  await sql`set datestyle = 'German'`.execute(db);
  expect(await timeline(gql, 'DAY')).toEqual(['2022-02-03 1']);
});
