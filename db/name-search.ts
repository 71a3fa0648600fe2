import { type RawBuilder, sql } from 'kysely';
import { SURE } from './asked-name.ts';
import { type AskedParts, hasKeys, type NameSearch, nameCandidates } from './name-candidates.ts';

/** What `namesLike` yields. */
export interface NameMatchRow {
  readonly number: number;
  readonly entity_id: string;
  readonly name: string;
  readonly score: number;
}

/** Names less like the one asked for are not answered. */
const LEAST_SCORE = 0.3;
/** The most that a name scores of which a word is missing, or may be another: people with such names are others. */
const MOST_UNSURE = 0.79;
/** The most of any spelling that is not on record. */
const MOST_UNRECORDED = 0.98;

/**
 * The entities whose recorded names are most like the one asked for, best first, each with the name that is most like it.
 * Columns: `number` from 1, `entity_id`, `name` and `score`, from 0 to 1: 1 is the name itself but for case, accents and
 * script; from 0.8 on every word is the same one, in another spelling, and who is meant is hardly in doubt.
 */
export function namesLike(asked: AskedParts, search: NameSearch): RawBuilder<unknown> {
  return sql`
    with
    ${nameCandidates(asked, search)},
    candidate as materialized (
      select found.*, named.folded, named.value, named.keys, coalesce(actor.kind = 'PERSON', false) as person,
        similarity(named.folded, ${asked.folded}::text) as likeness
      from found join entity_name as named using (entity_id, position)
      left join actor on actor.id = found.entity_id
    ),
    asked as (
      select * from unnest(${asked.words}::int[], ${asked.keys}::text[], ${asked.sure}::float8[], ${asked.begins}::boolean[])
        as asked (word, key, sure, begins)
    ),
    -- Each key of a candidate, with the word it is of and that word's role in the name.
    key as materialized (
      select candidate.entity_id, candidate.position, candidate.person, lexeme.key, place.number, place.role
      from candidate cross join lateral unnest(candidate.keys) as lexeme (key, numbers, roles)
      cross join lateral unnest(lexeme.numbers, lexeme.roles) as place (number, role)
    ),
    -- Each word of a name that may be one of the words asked for, and how surely it is.
    pair as materialized (
      select entity_id, position, number, role, word, max(sure) as sure
      from (
        select key.*, asked.word, asked.sure from key join asked on asked.key = key.key
        union all
        select key.*, asked.word, asked.sure from key join asked on asked.begins and key.key ^@ asked.key
          and (asked.sure < ${SURE} or key.person)
      ) as shown
      group by entity_id, position, number, role, word
    ),
    asked_word as (select * from unnest(${asked.weights}::float8[]) with ordinality as asked_word (weight, word)),
    -- How much of the question a name answers, and how much of the name was asked for.
    of_question as (
      select entity_id, position, sum(weight * coalesce(sure, 0)) / sum(weight) as part,
        bool_and(coalesce(sure, 0) >= ${SURE} or weight < 0.3) as sure
      from candidate cross join asked_word
      left join (select entity_id, position, word, max(sure) as sure from pair group by entity_id, position, word) as best
        using (entity_id, position, word)
      group by entity_id, position
    ),
    of_name as (
      select entity_id, position, sum(weight * coalesce(sure, 0)) / sum(weight) as part,
        bool_or(role = 'A' and sure > 0) as with_head
      from (
        select distinct entity_id, position, number, role,
          case role when 'C' then 0.15 when 'D' then 0.05 else 1 end as weight
        from key
      ) as word
      left join (select entity_id, position, number, max(sure) as sure from pair group by entity_id, position, number) as best
        using (entity_id, position, number)
      group by entity_id, position
    ),
    scored as (
      select distinct on (entity_id) entity_id, value as name, case when folded = ${asked.folded}::text then 1 else
          round(case when sure then least(score, ${MOST_UNRECORDED}) else least(score * (0.85 + 0.15 * likeness), ${MOST_UNSURE}) end::numeric, 3)::float8
        end as score
      from (
        select candidate.*,
          greatest(0.75 * likeness, power(coalesce(of_question.part, 0), 1.5) * case
            when person and of_name.with_head then 0.88 + 0.12 * of_name.part
            when person then 0.6 + 0.2 * of_name.part
            when of_name.with_head then 0.6 + 0.4 * of_name.part
            else 0.4 + 0.5 * of_name.part end) as score,
          coalesce(of_question.sure and case when person then of_name.with_head else of_name.part > 0.85 end, false) as sure
        from candidate left join of_question using (entity_id, position) left join of_name using (entity_id, position)
      ) as one
      order by entity_id, score desc, value = ${asked.text}::text desc, likeness desc, char_length(value), position
    )
    select row_number() over (order by score desc, entity.name, entity_id)::int as number, entity_id, scored.name, score
    from scored join entity on entity.id = entity_id where score >= ${LEAST_SCORE}
    order by number limit ${search.limit}::int`;
}

/** Entities with a name that contains the text, or has all its words, be it with slips. Nothing is like an empty text. */
export function entitiesNamedLike({
  folded,
  slipped,
}: Pick<AskedParts, 'folded' | 'slipped'>): RawBuilder<unknown> {
  return sql`
    select named.entity_id from entity_name as named
    where ${folded}::text <> '' and named.folded like '%' || ${folded}::text || '%' or ${hasKeys(slipped)}`;
}
