import { globalId, type Shape } from './shape.ts';

export const canonical: Shape = {
  name: 'canonical',
  title: 'by × about, 20 with speaker, appearances and source',
  values: `select by.id, initcap(by.kind::text) as type, about.id as about_id, initcap(about.kind::text) as about_type
    from (
      select speaker_id, entity_id from mention group by 1, 2 having count(*) >= 20
      order by md5(speaker_id::text || entity_id) limit 300
    ) pair join entity by on by.id = speaker_id join entity about on about.id = entity_id order by md5(by.id::text || about.id)`,
  graphql: {
    query: `query Canonical($by: EntityRef!, $about: EntityRef!) {
      statements(filter: { by: [$by], about: [$about] }, first: 20) {
        nodes { form text language saidOn speaker { name } appearances { attribution source { title publishedOn } } }
      }
    }`,
    variables: ({ id, type, about_id, about_type }) => ({
      by: globalId(type, id),
      about: globalId(about_type, about_id),
    }),
  },
  postgraphile: {
    query: `query Canonical($by: UUID!, $about: UUID!) {
      statements: allMentions(
        condition: { state: PUBLISHED, speakerId: $by, entityId: $about }, first: 20, orderBy: [SORT_ON_DESC, STATEMENT_ID_DESC]
      ) {
        nodes {
          _: statementByStatementIdAndSpeakerIdAndSortOnAndState {
            form text language saidOn speaker: entityBySpeakerIdAndSpeakerKind { name }
            appearances: appearancesByStatementIdList(orderBy: POSITION_ASC) {
              attribution source: sourceBySourceId { title publishedOn }
            }
          }
        }
      }
    }`,
    variables: ({ id, about_id }) => ({ by: id, about: about_id }),
  },
  sql: `select json_build_object('data', json_build_object('statements', (
    select json_build_object('nodes', coalesce(json_agg(p), '[]')) from (
      select s.form, s.text, s.language, s.said_on as "saidOn", json_build_object('name', speaker.name) as speaker, (
          select coalesce(json_agg(a), '[]') from (
            select attribution, json_build_object('title', source.title, 'publishedOn', source.published_on) as source
            from appearance join source on source.id = source_id where statement_id = s.id order by appearance.position
          ) a) as appearances
      from mention join statement s on s.id = mention.statement_id join entity speaker on speaker.id = s.speaker_id
      where mention.state = 'PUBLISHED' and mention.speaker_id = $1 and $2::text is not null and mention.entity_id = $3 and $4::text is not null
      order by mention.sort_on desc, mention.statement_id desc limit 20
    ) p)))::text`,
};
