// Generated from the migrated database by `npm run generate:tables`; `npm run check` fails when it is out of date.
import type { Generated, GeneratedAlways } from 'kysely';

export type ActorKind = 'PERSON' | 'GROUP';

export type EntityKind = 'ACTOR' | 'ORGANIZATION' | 'EXERCISE' | 'EVENT' | 'PLACE' | 'TOPIC';

export type EventKind = 'MEETING' | 'SUMMIT' | 'DECREE' | 'PRESS_CONFERENCE' | 'OPERATION' | 'OTHER';

export type ExerciseStatus = 'ANNOUNCED' | 'IN_PREPARATION' | 'ONGOING' | 'HELD' | 'POSTPONED' | 'CANCELLED';

export type MembershipStatus = 'MEMBER' | 'OBSERVER' | 'SUSPENDED' | 'WITHDRAWN';

export type NameKind = 'PREFERRED' | 'ALIAS' | 'ACRONYM' | 'TRANSLITERATION' | 'FORMER';

export type OrganizationKind =
  | 'STATE'
  | 'ALLIANCE'
  | 'UNION'
  | 'MINISTRY'
  | 'ARMED_FORCE'
  | 'GOVERNMENT'
  | 'MEDIA'
  | 'NEWS_AGENCY'
  | 'BLOC'
  | 'OTHER';

export type ParticipationRole = 'HOST' | 'PARTICIPANT' | 'OBSERVER';

export type Polarity = 'AFFIRMS' | 'DENIES' | 'DOUBTS';

export type StatementForm = 'DIRECT' | 'MIXED' | 'INDIRECT';

export type StatementState = 'PUBLISHED' | 'DRAFT';

export type TopicKind = 'THEME' | 'EQUIPMENT';

export type TranslationOrigin = 'PUBLISHER' | 'EDITOR' | 'MACHINE';

export type Verification = 'EXACT' | 'NORMALIZED' | 'RELOCATED' | 'NOT_FOUND' | 'UNCHECKED';

export interface ActorTable {
  id: string;
  entity_kind: GeneratedAlways<EntityKind>;
  kind: ActorKind;
}

export interface AppearanceTable {
  id: string;
  statement_id: string;
  source_id: string;
  position: number;
  first_offset: number;
  attribution: string | null;
  speaker_as_printed: string | null;
  via_id: string | null;
  verification: Generated<Verification>;
  verified_at: string | null;
  verified_sha256: string | null;
}

export interface DraftTable {
  statement_id: string;
  confidence: number | null;
  reasons: Generated<string[]>;
}

export interface EntityTable {
  id: string;
  kind: EntityKind;
  slug: string;
  name: string;
  name_language: string;
  wikidata_id: string | null;
  description: string | null;
  statement_count: Generated<number>;
}

export interface EntityNameTable {
  entity_id: string;
  position: number;
  value: string;
  language: string | null;
  script: string | null;
  kind: NameKind;
  folded: string;
  keys: string;
}

export interface EventTable {
  id: string;
  entity_kind: GeneratedAlways<EntityKind>;
  kind: EventKind;
  held_on: string | null;
  held_from: GeneratedAlways<string | null>;
  held_until: GeneratedAlways<string | null>;
  sort_on: GeneratedAlways<string>;
  place_id: string | null;
}

export interface EventParticipantTable {
  event_id: string;
  position: number;
  entity_id: string;
  entity_kind: EntityKind;
}

export interface ExerciseTable {
  id: string;
  entity_kind: GeneratedAlways<EntityKind>;
  series_id: string | null;
  status: ExerciseStatus;
  starts_on: string | null;
  ends_on: string | null;
  starts_from: GeneratedAlways<string | null>;
  starts_until: GeneratedAlways<string | null>;
  ends_until: GeneratedAlways<string | null>;
  sort_on: GeneratedAlways<string>;
}

export interface ExercisePlaceTable {
  exercise_id: string;
  position: number;
  place_id: string;
}

export interface ExerciseSeriesTable {
  id: string;
  slug: string;
}

export interface ExerciseSeriesNameTable {
  series_id: string;
  position: number;
  value: string;
  language: string;
}

export interface MembershipTable {
  id: string;
  member_id: string;
  organization_id: string;
  status: MembershipStatus;
  started_on: string | null;
  ended_on: string | null;
  started_from: GeneratedAlways<string | null>;
  ended_until: GeneratedAlways<string | null>;
}

export interface MentionTable {
  statement_id: string;
  position: number;
  entity_id: string;
  explicit: boolean;
  surface: string | null;
  speaker_id: string;
  sort_on: string;
  state: Generated<StatementState>;
}

export interface OrganizationTable {
  id: string;
  entity_kind: GeneratedAlways<EntityKind>;
  kind: OrganizationKind;
  acronym: string | null;
  parent_id: string | null;
}

export interface ParticipationTable {
  exercise_id: string;
  position: number;
  organization_id: string;
  role: ParticipationRole;
}

