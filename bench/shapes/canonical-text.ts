import { globalId, type Shape } from './shape.ts';

export const canonicalText: Shape = {
  name: 'canonical-text',
  title: 'by × about × text: the 20 newest with speaker, appearances and source',
  // So many statements that each of the words is in some of them.
  values: `select by.id, initcap(by.kind::text) as type, about.id as about_id, initcap(about.kind::text) as about_type,
      (array['border', 'frontière', 'граница', 'region'])[1 + abs(hashtext(by.id::text || about.id)) % 4] as text
    from (
      select speaker_id, entity_id from mention group by 1, 2 having count(*) >= 100
      order by md5(speaker_id::text || entity_id) limit 300
    ) pair join entity by on by.id = speaker_id join entity about on about.id = entity_id order by md5(by.id::text || about.id)`,
  without: ['postgraphile', 'dataloader'],
  graphql: {
    query: `query CanonicalText($by: EntityRef!, $about: EntityRef!, $text: String!) {
      statements(filter: { by: [$by], about: [$about], text: $text }, first: 20) {
        nodes { form text language saidOn speaker { name } appearances { attribution source { title publishedOn } } }
      }
    }`,
    variables: ({ id, type, about_id, about_type, text }) => ({
      by: globalId(type, id),
      about: globalId(about_type, about_id),
      text,
    }),
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
        and exists (select from statement_text t join
          (select language, words_query(language, $5) as query from unnest(array['fr', 'ru', 'en']) language) own using (language)
          where t.statement_id = mention.statement_id and t.words @@ own.query)
      order by mention.sort_on desc, mention.statement_id desc limit 20
    ) p)))::text`,
};
