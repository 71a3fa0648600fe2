import { type Kysely, sql } from 'kysely';

/**
 * How many published statements each speaker made, kept beside the speaker: counting them anew would read every statement for one
 * page of speakers. A statement cannot be there before the entity that said it, so a count that begins at nothing and
 * follows every change is true; triggers see bulk loads, COPY and TRUNCATE as well.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    alter table entity add column statement_count integer not null default 0
      constraint entity_statement_count_is_not_negative check (statement_count >= 0);
    comment on column entity.statement_count is 'Number of published statements it made. Written by the triggers of statement only.';

    -- Speakers are locked in the order of their ids: two loads that speak of the same ones wait, and do not deadlock.
    create function count_statements() returns trigger language plpgsql as $$
    declare
      speakers uuid[];
      changes integer[];
    begin
      case tg_op
        when 'INSERT' then
          select array_agg(speaker_id), array_agg(change) into speakers, changes
            from (select speaker_id, count(*) as change from added where state = 'PUBLISHED' group by speaker_id) counted;
        when 'DELETE' then
          select array_agg(speaker_id), array_agg(change) into speakers, changes
            from (select speaker_id, -count(*) as change from removed where state = 'PUBLISHED' group by speaker_id) counted;
        when 'UPDATE' then
          select array_agg(speaker_id), array_agg(change) into speakers, changes
            from (
              select speaker_id, sum(change) as change
                from (
                  select speaker_id, 1 as change from added where state = 'PUBLISHED'
                  union all select speaker_id, -1 from removed where state = 'PUBLISHED'
                ) moved
                group by speaker_id having sum(change) <> 0
            ) counted;
        else
          update entity set statement_count = 0 where statement_count <> 0;
      end case;
      if speakers is not null then
        perform from entity where id = any(speakers) order by id for no key update;
        update entity set statement_count = statement_count + counted.change
          from unnest(speakers, changes) as counted (id, change) where entity.id = counted.id;
      end if;
      return null;
    end $$;
    create trigger statement_counted_when_inserted after insert on statement
      referencing new table as added for each statement execute function count_statements();
    create trigger statement_counted_when_updated after update on statement
      referencing old table as removed new table as added for each statement execute function count_statements();
    create trigger statement_counted_when_deleted after delete on statement
      referencing old table as removed for each statement execute function count_statements();
    create trigger statement_counted_when_truncated after truncate on statement
      for each statement execute function count_statements();

    -- The triggers keep writers out until this is committed.
    update entity set statement_count = counted.number
      from (select speaker_id, count(*) as number from statement where state = 'PUBLISHED' group by speaker_id) counted
      where entity.id = counted.speaker_id;
    create index entity_by_statement_count on entity (kind, statement_count, id)
      where kind in ('ACTOR', 'ORGANIZATION');
    comment on index entity_by_statement_count is 'actors, organizations ordered by STATEMENT_COUNT';
  `.execute(db);
}

export async function down(db: Kysely<never>): Promise<void> {
  await sql`
    drop trigger statement_counted_when_inserted on statement;
    drop trigger statement_counted_when_updated on statement;
    drop trigger statement_counted_when_deleted on statement;
    drop trigger statement_counted_when_truncated on statement;
    drop function count_statements;
    alter table entity drop column statement_count;
  `.execute(db);
}