export interface PlaceTable {
  id: string;
  entity_kind: GeneratedAlways<EntityKind>;
  country_id: string | null;
}

export interface QuantityClaimTable {
  statement_id: string;
  position: number;
  subject_id: string | null;
  unit: string;
  value: number | null;
  low: number | null;
  high: number | null;
  as_printed: string;
}

export interface RoleTable {
  id: string;
  actor_id: string;
  organization_id: string;
  title: string;
  started_on: string | null;
  ended_on: string | null;
  started_from: GeneratedAlways<string | null>;
  ended_until: GeneratedAlways<string | null>;
}

export interface SeedingTable {
  only_row: Generated<boolean>;
  sha256: string;
  seeded_at: Generated<string>;
}

export interface SourceTable {
  id: string;
  title: string;
  url: string | null;
  publisher_id: string | null;
  language: string;
  published_on: string | null;
  published_from: GeneratedAlways<string | null>;
  published_until: GeneratedAlways<string | null>;
  sort_on: GeneratedAlways<string>;
  sha256: string | null;
  code_points: number;
  text: string | null;
  key: string | null;
}

export interface SourceVersionTable {
  source_id: string;
  sha256: string;
  code_points: number;
  seen_at: Generated<string>;
}

export interface SpanTable {
  appearance_id: string;
  position: number;
  source_id: string;
  source_length: number;
  start_offset: number;
  end_offset: number;
  exact: string;
  prefix: string;
  suffix: string;
  previous_position: GeneratedAlways<number | null>;
  previous_end: number | null;
  first_offset: number;
}

export interface StatementTable {
  id: string;
  form: StatementForm;
  text: string;
  language: string;
  quoted_fragments: Generated<string[]>;
  speaker_id: string;
  speaker_kind: EntityKind;
  said_on: string | null;
  said_from: GeneratedAlways<string | null>;
  said_until: GeneratedAlways<string | null>;
  sort_on: string;
  event_id: string | null;
  polarity: Generated<Polarity>;
  recorded_at: Generated<string>;
  state: Generated<StatementState>;
  key: string | null;
}

export interface StatementTextTable {
  statement_id: string;
  position: number;
  language: string;
  sort_on: string;
  state: StatementState;
  words: string;
}

export interface TopicTable {
  id: string;
  entity_kind: GeneratedAlways<EntityKind>;
  kind: TopicKind;
}

export interface TranslationTable {
  statement_id: string;
  position: number;
  language: string;
  text: string;
  origin: TranslationOrigin;
}

export interface DB {
  actor: ActorTable;
  appearance: AppearanceTable;
  draft: DraftTable;
  entity: EntityTable;
  entity_name: EntityNameTable;
  event: EventTable;
  event_participant: EventParticipantTable;
  exercise: ExerciseTable;
  exercise_place: ExercisePlaceTable;
  exercise_series: ExerciseSeriesTable;
  exercise_series_name: ExerciseSeriesNameTable;
  membership: MembershipTable;
  mention: MentionTable;
  organization: OrganizationTable;
  participation: ParticipationTable;
  place: PlaceTable;
  quantity_claim: QuantityClaimTable;
  role: RoleTable;
  seeding: SeedingTable;
  source: SourceTable;
  source_version: SourceVersionTable;
  span: SpanTable;
  statement: StatementTable;
  statement_text: StatementTextTable;
  topic: TopicTable;
  translation: TranslationTable;
}

/** For each column that refers to a row of a table, that table. */
export interface ForeignKeys {
  actor: { id: 'entity' };
  appearance: { statement_id: 'statement'; source_id: 'source'; via_id: 'organization' };
  draft: { statement_id: 'statement' };
  entity_name: { entity_id: 'entity' };
  event: { id: 'entity'; place_id: 'place' };
  event_participant: { event_id: 'event'; entity_id: 'entity' };
  exercise: { id: 'entity'; series_id: 'exercise_series' };
  exercise_place: { exercise_id: 'exercise'; place_id: 'place' };
  exercise_series_name: { series_id: 'exercise_series' };
  membership: { member_id: 'organization'; organization_id: 'organization' };
  mention: { statement_id: 'statement'; entity_id: 'entity'; speaker_id: 'entity' };
  organization: { id: 'entity'; parent_id: 'organization' };
  participation: { exercise_id: 'exercise'; organization_id: 'organization' };
  place: { id: 'entity'; country_id: 'organization' };
  quantity_claim: { statement_id: 'statement'; subject_id: 'entity' };
  role: { actor_id: 'actor'; organization_id: 'organization' };
  source: { publisher_id: 'organization' };
  source_version: { source_id: 'source' };
  span: { appearance_id: 'appearance'; source_id: 'source' };
  statement: { speaker_id: 'entity'; event_id: 'event' };
  statement_text: { statement_id: 'statement' };
  topic: { id: 'entity' };
  translation: { statement_id: 'statement' };
}
