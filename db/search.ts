import { type RawBuilder, sql } from 'kysely';

/** What is found is read before any order: all of it, or up to so many texts; a list of more is walked in its order. */
export type Reading = 'all, ranked' | 'some, ranked' | 'some';
const most: Readonly<Record<Reading, number>> = {
  'all, ranked': Number.POSITIVE_INFINITY,
  // Ranking one by one costs more than reading many.
  'some, ranked': 20_000,
  some: 5_000,
};

type Id = RawBuilder<unknown>;
type Text = RawBuilder<unknown>;

/** Whether any language keeps a word of the search to look for. */
export const keepsWord = (search: unknown): RawBuilder<boolean> =>
  sql`words_query_of_any_language(${search}::text) is not null`;

/**
 * Condition on a row of statement_text that it matches a search in its own language. The search in all languages is
 * what the index and its statistics know; the `case` keeps PostgreSQL from taking both for independent.
 */
function matches(text: Text, search: unknown): RawBuilder<boolean> {
  const own = ownQuery(text, search);
  return sql`${text}.words @@ words_query_of_any_language(${search}::text)
    and case when ${text}.words @@ ${own} then true else false end`;
}

const ownQuery = (text: Text, search: unknown) => sql`words_query(${text}.language, ${search}::text)`;

/** Whether a text of the statement, its words or a translation, matches the search as a whole. */
export function hasMatch(statementId: Id, search: unknown): RawBuilder<boolean> {
  const text = sql.ref('searched');
  return sql`exists (
    select from statement_text as searched
    where searched.statement_id = ${statementId} and ${matches(text, search)})`;
}

/** How well a text matches: by nearness and number of what is wanted, a little by shortness, translations half. */
function rank(text: Text, search: unknown): RawBuilder<number> {
  return sql`ts_rank_cd('{1, 1, 1, 1}', ${text}.words, ${ownQuery(text, search)}, 1)
    * case when ${text}.position = 0 then 1::real else 0.5::real end`;
}

/** The rank of a statement's best text; 0 where none matches. */
export function bestRank(statementId: Id, search: unknown): RawBuilder<number> {
  const text = sql.ref('ranked');
  return sql`coalesce((
    select max(${rank(text, search)}) from statement_text as ranked
    where ranked.statement_id = ${statementId} and ranked.words @@ ${ownQuery(text, search)}), 0::real)`;
}

/**
 * The statements a search finds: `statement_id`, `rank` if wished, `sort_on`, `state`, and in every row `texts`, how many were read in
 * all. Where only some are to be read, `isComplete` tells whether there were more.
 */
export function foundStatements(search: unknown, reading: Reading): RawBuilder<unknown> {
  const text = sql.ref('searched');
  const limit = reading === 'all, ranked' ? sql`` : sql`limit ${sql.lit(most[reading] + 1)}`;
  const ranked = reading === 'some' ? sql`null::real` : rank(text, search);
  return sql`
    select statement_id, max(rank) as rank, min(sort_on) as sort_on, min(state) as state, sum(count(*)) over () as texts
    from (
      select searched.statement_id, searched.sort_on, searched.state, ${ranked} as rank
      from statement_text as searched where ${matches(text, search)} ${limit}
    ) as found_text
    group by statement_id`;
}

/** Whether a table of found statements holds all there are. */
export const isComplete = (found: RawBuilder<unknown>, reading: Reading): RawBuilder<boolean> =>
  sql`coalesce((select texts from ${found} limit 1), 0) <= ${sql.lit(most[reading])}`;

/**
 * The text of a statement that shows what a search finds: its words if they match, else its first translation that
 * does, else its words. One row, with `html` and `language`.
 */
export function markedText(
  statement: { readonly id: Id; readonly text: RawBuilder<string>; readonly language: RawBuilder<string> },
  search: unknown,
): RawBuilder<unknown> {
  const text = sql.ref('searched');
  return sql`
    select shown.language, mark_words(shown.text, shown.language, ${search}::text) as html
    from (values (${statement.id}, ${statement.text}, ${statement.language})) as said (id, text, language)
    left join lateral (
      select translation.language, translation.text
      from statement_text as searched
      left join translation
        on translation.statement_id = searched.statement_id and translation.position = searched.position - 1
      where searched.statement_id = said.id and searched.words @@ ${ownQuery(text, search)}
      order by searched.position limit 1
    ) as hit on true,
    lateral (select coalesce(hit.language, said.language) as language, coalesce(hit.text, said.text) as text) as shown`;
}
