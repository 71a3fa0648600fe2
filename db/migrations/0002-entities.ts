import { type Kysely, sql } from 'kysely';

/**
 * Everything a statement can be about. `entity` carries what all share; each kind extends it by primary key, and the
 * constant `entity_kind` beside that key makes an extension of the wrong kind impossible.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create type entity_kind as enum ('ACTOR', 'ORGANIZATION', 'EXERCISE', 'EVENT', 'PLACE', 'TOPIC');
    create type name_kind as enum ('PREFERRED', 'ALIAS', 'ACRONYM', 'TRANSLITERATION', 'FORMER');
    create type actor_kind as enum ('PERSON', 'GROUP');
    create type organization_kind as enum (
      'STATE', 'ALLIANCE', 'UNION', 'MINISTRY', 'ARMED_FORCE', 'GOVERNMENT', 'MEDIA', 'NEWS_AGENCY', 'BLOC', 'OTHER');
    create type membership_status as enum ('MEMBER', 'OBSERVER', 'SUSPENDED', 'WITHDRAWN');
    create type topic_kind as enum ('THEME', 'EQUIPMENT');
    create type event_kind as enum ('MEETING', 'SUMMIT', 'DECREE', 'PRESS_CONFERENCE', 'OPERATION', 'OTHER');
    create type exercise_status as enum ('ANNOUNCED', 'IN_PREPARATION', 'ONGOING', 'HELD', 'POSTPONED', 'CANCELLED');
    create type participation_role as enum ('HOST', 'PARTICIPANT', 'OBSERVER');

    create table entity (
      id uuid primary key,
      kind entity_kind not null,
      slug slug not null unique,
      name text not null,
      name_language language_tag not null,
      wikidata_id text unique check (wikidata_id ~ '^Q[1-9][0-9]*$'),
      description text,
      unique (id, kind)
    );
    comment on column entity.name is 'Display name: the preferred English name, or the first preferred one where there is no English.';
    create index entity_by_name on entity (kind, name, id);
    comment on index entity_by_name is 'actors, organizations … ordered by NAME';
    create index entity_by_name_any_kind on entity (name, id);
    comment on index entity_by_name_any_kind is 'entities of several kinds ordered by NAME';

    create table entity_name (
      entity_id uuid not null references entity on delete cascade,
      position smallint not null check (position >= 0),
      value text not null check (char_length(value) between 1 and 500),
      language language_tag,
      script text check (script ~ '^[A-Z][a-z]{3}$'),
      kind name_kind not null,
      folded text not null,
      primary key (entity_id, position),
      unique nulls not distinct (entity_id, value, language)
    );
    comment on column entity_name.script is 'ISO 15924 code of the script: Latn, Cyrl.';
    comment on column entity_name.folded is 'Transliterated to Latin, unaccented, lower case, punctuation as one space; what look-ups compare.';
    create index entity_name_by_value on entity_name (value);
    comment on index entity_name_by_value is 'EntityRef: exact name';
    create index entity_name_by_folded on entity_name (folded);
    comment on index entity_name_by_folded is 'EntityRef: folded name';
    create index entity_name_by_trigram on entity_name using gin (folded gin_trgm_ops);
    comment on index entity_name_by_trigram is 'suggestions for an unknown EntityRef; filter.name';

    alter table entity add foreign key (id, name, name_language)
      references entity_name (entity_id, value, language) on update cascade deferrable initially deferred;

    create table organization (
      id uuid primary key,
      entity_kind entity_kind not null generated always as ('ORGANIZATION'::entity_kind) stored,
      kind organization_kind not null,
      acronym text,
      parent_id uuid references organization constraint organization_is_not_its_own_parent check (parent_id <> id),
      foreign key (id, entity_kind) references entity (id, kind) on delete cascade
    );
    create index organization_by_parent on organization (parent_id);
    comment on index organization_by_parent is 'Organization.children; byOfficialsOf walks down from an organization to its bodies';
    create index organization_by_kind on organization (kind);
    comment on index organization_by_kind is 'organizations(filter: {kind})';

    create table membership (
      id uuid primary key,
      member_id uuid not null references organization on delete cascade,
      organization_id uuid not null references organization on delete cascade,
      status membership_status not null,
      started_on partial_date,
      ended_on partial_date,
      started_from date generated always as (partial_date_start(started_on)) stored,
      ended_until date generated always as (partial_date_end(ended_on)) stored,
      constraint membership_is_in_another check (member_id <> organization_id),
      constraint membership_ends_after_it_starts check (started_from <= ended_until),
      unique nulls not distinct (member_id, organization_id, status, started_on)
    );
    create index membership_by_organization on membership (organization_id);
    comment on index membership_by_organization is 'Organization.members; organizations(filter: {memberOf}); byOfficialsOf';

    create table actor (
      id uuid primary key,
      entity_kind entity_kind not null generated always as ('ACTOR'::entity_kind) stored,
      kind actor_kind not null,
      foreign key (id, entity_kind) references entity (id, kind) on delete cascade
    );
    create index actor_by_kind on actor (kind);
    comment on index actor_by_kind is 'actors(filter: {kind})';

    create table role (
      id uuid primary key,
      actor_id uuid not null references actor on delete cascade,
      organization_id uuid not null references organization on delete cascade,
      title text not null check (title <> ''),
      started_on partial_date,
      ended_on partial_date,
      started_from date generated always as (partial_date_start(started_on)) stored,
      ended_until date generated always as (partial_date_end(ended_on)) stored,
      constraint role_ends_after_it_starts check (started_from <= ended_until),
      unique nulls not distinct (actor_id, organization_id, title, started_on)
    );
    comment on table role is 'A post held by an actor in an organization over a period (Popolo Membership).';
    create index role_by_organization on role (organization_id);
    comment on index role_by_organization is 'Organization.roles; actors(filter: {organization}); byOfficialsOf';

    create table place (
      id uuid primary key,
      entity_kind entity_kind not null generated always as ('PLACE'::entity_kind) stored,
      country_id uuid references organization,
      foreign key (id, entity_kind) references entity (id, kind) on delete cascade
    );
    create index place_by_country on place (country_id);
    comment on index place_by_country is 'foreign key: removing an organization';

    create table topic (
      id uuid primary key,
      entity_kind entity_kind not null generated always as ('TOPIC'::entity_kind) stored,
      kind topic_kind not null,
      foreign key (id, entity_kind) references entity (id, kind) on delete cascade
    );

    create table event (
      id uuid primary key,
      entity_kind entity_kind not null generated always as ('EVENT'::entity_kind) stored,
      kind event_kind not null,
      held_on partial_date,
      held_from date generated always as (partial_date_start(held_on)) stored,
      held_until date generated always as (partial_date_end(held_on)) stored,
      sort_on date not null generated always as (coalesce(partial_date_start(held_on), make_date(1, 1, 1))) stored,
      place_id uuid references place,
      foreign key (id, entity_kind) references entity (id, kind) on delete cascade
    );
    comment on column event.sort_on is 'First possible day; undated events sort before all others.';
    create index event_by_date on event (sort_on, id);
    comment on index event_by_date is 'events, latest first';
    create index event_by_place on event (place_id);
    comment on index event_by_place is 'foreign key: removing a place';

    create table event_participant (
      event_id uuid not null references event on delete cascade,
      position smallint not null,
      entity_id uuid not null,
      entity_kind entity_kind not null check (entity_kind in ('ACTOR', 'ORGANIZATION')),
      primary key (event_id, position),
      unique (event_id, entity_id),
      foreign key (entity_id, entity_kind) references entity (id, kind) on delete cascade
    );
    create index event_participant_by_entity on event_participant (entity_id);
    comment on index event_participant_by_entity is 'events(filter: {participant})';

    create table exercise_series (id uuid primary key, slug slug not null unique);
    create table exercise_series_name (
      series_id uuid not null references exercise_series on delete cascade,
      position smallint not null,
      value text not null check (value <> ''),
      language language_tag not null,
      primary key (series_id, position),
      unique (series_id, language)
    );

    create table exercise (
      id uuid primary key,
      entity_kind entity_kind not null generated always as ('EXERCISE'::entity_kind) stored,
      series_id uuid references exercise_series,
      status exercise_status not null,
      starts_on partial_date,
      ends_on partial_date,
      starts_from date generated always as (partial_date_start(starts_on)) stored,
      starts_until date generated always as (partial_date_end(starts_on)) stored,
      ends_until date generated always as (partial_date_end(ends_on)) stored,
      sort_on date not null generated always as (coalesce(partial_date_start(starts_on), make_date(1, 1, 1))) stored,
      constraint exercise_ends_after_it_starts check (starts_from <= ends_until),
      foreign key (id, entity_kind) references entity (id, kind) on delete cascade
    );
    comment on column exercise.sort_on is 'First possible day; undated exercises sort before all others.';
    create index exercise_by_date on exercise (sort_on, id);
    comment on index exercise_by_date is 'exercises ordered by STARTS_ON';
    create index exercise_by_series on exercise (series_id, sort_on, id);
    comment on index exercise_by_series is 'ExerciseSeries.editions; exercises(filter: {series})';

    create table participation (
      exercise_id uuid not null references exercise on delete cascade,
      position smallint not null,
      organization_id uuid not null references organization on delete cascade,
      role participation_role not null,
      primary key (exercise_id, position),
      unique (exercise_id, organization_id)
    );
    create index participation_by_organization on participation (organization_id);
    comment on index participation_by_organization is 'Organization.exercises; exercises(filter: {participant})';

    create table exercise_place (
      exercise_id uuid not null references exercise on delete cascade,
      position smallint not null,
      place_id uuid not null references place on delete cascade,
      primary key (exercise_id, position),
      unique (exercise_id, place_id)
    );
    create index exercise_place_by_place on exercise_place (place_id);
    comment on index exercise_place_by_place is 'foreign key: removing a place';
  `.execute(db);
}

export async function down(db: Kysely<never>): Promise<void> {
  await sql`
    drop table exercise_place, participation, exercise, exercise_series_name, exercise_series, event_participant, event,
      topic, place, role, actor, membership, organization, entity_name, entity cascade;
    drop type entity_kind, name_kind, actor_kind, organization_kind, membership_status, topic_kind, event_kind,
      exercise_status, participation_role;
  `.execute(db);
}
