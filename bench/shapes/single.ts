import { globalId, type Shape } from './shape.ts';

export const single: Shape = {
  name: 'single',
  title: 'one statement by id',
  values: `select found.id from generate_series(1, 300) n,
    lateral (select id from statement where id >= md5(n::text)::uuid order by id limit 1) found order by n`,
  graphql: {
    query: `query Single($id: ID!) {
      node(id: $id) { ... on Statement { form text language saidOn polarity speaker { name } } }
    }`,
    variables: ({ id }) => ({ id: globalId('Statement', id) }),
  },
  postgraphile: {
    query: `query Single($id: UUID!) {
      node: statementByRowId(rowId: $id) {
        form text language saidOn polarity speaker: entityBySpeakerIdAndSpeakerKind { name }
      }
    }`,
    variables: ({ id }) => ({ id }),
  },
  sql: `select json_build_object('data', json_build_object('node', (
    select to_json(n) from (
      select form, text, language, said_on as "saidOn", polarity, json_build_object('name', entity.name) as speaker
      from statement join entity on entity.id = speaker_id where statement.id = $1 and state = 'PUBLISHED'
    ) n)))::text`,
};
