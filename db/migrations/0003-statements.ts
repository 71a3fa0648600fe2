import { type Kysely, sql } from 'kysely';

/** What was said, where it is printed, and what it is about. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create type statement_form as enum ('DIRECT', 'MIXED', 'INDIRECT');
    create type polarity as enum ('AFFIRMS', 'DENIES', 'DOUBTS');
    create type translation_origin as enum ('PUBLISHER', 'EDITOR', 'MACHINE');
    create type verification as enum ('EXACT', 'NORMALIZED', 'RELOCATED', 'NOT_FOUND', 'UNCHECKED');

    create function all_within(parts text[], whole text) returns boolean
      language sql immutable parallel safe
      return not exists (select from unnest(parts) part where part is null or part = '' or position(part in whole) = 0);

    create table source (
      id uuid primary key,
      title text not null check (title <> ''),
      url text check (char_length(url) <= 2000),
      publisher_id uuid references organization,
      language language_tag not null,
      published_on partial_date,
      published_from date generated always as (partial_date_start(published_on)) stored,
      published_until date generated always as (partial_date_end(published_on)) stored,
      sort_on date not null generated always as (coalesce(partial_date_start(published_on), make_date(1, 1, 1))) stored,
      sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
      code_points integer not null check (code_points >= 0),
      text text,
      constraint source_length_is_of_the_text check (char_length(text) = code_points),
      unique (id, code_points)
    );
    comment on column source.code_points is 'Length of the text in Unicode code points, whether or not the text is held.';
    comment on column source.text is 'The text itself, only where it may be held (copyright).';
    create index source_by_date on source (sort_on, id);
    comment on index source_by_date is 'sources, latest first';
    create index source_by_publisher on source (publisher_id);
    comment on index source_by_publisher is 'sources(filter: {publisher}); statements(filter: {publisher})';
    create index source_by_url on source (url);
    comment on index source_by_url is 'sources(filter: {url})';

    create table statement (
      id uuid primary key,
      form statement_form not null,
      text text not null check (text <> ''),
      language language_tag not null,
      quoted_fragments text[] not null default '{}',
      speaker_id uuid not null,
      speaker_kind entity_kind not null check (speaker_kind in ('ACTOR', 'ORGANIZATION')),
      said_on partial_date,
      said_from date generated always as (partial_date_start(said_on)) stored,
      said_until date generated always as (partial_date_end(said_on)) stored,
      sort_on date not null,
      event_id uuid references event,
      polarity polarity not null default 'AFFIRMS',
      recorded_at timestamptz not null default now(),
      foreign key (speaker_id, speaker_kind) references entity (id, kind),
      constraint statement_sorts_by_its_date check (sort_on = partial_date_start(said_on)),
      constraint statement_fragments_are_of_mixed_form check ((form = 'MIXED') = (quoted_fragments <> '{}')),
      constraint statement_fragments_are_in_the_text check (all_within(quoted_fragments, text)),
      unique (id, speaker_id, sort_on)
    );
    comment on column statement.sort_on is 'First day it can have been said; where that is unknown, the earliest source''s date. Orders statements.';
    create index statement_by_date on statement (sort_on, id);
    comment on index statement_by_date is 'statements ordered by SAID_ON';
    create index statement_by_speaker on statement (speaker_id, sort_on, id);
    comment on index statement_by_speaker is 'Speaker.statements; statements(filter: {by})';
    create index statement_by_event on statement (event_id, sort_on, id) where event_id is not null;
    comment on index statement_by_event is 'Event.statements; statements(filter: {event})';
    create index statement_by_recording on statement (recorded_at, id);
    comment on index statement_by_recording is 'statements ordered by RECORDED_AT';

    create table translation (
      statement_id uuid not null references statement on delete cascade,
      position smallint not null,
      language language_tag not null,
      text text not null check (text <> ''),
      origin translation_origin not null,
      primary key (statement_id, position)
    );

    create table mention (
      statement_id uuid not null,
      position smallint not null,
      entity_id uuid not null references entity,
      explicit boolean not null,
      surface text,
      speaker_id uuid not null,
      sort_on date not null,
      primary key (statement_id, position),
      unique (statement_id, entity_id),
      foreign key (statement_id, speaker_id, sort_on) references statement (id, speaker_id, sort_on)
        on update cascade on delete cascade
    );
    comment on column mention.speaker_id is 'The statement''s speaker, kept true by the foreign key, so that by × about is one index range.';
    create index mention_by_entity on mention (entity_id, sort_on, statement_id) include (explicit);
    comment on index mention_by_entity is 'Entity.statementsAbout; statements(filter: {about})';
    create index mention_by_entity_and_speaker on mention (entity_id, speaker_id, sort_on, statement_id) include (explicit);
    comment on index mention_by_entity_and_speaker is 'the canonical question: statements(filter: {by, about})';

    create table quantity_claim (
      statement_id uuid not null references statement on delete cascade,
      position smallint not null,
      subject_id uuid references entity,
      unit text not null check (unit <> ''),
      value double precision,
      low double precision,
      high double precision,
      as_printed text not null check (as_printed <> ''),
      primary key (statement_id, position),
      constraint quantity_claim_low_is_lowest check (low <= value),
      constraint quantity_claim_high_is_highest check (value <= high),
      constraint quantity_claim_low_is_not_above_high check (low <= high),
      constraint quantity_claim_has_a_number check (num_nonnulls(value, low, high) > 0)
    );
    create index quantity_claim_by_subject on quantity_claim (subject_id, statement_id, position);
    comment on index quantity_claim_by_subject is 'Exercise.quantities';

    create table appearance (
      id uuid primary key,
      statement_id uuid not null references statement on delete cascade,
      source_id uuid not null references source,
      position smallint not null,
      first_offset integer not null check (first_offset >= 0),
      attribution text,
      speaker_as_printed text,
      via_id uuid references organization,
      verification verification not null default 'UNCHECKED',
      unique (statement_id, source_id),
      unique (statement_id, position),
      unique (id, source_id),
      unique (id, first_offset)
    );
    comment on column appearance.first_offset is 'Where the first span starts: the order in which a source prints its statements.';
    create index appearance_by_source on appearance (source_id, first_offset, statement_id);
    comment on index appearance_by_source is 'Source.statements in printed order';
    create index appearance_by_via on appearance (via_id);
    comment on index appearance_by_via is 'foreign key: removing an organization';

    create table span (
      appearance_id uuid not null,
      position smallint not null check (position >= 0),
      source_id uuid not null,
      source_length integer not null,
      start_offset integer not null check (start_offset >= 0),
      end_offset integer not null,
      exact text not null,
      prefix text not null check (char_length(prefix) <= 32),
      suffix text not null check (char_length(suffix) <= 32),
      previous_position smallint generated always as (nullif(position, 0) - 1) stored,
      previous_end integer constraint span_does_not_overlap check (previous_end <= start_offset),
      first_offset integer generated always as (case when position = 0 then start_offset end) stored,
      primary key (appearance_id, position),
      unique (appearance_id, position, end_offset),
      constraint span_is_not_empty check (start_offset < end_offset),
      constraint span_ends_within_the_source check (end_offset <= source_length),
      constraint span_exact_is_as_long check (char_length(exact) = end_offset - start_offset),
      constraint span_knows_the_one_before check ((position = 0) = (previous_end is null)),
      foreign key (appearance_id, source_id) references appearance (id, source_id) on delete cascade,
      foreign key (appearance_id, first_offset) references appearance (id, first_offset),
      foreign key (source_id, source_length) references source (id, code_points) on update cascade,
      constraint span_follows_the_one_before
        foreign key (appearance_id, previous_position, previous_end) references span (appearance_id, position, end_offset)
    );
    comment on column span.start_offset is 'Unicode code points into the source''s text (W3C TextPositionSelector); end_offset is exclusive.';
    comment on column span.previous_end is 'End of the span before: the foreign key on it makes overlapping spans of one appearance impossible.';
    create index span_by_source on span (source_id, source_length);
    comment on index span_by_source is 'foreign key: a source''s length or text changes';

    create function refuse_misquotation() returns trigger language plpgsql as $$
    declare wrong record;
    begin
      select changed.start_offset, changed.end_offset, source.title into wrong
        from changed join source on source.id = changed.source_id
        where substr(source.text, changed.start_offset + 1, changed.end_offset - changed.start_offset) <> changed.exact
        limit 1;
      if found then
        raise exception using errcode = 'check_violation', constraint = 'span_exact_is_the_text', table = 'span',
          message = format('the span %s-%s is not what "%s" has at these offsets', wrong.start_offset, wrong.end_offset, wrong.title);
      end if;
      return null;
    end $$;
    create trigger span_inserted after insert on span
      referencing new table as changed for each statement execute function refuse_misquotation();
    create trigger span_updated after update on span
      referencing new table as changed for each statement execute function refuse_misquotation();

    create function refuse_text_that_breaks_spans() returns trigger language plpgsql as $$
    declare wrong record;
    begin
      select span.start_offset, span.end_offset, changed.title into wrong
        from changed join span on span.source_id = changed.id
        where substr(changed.text, span.start_offset + 1, span.end_offset - span.start_offset) <> span.exact
        limit 1;
      if found then
        raise exception using errcode = 'check_violation', constraint = 'span_exact_is_the_text', table = 'source',
          message = format('the new text of "%s" does not have the quotation recorded at %s-%s', wrong.title, wrong.start_offset, wrong.end_offset);
      end if;
      return null;
    end $$;
    create trigger source_updated after update on source
      referencing new table as changed for each statement execute function refuse_text_that_breaks_spans();
  `.execute(db);
}

export async function down(db: Kysely<never>): Promise<void> {
  await sql`
    drop table span, appearance, quantity_claim, mention, translation, statement, source cascade;
    drop function all_within, refuse_misquotation, refuse_text_that_breaks_spans;
    drop type statement_form, polarity, translation_origin, verification;
  `.execute(db);
}
