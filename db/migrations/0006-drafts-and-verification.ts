import { type Kysely, sql } from 'kysely';

/**
 * Drafts: statements that wait for a person. They are rows like all others, and lists of published statements never
 * touch them: indexes begin with the state where that costs no space (statement), or hold one state only (mention).
 * Language and form are what a speaker's statements are filtered by most, so that speaker's index holds them as well.
 *
 * Also the stable keys that ids derive from, so that a bundle can be written again; and when and against which text a
 * printing was verified.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create type statement_state as enum ('PUBLISHED', 'DRAFT');

    alter table source add column key slug;
    comment on column source.key is 'Stable key that the id derives from; null where the record did not come from a bundle.';

    alter table statement
      add column state statement_state not null default 'PUBLISHED',
      add column key slug;
    comment on column statement.key is 'Stable key that the id derives from; null where the record did not come from a bundle.';
    alter table mention
      add column state statement_state not null default 'PUBLISHED',
      drop constraint mention_statement_id_speaker_id_sort_on_fkey;
    comment on column mention.state is 'The statement''s state, kept true by the foreign key, so that indexes can leave drafts out.';
    alter table statement
      drop constraint statement_id_speaker_id_sort_on_key,
      add unique (id, speaker_id, sort_on, state);
    alter table mention
      add foreign key (statement_id, speaker_id, sort_on, state) references statement (id, speaker_id, sort_on, state)
        on update cascade on delete cascade,
      drop constraint mention_statement_id_entity_id_key,
      -- Begins with the entity, for the foreign key: the two indexes below hold published statements only.
      add unique (entity_id, statement_id);

    drop index mention_by_entity, mention_by_entity_and_speaker;
    create index mention_by_entity on mention (entity_id, sort_on, statement_id) include (explicit)
      where state = 'PUBLISHED';
    comment on index mention_by_entity is 'Entity.statementsAbout; statements(filter: {about})';
    create index mention_by_entity_and_speaker on mention (entity_id, speaker_id, sort_on, statement_id) include (explicit)
      where state = 'PUBLISHED';
    comment on index mention_by_entity_and_speaker is 'the canonical question: statements(filter: {by, about})';
    create index mention_of_draft on mention (entity_id, sort_on, statement_id) where state = 'DRAFT';
    comment on index mention_of_draft is 'statements(filter: {about, state: DRAFT})';

    drop index statement_by_date, statement_by_speaker, statement_by_event, statement_by_recording;
    create index statement_by_date on statement (state, sort_on, id);
    comment on index statement_by_date is 'statements ordered by SAID_ON';
    create index statement_by_speaker on statement (speaker_id, state, sort_on, id) include (language, form);
    comment on index statement_by_speaker is 'Speaker.statements; statements(filter: {by}), counted and with language and form without reading the table';
    create index statement_by_event on statement (event_id, state, sort_on, id) where event_id is not null;
    comment on index statement_by_event is 'Event.statements; statements(filter: {event})';
    create index statement_by_recording on statement (recorded_at, id) where state = 'PUBLISHED';
    comment on index statement_by_recording is 'statements ordered by RECORDED_AT';
    create index draft_by_recording on statement (recorded_at, id) where state = 'DRAFT';
    comment on index draft_by_recording is 'statements(filter: {state: DRAFT}) ordered by RECORDED_AT';

    create table draft (
      statement_id uuid primary key references statement on delete cascade,
      confidence double precision constraint draft_confidence_is_a_share check (confidence between 0 and 1),
      reasons text[] not null default '{}'
    );
    comment on table draft is 'What is known about a draft beside its statement; none for a published one.';

    alter table appearance
      add column verified_at timestamptz,
      add column verified_sha256 text check (verified_sha256 ~ '^[0-9a-f]{64}$'),
      add constraint appearance_is_verified_against_a_text check ((verified_at is null) = (verified_sha256 is null));
    comment on column appearance.verified_sha256 is 'SHA-256, as UTF-8, of the text that the spans were looked for in.';

    create table source_version (
      source_id uuid not null references source on delete cascade,
      sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
      code_points integer not null check (code_points >= 0),
      seen_at timestamptz not null default now(),
      primary key (source_id, sha256)
    );
    comment on table source_version is 'Texts that a source has had besides the one recorded with it: what it was before, or was found to be.';

    -- The same days as before, in expressions that PostgreSQL can inline: a fifth less work for each row written.
    create or replace function partial_date_start(value text) returns date
      language sql immutable strict parallel safe
      return make_date(
        substr(value, 1, 4)::int,
        substr(rpad(value, 10, '-01-01'), 6, 2)::int,
        substr(rpad(value, 10, '-01-01'), 9, 2)::int);
    alter table statement
      drop constraint statement_fragments_are_in_the_text,
      add constraint statement_fragments_are_in_the_text
        check (quoted_fragments = '{}' or all_within(quoted_fragments, text));
  `.execute(db);
}

export async function down(db: Kysely<never>): Promise<void> {
  await sql`
    delete from statement where state = 'DRAFT';
    drop table source_version, draft;
    alter table appearance drop constraint appearance_is_verified_against_a_text, drop column verified_sha256, drop column verified_at;
    drop index mention_by_entity, mention_by_entity_and_speaker, mention_of_draft,
      statement_by_date, statement_by_speaker, statement_by_event, statement_by_recording, draft_by_recording;
    alter table mention
      drop constraint mention_statement_id_speaker_id_sort_on_state_fkey,
      drop constraint mention_entity_id_statement_id_key,
      add unique (statement_id, entity_id);
    alter table statement
      drop constraint statement_id_speaker_id_sort_on_state_key,
      add unique (id, speaker_id, sort_on);
    alter table mention
      add foreign key (statement_id, speaker_id, sort_on) references statement (id, speaker_id, sort_on)
        on update cascade on delete cascade,
      drop column state;
    alter table statement drop column key, drop column state;
    alter table source drop column key;
    drop type statement_state;
    create index mention_by_entity on mention (entity_id, sort_on, statement_id) include (explicit);
    comment on index mention_by_entity is 'Entity.statementsAbout; statements(filter: {about})';
    create index mention_by_entity_and_speaker on mention (entity_id, speaker_id, sort_on, statement_id) include (explicit);
    comment on index mention_by_entity_and_speaker is 'the canonical question: statements(filter: {by, about})';
    create index statement_by_date on statement (sort_on, id);
    comment on index statement_by_date is 'statements ordered by SAID_ON';
    create index statement_by_speaker on statement (speaker_id, sort_on, id);
    comment on index statement_by_speaker is 'Speaker.statements; statements(filter: {by})';
    create index statement_by_event on statement (event_id, sort_on, id) where event_id is not null;
    comment on index statement_by_event is 'Event.statements; statements(filter: {event})';
    create index statement_by_recording on statement (recorded_at, id);
    comment on index statement_by_recording is 'statements ordered by RECORDED_AT';
    create or replace function partial_date_start(value text) returns date
      language sql immutable strict parallel safe
      return make_date(
        substr(value, 1, 4)::int,
        coalesce(nullif(substr(value, 6, 2), ''), '1')::int,
        coalesce(nullif(substr(value, 9, 2), ''), '1')::int);
    alter table statement
      drop constraint statement_fragments_are_in_the_text,
      add constraint statement_fragments_are_in_the_text check (all_within(quoted_fragments, text));
  `.execute(db);
}
