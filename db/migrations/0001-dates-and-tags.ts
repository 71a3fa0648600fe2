import { type Kysely, sql } from 'kysely';

/** Value types that several tables share, and the two contrib extensions name search rests on. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create extension if not exists pg_trgm;
    create extension if not exists unaccent;

    create function partial_date_start(value text) returns date
      language sql immutable strict parallel safe
      return make_date(
        substr(value, 1, 4)::int,
        coalesce(nullif(substr(value, 6, 2), ''), '1')::int,
        coalesce(nullif(substr(value, 9, 2), ''), '1')::int);
    comment on function partial_date_start is 'First day that a partial date can mean: 2022-02 is 2022-02-01.';

    create function partial_date_end(value text) returns date
      language sql immutable strict parallel safe
      return case char_length(value)
        when 4 then make_date(substr(value, 1, 4)::int, 12, 31)
        when 7 then (partial_date_start(value) + interval '1 month' - interval '1 day')::date
        else partial_date_start(value) end;
    comment on function partial_date_end is 'Last day that a partial date can mean: 2022-02 is 2022-02-28.';

    create domain partial_date as text check (
      case when value ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$' then partial_date_start(value) is not null else value is null end);
    comment on domain partial_date is 'A day, a month or a year as precisely as it is known (ISO 8601, as in Popolo).';

    create domain language_tag as text check (value ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$');
    comment on domain language_tag is 'BCP 47 language tag.';

    create domain slug as text check (value ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(value) <= 120);
  `.execute(db);
}

export async function down(db: Kysely<never>): Promise<void> {
  await sql`
    drop domain slug, language_tag, partial_date;
    drop function partial_date_start, partial_date_end;
    drop extension unaccent;
    drop extension pg_trgm;
  `.execute(db);
}
