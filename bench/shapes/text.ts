import type { Shape } from './shape.ts';

/** The search as a text's own language asks it, for hand-written SQL: worked out once. */
const own = `case t.language when 'fr' then (select fr from q) when 'ru' then (select ru from q) else (select en from q) end`;

const found = `
  select statement_id, max(rank) as rank, min(sort_on) as sort_on
  from (
    select t.statement_id, t.sort_on,
      ts_rank_cd('{1, 1, 1, 1}', t.words, ${own}, 1) * case when t.position = 0 then 1::real else 0.5::real end as rank
    from statement_text t
    where t.state = 'PUBLISHED' and t.words @@ (select every from q) and t.words @@ ${own}
  ) text group by statement_id`;

export const text: Shape = {
  name: 'text',
  title: 'a word in 1 % of the statements: the 20 most relevant, marked',
  // The number each text ends with, see archive/texts.sql.
  values: `select n::text as text from generate_series(2200, 2299) n order by md5(n::text)`,
  without: ['postgraphile', 'dataloader'],
  graphql: {
    query: `query Text($text: String!) {
      statements(filter: { text: $text }, orderBy: { field: RELEVANCE }, first: 20) {
        edges { highlight { html language } node { text saidOn speaker { name } } }
      }
    }`,
    variables: ({ text }) => ({ text }),
  },
  sql: `with q as materialized (
      select words_query_of_any_language($1) as every, words_query('fr', $1) as fr, words_query('ru', $1) as ru, words_query('en', $1) as en)
    select json_build_object('data', json_build_object('statements', (
    select json_build_object('edges', coalesce(json_agg(json_build_object(
      'highlight', json_build_object('html', mark_words(shown.text, shown.language, $1), 'language', shown.language),
      'node', json_build_object('text', s.text, 'saidOn', s.said_on, 'speaker', json_build_object('name', entity.name)))
      order by f.rank desc, f.sort_on desc, f.statement_id desc), '[]'))
    from (select * from (${found}) f order by rank desc, sort_on desc, statement_id desc limit 20) f
    join statement s on s.id = f.statement_id join entity on entity.id = s.speaker_id
    cross join lateral (
      select coalesce(translation.text, s.text) as text, t.language
      from statement_text t left join translation on translation.statement_id = s.id and translation.position = t.position - 1
      where t.statement_id = s.id and t.words @@ ${own} order by t.position limit 1
    ) shown)))::text`,
};
