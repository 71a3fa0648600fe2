import { sql } from 'kysely';
import { expect } from 'vitest';
import { entityId, sourceId, statementId } from '../../db/ids.ts';
import { writingTest } from '../fixture.ts';

/** An archive in which the one statement of Lukashenko about NATO, and one that holds a quantity, are drafts. */
const test = writingTest.extend('drafted', { scope: 'file' }, async ({ db }) => {
  const { rows } = await sql<{ id: string; subject: string }>`
    select statement_id as id, entity.slug as subject from quantity_claim
    join exercise on exercise.id = subject_id join entity on entity.id = exercise.id
    order by statement_id limit 1`.execute(db);
  const claim = rows[0];
  const about = await sql<{ id: string }>`select statement_id as id from mention
    where speaker_id = ${entityId('lukashenko')} and entity_id = ${entityId('nato')}`.execute(db);
  const quote = about.rows[0]?.id;
  if (!claim || !quote) throw new Error('The seeds hold neither quantity nor quotation.');
  await sql`update statement set state = 'DRAFT' where id in (${claim.id}, ${quote})`.execute(db);
  await sql`insert into draft (statement_id, confidence, reasons) values (${quote}, 0.75, '{no cue}')`.execute(
    db,
  );
  return { claim, quote };
});

const drafts = `{ by: "Lukashenko", about: "NATO", state: DRAFT }`;

test('drafts are listed only where a filter asks for them, with what is known about them', async ({
  drafted,
  gql,
}) => {
  const { data, errors } = await gql(`{
    plain: statements(filter: { by: "Lukashenko", about: "NATO" }) { totalCount nodes { id } }
    drafts: statements(filter: ${drafts}) { totalCount nodes { id state draft { confidence reasons } mentions { surface } } }
    both: statements(filter: { state: [DRAFT, PUBLISHED] }) { totalCount }
    none: statements(filter: { state: [] }) { totalCount }
    all: statements { totalCount }
    published: statements(first: 1) { nodes { state draft { confidence } } }
  }`);
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({
    plain: { totalCount: 0, nodes: [] },
    drafts: {
      totalCount: 1,
      nodes: [
        {
          id: `Statement:${drafted.quote}`,
          state: 'DRAFT',
          draft: { confidence: 0.75, reasons: ['no cue'] },
          mentions: expect.arrayContaining([expect.anything()]),
        },
      ],
    },
    both: { totalCount: 54 },
    none: { totalCount: 0 },
    all: { totalCount: 52 },
    published: { nodes: [{ state: 'PUBLISHED', draft: null }] },
  });
});

test('a state within and, or and not works as it does at the top', async ({ drafted: _, gql }) => {
  const { data } = await gql(`{
    and: statements(filter: { and: [{ state: DRAFT }] }) { totalCount }
    or: statements(filter: { or: [{ state: DRAFT }, { form: DIRECT }] }) { totalCount }
    direct: statements(filter: { form: DIRECT, state: [PUBLISHED, DRAFT] }) { totalCount }
    directDrafts: statements(filter: { form: DIRECT, state: DRAFT }) { totalCount }
    not: statements(filter: { not: { state: DRAFT } }) { totalCount }
  }`);
  const count = (name: string) =>
    (data as Record<string, { totalCount: number }>)[name]?.totalCount ?? Number.NaN;
  expect(count('and')).toBe(2);
  expect(count('or')).toBe(count('direct') + 2 - count('directDrafts'));
  expect(count('not')).toBe(52);
});

test('no list, count or look-up below any type shows a draft', async ({
  drafted: { claim, quote },
  gql,
  db,
}) => {
  const { rows } = await sql<{ source: string; event: string | null; key: string }>`
    select source.id as source, statement.event_id as event, source.key from statement
    join appearance on appearance.statement_id = statement.id join source on source.id = source_id
    where statement.id = ${quote}`.execute(db);
  const printed = rows[0];
  const { data, errors } = await gql<
    Record<string, { [key: string]: { nodes: { id: string }[]; totalCount: number } }>
  >(
    `query ($source: ID!, $quote: ID!, $exercise: EntityRef!) {
      gone: node(id: $quote) { id }
      goneToo: nodes(ids: [$quote]) { id }
      actor(ref: "lukashenko") { statements(first: 100) { totalCount nodes { id } } }
      entity(ref: "nato") { statementsAbout(first: 100) { totalCount nodes { id } } }
      source: node(id: $source) { ... on Source { statements(first: 100) { totalCount nodes { id } } } }
      exercise(ref: $exercise) { quantities { statement { id } } }
      actors(orderBy: { field: STATEMENT_COUNT, direction: DESC }, first: 1) { nodes { slug } }
    }`,
    { source: `Source:${printed?.source}`, quote: `Statement:${quote}`, exercise: claim.subject },
  );
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({ gone: null, goneToo: [null] });
  const text = JSON.stringify(data);
  expect(text).not.toContain(quote);
  expect(text).not.toContain(claim.id);
  for (const list of [data?.actor?.statements, data?.entity?.statementsAbout, data?.source?.statements])
    expect(list?.nodes).toHaveLength(list?.totalCount ?? -1);
  expect(printed?.source).toBe(sourceId('bbabo-2022-02-03'));
});

test('a mention cannot be in another state than its statement, and publishing takes it along', async ({
  db,
}) => {
  const id = statementId('s1-i1');
  await expect(
    sql`update mention set state = 'DRAFT' where statement_id = ${id}`.execute(db),
  ).rejects.toThrow('violates foreign key constraint');
  await sql`update statement set state = 'DRAFT' where id = ${id}`.execute(db);
  const states = () =>
    sql<{ state: string }>`select distinct state::text from mention where statement_id = ${id}`.execute(db);
  expect((await states()).rows).toEqual([{ state: 'DRAFT' }]);
  await sql`update statement set state = 'PUBLISHED' where id = ${id}`.execute(db);
  expect((await states()).rows).toEqual([{ state: 'PUBLISHED' }]);
});
