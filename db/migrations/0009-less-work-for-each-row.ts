import { type Kysely, sql } from 'kysely';

/** Written after the letter they belong to: accents of decomposed letters, soft hyphens, joiners. */
const attached = '[\\u0300-\\u036f\\u00ad\\u200b-\\u200d\\u2060\\ufeff]';

/**
 * The same guarantees for less work at each row that is written. A span refers to its printing by one key instead of two,
 * which the printing then needs one index for; an index of what is mostly null leaves that out; and functions of each row
 * are expressions that PostgreSQL can inline.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    alter table span
      drop constraint span_appearance_id_source_id_fkey,
      drop constraint span_appearance_id_first_offset_fkey,
      alter column first_offset drop expression;
    update span set first_offset = appearance.first_offset from appearance
      where appearance.id = appearance_id and span.first_offset is null;
    alter table appearance
      drop constraint appearance_id_source_id_key,
      drop constraint appearance_id_first_offset_key,
      add unique (id, source_id, first_offset);
    alter table span
      alter column first_offset set not null,
      add constraint span_begins_where_its_printing_does check (position > 0 or start_offset = first_offset),
      add foreign key (appearance_id, source_id, first_offset) references appearance (id, source_id, first_offset)
        on delete cascade;
    comment on column span.first_offset is 'The printing''s: where its first span starts.';

    drop index appearance_by_via;
    create index appearance_by_via on appearance (via_id) where via_id is not null;
    comment on index appearance_by_via is 'foreign key: removing an organization';

    create or replace function partial_date_end(value text) returns date
      language sql immutable strict parallel safe
      return (
        partial_date_start(value) + make_interval(
          years => (char_length(value) = 4)::int,
          months => (char_length(value) = 7)::int,
          days => (char_length(value) = 10)::int) - interval '1 day')::date;

    create function composed_letters(value text) returns text
      language sql immutable parallel safe
      return array_to_string(array(
        select left(normalize(letter, nfc), 1) from unnest(letters_of(value)) with ordinality as letters (letter, at) order by at), '');
    comment on function composed_letters is 'One code point for each letter, without what else is attached to it.';
    create or replace function fold_letters(value text) returns text
      language sql immutable parallel safe
      return replace(regexp_replace(
        case when value ~ ${sql.lit(attached)} then composed_letters(value) else value end,
        '[-+./<&@]', ' ', 'g'), U&'\\02BC', U&'\\00A0');
  `.execute(db);
}

export async function down(db: Kysely<never>): Promise<void> {
  await sql`
    create or replace function fold_letters(value text) returns text
      language sql immutable parallel safe
      return replace(regexp_replace(
        case when value ~ ${sql.lit(attached)}
          then array_to_string(array(
            select left(normalize(letter, nfc), 1) from unnest(letters_of(value)) with ordinality as letters (letter, at) order by at), '')
          else value end,
        '[-+./<&@]', ' ', 'g'), U&'\\02BC', U&'\\00A0');
    drop function composed_letters;
    create or replace function partial_date_end(value text) returns date
      language sql immutable strict parallel safe
      return case char_length(value)
        when 4 then make_date(substr(value, 1, 4)::int, 12, 31)
        when 7 then (partial_date_start(value) + interval '1 month' - interval '1 day')::date
        else partial_date_start(value) end;

    drop index appearance_by_via;
    create index appearance_by_via on appearance (via_id);
    comment on index appearance_by_via is 'foreign key: removing an organization';

    alter table span
      drop constraint span_appearance_id_source_id_first_offset_fkey,
      drop constraint span_begins_where_its_printing_does,
      drop column first_offset;
    alter table appearance
      drop constraint appearance_id_source_id_first_offset_key,
      add unique (id, source_id),
      add unique (id, first_offset);
    alter table span
      add column first_offset integer generated always as (case when position = 0 then start_offset end) stored,
      add foreign key (appearance_id, source_id) references appearance (id, source_id) on delete cascade,
      add foreign key (appearance_id, first_offset) references appearance (id, first_offset);
  `.execute(db);
}
