import { globalId, type Shape } from './shape.ts';

export const filtered: Shape = {
  name: 'filtered',
  title: 'by speaker, language and form: 20 and totalCount',
  values: `select speaker_id as id, initcap(min(speaker_kind::text)) as type,
      (array['fr', 'ru', 'en'])[1 + abs(hashtext(speaker_id::text)) % 3] as language,
      (array['DIRECT', 'INDIRECT', 'MIXED'])[1 + abs(hashtext(speaker_id::text)) / 3 % 3] as form
    from statement group by speaker_id order by count(*) desc, speaker_id offset 20 limit 300`,
  graphql: {
    query: `query Filtered($by: EntityRef!, $language: LanguageTag!, $form: StatementForm!) {
      statements(filter: { by: [$by], language: [$language], form: [$form] }, first: 20) {
        totalCount
        nodes { text saidOn polarity speaker { name } }
      }
    }`,
    variables: ({ id, type, language, form }) => ({ by: globalId(type, id), language, form }),
  },
  postgraphile: {
    query: `query Filtered($by: UUID!, $language: LanguageTag!, $form: StatementForm!) {
      statements: allStatements(
        condition: { state: PUBLISHED, speakerId: $by, language: $language, form: $form }, first: 20, orderBy: [SORT_ON_DESC, ROW_ID_DESC]
      ) {
        totalCount
        nodes { text saidOn polarity speaker: entityBySpeakerIdAndSpeakerKind { name } }
      }
    }`,
    variables: ({ id, language, form }) => ({ by: id, language, form }),
  },
  sql: `select json_build_object('data', json_build_object('statements', json_build_object(
    'totalCount', (select count(*) from statement where state = 'PUBLISHED' and speaker_id = $1 and $2::text is not null and language = $3 and form = $4),
    'nodes', (
      select coalesce(json_agg(p), '[]') from (
        select text, said_on as "saidOn", polarity, json_build_object('name', entity.name) as speaker
        from statement s join entity on entity.id = speaker_id where state = 'PUBLISHED' and speaker_id = $1 and language = $3 and form = $4
        order by sort_on desc, s.id desc limit 20
      ) p))))::text`,
};
