import type { Shape } from './shape.ts';

export const deep: Shape = {
  name: 'deep',
  title: 'a page of 20 deep in the list of all statements',
  values: `select sort_on, id from (
      select sort_on::text, id, row_number() over (order by sort_on desc, id desc) as n, count(*) over () as total from statement
    ) s where n % (total / 334) = 0 and n between total / 20 and total - total / 20 order by md5(id::text)`,
  graphql: {
    query: `query Deep($after: String) {
      statements(first: 20, after: $after) {
        nodes { form text language saidOn speaker { name } }
        pageInfo { hasNextPage endCursor }
      }
    }`,
    variables: ({ sort_on = '', id = '' }, cursor) => ({ after: cursor(sort_on, id) }),
  },
  postgraphile: {
    query: `query Deep($after: Cursor) {
      statements: allStatements(
        condition: { state: PUBLISHED }, first: 20, after: $after, orderBy: [SORT_ON_DESC, ROW_ID_DESC]
      ) {
        nodes { form text language saidOn speaker: entityBySpeakerIdAndSpeakerKind { name } }
        pageInfo { hasNextPage endCursor }
      }
    }`,
    variables: ({ sort_on = '', id = '' }, cursor) => ({ after: cursor(sort_on, id) }),
  },
  sql: `select json_build_object('data', json_build_object('statements', (
    select json_build_object(
      'nodes', json_agg(json_build_object('form', form, 'text', text, 'language', language, 'saidOn', said_on,
        'speaker', json_build_object('name', name))) filter (where n <= 20),
      'pageInfo', json_build_object('hasNextPage', count(*) > 20, 'endCursor', max(sort_on || ' ' || id) filter (where n = 20)))
    from (
      select page.*, entity.name, row_number() over () as n from (
        select form, text, language, said_on, sort_on, id, speaker_id from statement
        where state = 'PUBLISHED' and (sort_on, id) < ($1::date, $2::uuid) order by sort_on desc, id desc limit 21
      ) page join entity on entity.id = speaker_id order by sort_on desc, page.id desc
    ) p)))::text`,
};
