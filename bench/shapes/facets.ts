import { globalId, type Shape } from './shape.ts';

/** The entities that count most in a table of `id` and `count`, for hand-written SQL. */
const most = (counts: string) => `(
  select coalesce(json_agg(json_build_object('entity', json_build_object('name', name), 'count', count) order by count desc, name, id), '[]')
  from (
    select top.id, name, count
    from (select id, count from ${counts} c order by count desc fetch first 10 rows with ties) top join entity on entity.id = top.id
    order by count desc, name, top.id limit 10
  ) ten)`;

export const facets: Shape = {
  name: 'facets',
  title: 'all facets of what is said about one entity, about 10,000 statements',
  values: `select entity.id, initcap(entity.kind::text) as type
    from (select entity_id, count(*) from mention group by 1 order by abs(count(*) - 10000), entity_id limit 40) popular
      join entity on entity.id = entity_id order by md5(entity.id::text)`,
  graphql: {
    query: `query Facets($about: EntityRef!) {
      statements(filter: { about: [$about] }, first: 0) {
        totalCount
        facets {
          by { entity { name } count }
          about { entity { name } count }
          publisher { entity { name } count }
          form { form count }
          language { language count }
          timeline { from count }
          network { speaker { name } about { name } count }
        }
      }
    }`,
    variables: ({ id, type }) => ({ about: globalId(type, id) }),
  },
  without: ['postgraphile', 'dataloader'],
  sql: `with s as materialized (
      select statement.id, mention.speaker_id, form, language, said_from, said_until
      from mention join statement on statement.id = statement_id where mention.state = 'PUBLISHED' and entity_id = $1 and $2::text is not null
      order by statement.id
    ), pair as materialized (
      select s.speaker_id, m.entity_id, count(*) as count from s join mention m on m.statement_id = s.id group by 1, 2
    ), printed as materialized (
      select publisher_id as id, count(*) as count from (
        select distinct s.id, publisher_id from s join appearance on statement_id = s.id join source on source.id = source_id
        where publisher_id is not null
      ) once group by 1
    ), month as materialized (
      select date_trunc('month', said_from::timestamp) as month, sum(count) as count
      from (select said_from, said_until, count(*) as count from s group by 1, 2) days
      where date_trunc('month', said_from::timestamp) = date_trunc('month', said_until::timestamp) group by 1
    )
    select json_build_object('data', json_build_object('statements', json_build_object(
      'totalCount', (select count(*) from s),
      'facets', json_build_object(
        'by', ${most('(select speaker_id as id, count(*) as count from s group by 1)')},
        'about', ${most('(select entity_id as id, sum(count) as count from pair group by 1)')},
        'publisher', ${most('printed')},
        'form', (select json_agg(f order by count desc, form) from (select form, count(*) as count from s group by 1) f),
        'language', (select json_agg(l order by count desc, language) from (select language, count(*) as count from s group by 1) l),
        'timeline', (
          select json_agg(json_build_object('from', m::date, 'count', coalesce(count, 0)) order by m)
          from generate_series((select min(month) from month), (select max(month) from month), '1 month') m
            left join month on month = m),
        'network', (
          select json_agg(json_build_object('speaker', json_build_object('name', speaker), 'about', json_build_object('name', about), 'count', count)
            order by count desc, speaker, speaker_id, about, entity_id)
          from (
            select speaker.name as speaker, speaker_id, about.name as about, entity_id, count
            from (select * from pair order by count desc fetch first 50 rows with ties) top
              join entity speaker on speaker.id = speaker_id join entity about on about.id = entity_id
            order by count desc, speaker.name, speaker_id, about.name, entity_id limit 50
          ) heaviest)
      ))))::text`,
};
