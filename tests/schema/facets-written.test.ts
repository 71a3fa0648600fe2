import { sql } from 'kysely';
import { expect } from 'vitest';
import { entityId, sourceId, statementId } from '../../db/ids.ts';
import { writingTest as test } from '../fixture.ts';
import { dataOf } from './asking.ts';

const say = (id: string, speaker: string) => sql`
  insert into statement (id, form, text, language, speaker_id, speaker_kind, sort_on)
  values (${id}, 'DIRECT', 'Something.', 'uk', ${entityId(speaker)}, 'ORGANIZATION', '2022-01-01')`;

test('what an outlet prints twice counts once, and what two outlets print counts for both', async ({
  db,
  gql,
}) => {
  const id = statementId('printed thrice');
  await say(id, 'ukraine').execute(db);
  const sources = ['bbabo-2022-02-03', 'efe-2023-11-23', 'news-front-2022-11-03'];
  await sql`update source set publisher_id = ${entityId('bbabo')} where id = ${sourceId('efe-2023-11-23')}`.execute(
    db,
  );
  await sql`insert into appearance (id, statement_id, source_id, position, first_offset)
    select gen_random_uuid(), ${id}, source, position, 0
    from unnest(${sources.map((key) => sourceId(key))}::uuid[]) with ordinality as printed (source, position)`.execute(
    db,
  );
  const { statements } = await dataOf(
    gql<Record<string, unknown>>(
      '{ statements(filter: {by: "ukraine"}) { totalCount facets { publisher { entity { slug } count } } } }',
    ),
  );
  expect(statements).toEqual({
    totalCount: 1,
    facets: {
      publisher: [
        { entity: { slug: 'bbabo' }, count: 1 },
        { entity: { slug: 'news-front' }, count: 1 },
      ],
    },
  });
});

test('a statement without a mention or a printing counts where it can', async ({ db, gql }) => {
  const id = statementId('alone');
  await sql`insert into statement (id, form, text, language, speaker_id, speaker_kind, sort_on)
    values (${id}, 'DIRECT', 'Alone.', 'uk', ${entityId('poland')}, 'ORGANIZATION', '2022-01-01')`.execute(
    db,
  );
  const { statements } = await dataOf(
    gql<Record<string, unknown>>(`{ statements(filter: {by: "poland"}) { totalCount facets {
      by { entity { slug } count } about { count } publisher { count } form { form count } language { language count }
      timeline { count } network { count } } } }`),
  );
  expect(statements).toEqual({
    totalCount: 1,
    facets: {
      by: [{ entity: { slug: 'poland' }, count: 1 }],
      about: [],
      publisher: [],
      form: [{ form: 'DIRECT', count: 1 }],
      language: [{ language: 'uk', count: 1 }],
      timeline: [],
      network: [],
    },
  });
});
