import {
  appearancesOfDomain,
  appearancesOfTables,
  appearancesSql,
  mentionsOfDomain,
  mentionsOfTables,
  mentionsSql,
  type Shape,
} from './shape.ts';

export const actors: Shape = {
  name: 'actors',
  title: '20 actors × 5 statements, each with source, publisher and mentions',
  values: `select name, id from (
      select name, id, row_number() over (order by name, id) as n from entity where kind = 'ACTOR'
    ) a where n % 5 = 0 and n <= 1500 order by md5(id::text)`,
  graphql: {
    query: `query Actors($after: String) {
      actors(first: 20, after: $after) {
        nodes { name statements(first: 5) { nodes { form text saidOn ${appearancesOfDomain} ${mentionsOfDomain} } } }
        pageInfo { hasNextPage endCursor }
      }
    }`,
    variables: ({ name = '', id = '' }, cursor) => ({ after: cursor(name, id) }),
  },
  postgraphile: {
    query: `query Actors($after: Cursor) {
      actors: allEntities(condition: { kind: ACTOR }, first: 20, after: $after, orderBy: [NAME_ASC, ROW_ID_ASC]) {
        nodes {
          name
          statements: statementsBySpeakerIdAndSpeakerKind(
            condition: { state: PUBLISHED }, first: 5, orderBy: [SORT_ON_DESC, ROW_ID_DESC]
          ) {
            nodes { form text saidOn ${appearancesOfTables} ${mentionsOfTables} }
          }
        }
        pageInfo { hasNextPage endCursor }
      }
    }`,
    variables: ({ name = '', id = '' }, cursor) => ({ after: cursor(name, id) }),
  },
  sql: `select json_build_object('data', json_build_object('actors', (
    select json_build_object('nodes', json_agg(json_build_object('name', e.name, 'statements', (
        select json_build_object('nodes', coalesce(json_agg(p), '[]')) from (
          select form, text, said_on as "saidOn", ${appearancesSql} as appearances, ${mentionsSql} as mentions
          from statement s where s.speaker_id = e.id and s.state = 'PUBLISHED' order by s.sort_on desc, s.id desc limit 5
        ) p))) filter (where n <= 20),
      'pageInfo', json_build_object('hasNextPage', count(*) > 20, 'endCursor', max(e.name || ' ' || e.id) filter (where n = 20)))
    from (
      select name, id, row_number() over () as n from (
        select name, id from entity where kind = 'ACTOR' and (name, id) > ($1, $2) order by name, id limit 21
      ) page
    ) e)))::text`,
};
