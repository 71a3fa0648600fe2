import { globalId, type Shape } from './shape.ts';

export const flat: Shape = {
  name: 'flat',
  title: '100 statements, flat',
  values: `select speaker_id as id, initcap(min(speaker_kind::text)) as type from statement
    group by speaker_id having count(*) >= 100 order by md5(speaker_id::text) limit 300`,
  graphql: {
    query: `query Flat($by: EntityRef!) {
      statements(filter: { by: [$by] }, first: 100) { nodes { form text language saidOn polarity } }
    }`,
    variables: ({ id, type }) => ({ by: globalId(type, id) }),
  },
  postgraphile: {
    query: `query Flat($by: UUID!) {
      statements: allStatements(
        condition: { state: PUBLISHED, speakerId: $by }, first: 100, orderBy: [SORT_ON_DESC, ROW_ID_DESC]
      ) {
        nodes { form text language saidOn polarity }
      }
    }`,
    variables: ({ id }) => ({ by: id }),
  },
  sql: `select json_build_object('data', json_build_object('statements', (
    select json_build_object('nodes', coalesce(json_agg(p), '[]')) from (
      select form, text, language, said_on as "saidOn", polarity from statement
      where state = 'PUBLISHED' and speaker_id = $1 and $2::text is not null order by sort_on desc, id desc limit 100
    ) p)))::text`,
};
