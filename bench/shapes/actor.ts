import {
  appearancesOfDomain,
  appearancesOfTables,
  appearancesSql,
  globalId,
  mentionsOfDomain,
  mentionsOfTables,
  mentionsSql,
  type Shape,
} from './shape.ts';

export const actor: Shape = {
  name: 'actor',
  title: 'one actor, 20 statements, each with source, publisher and mentions',
  values: `select speaker_id as id from statement where speaker_kind = 'ACTOR'
    group by speaker_id having count(*) >= 20 order by md5(speaker_id::text) limit 300`,
  graphql: {
    query: `query Actor($ref: EntityRef!) {
      actor(ref: $ref) {
        name
        statements(first: 20) { nodes { form text saidOn ${appearancesOfDomain} ${mentionsOfDomain} } }
      }
    }`,
    variables: ({ id }) => ({ ref: globalId('Actor', id) }),
  },
  postgraphile: {
    query: `query Actor($id: UUID!) {
      actor: entityByRowId(rowId: $id) {
        name
        statements: statementsBySpeakerIdAndSpeakerKind(
          condition: { state: PUBLISHED }, first: 20, orderBy: [SORT_ON_DESC, ROW_ID_DESC]
        ) {
          nodes { form text saidOn ${appearancesOfTables} ${mentionsOfTables} }
        }
      }
    }`,
    variables: ({ id }) => ({ id }),
  },
  sql: `select json_build_object('data', json_build_object('actor', (
    select to_json(e) from (
      select name, (
        select json_build_object('nodes', coalesce(json_agg(p), '[]')) from (
          select form, text, said_on as "saidOn", ${appearancesSql} as appearances, ${mentionsSql} as mentions
          from statement s where s.speaker_id = entity.id and s.state = 'PUBLISHED' order by s.sort_on desc, s.id desc limit 20
        ) p) as statements
      from entity where id = $1
    ) e)))::text`,
};
