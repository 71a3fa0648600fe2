import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { DB } from '../db/tables.ts';
import type { EntityList, ListName } from './bundle.ts';

/** A record of the archive as a bundle has it, as JSON text. */
export interface ArchiveRecord {
  readonly id: string;
  readonly record: string;
}

/**
 * Records of one list with these ids, in the order of the ids; ids of no such record are left out. Parts that have no
 * order of their own are sorted, so that the same archive always comes to the same text.
 */
export async function readRecords(
  db: Kysely<DB>,
  list: ListName,
  ids: readonly string[],
): Promise<ArchiveRecord[]> {
  if (ids.length === 0) return [];
  const { table, json } = lists[list];
  const { rows } = await sql<ArchiveRecord>`
    select wanted.id, (${json})::text as record
    from unnest(${ids}::uuid[]) with ordinality as wanted (id, number)
    join ${sql.table(table)} as it on it.id = wanted.id
    ${list in entityTables ? sql`join entity on entity.id = it.id` : sql``}
    order by wanted.number`.execute(db);
  return rows;
}

/** The table of the records of each list. */
export const tableOf = (list: ListName): keyof DB & string => lists[list].table;

const slugOf = (id: RawBuilder<unknown>) => sql`(select slug from entity as named where named.id = ${id})`;
const object = (members: RawBuilder<unknown>) => sql`json_strip_nulls(json_build_object(${members}))`;

const nameable = sql`
  'slug', entity.slug,
  'names', (select json_agg(${object(sql`'value', value, 'language', language, 'kind', kind`)} order by position)
    from entity_name where entity_id = entity.id),
  'description', entity.description,
  'wikidataId', entity.wikidata_id`;

const entityTables: Record<EntityList, { table: keyof DB & string; json: RawBuilder<unknown> }> = {
  organizations: {
    table: 'organization',
    json: object(sql`${nameable}, 'kind', it.kind, 'acronym', it.acronym, 'parent', ${slugOf(sql`it.parent_id`)},
      'memberships', (select json_agg(${object(
        sql`'organization', within.slug, 'status', status, 'startedOn', started_on, 'endedOn', ended_on`,
      )} order by within.slug, status, started_on)
        from membership join entity within on within.id = organization_id where member_id = it.id)`),
  },
  actors: {
    table: 'actor',
    json: object(sql`${nameable}, 'kind', it.kind,
      'roles', (select json_agg(${object(
        sql`'organization', within.slug, 'title', title, 'startedOn', started_on, 'endedOn', ended_on`,
      )} order by started_on, within.slug, title)
        from role join entity within on within.id = organization_id where actor_id = it.id)`),
  },
  places: { table: 'place', json: object(sql`${nameable}, 'country', ${slugOf(sql`it.country_id`)}`) },
  topics: { table: 'topic', json: object(sql`${nameable}, 'kind', it.kind`) },
  events: {
    table: 'event',
    json: object(sql`${nameable}, 'kind', it.kind, 'heldOn', held_on, 'place', ${slugOf(sql`it.place_id`)},
      'participants', (select json_agg(${slugOf(sql`entity_id`)} order by position)
        from event_participant where event_id = it.id)`),
  },
  exercises: {
    table: 'exercise',
    json: object(sql`${nameable}, 'series', (select slug from exercise_series where id = it.series_id), 'status', it.status,
      'startsOn', starts_on, 'endsOn', ends_on,
      'participants', (select json_agg(json_build_object('organization', ${slugOf(sql`organization_id`)}, 'role', role)
        order by position) from participation where exercise_id = it.id),
      'places', (select json_agg(${slugOf(sql`place_id`)} order by position) from exercise_place where exercise_id = it.id)`),
  },
};

const spans = sql`(select json_agg(json_build_object('start', start_offset, 'end', end_offset, 'exact', exact,
    'prefix', prefix, 'suffix', suffix) order by position) from span where appearance_id = printed.id)`;

const appearances = sql`(select json_agg(${object(sql`
    'source', (select coalesce(key, id::text) from source where id = printed.source_id),
    'attribution', attribution, 'speakerAsPrinted', speaker_as_printed, 'via', ${slugOf(sql`via_id`)},
    'verification', case when verified_at is not null
      then json_build_object('outcome', verification, 'checkedAt', verified_at, 'sha256', verified_sha256) end,
    'spans', ${spans}`)} order by position)
  from appearance as printed where statement_id = it.id)`;

/** What the first printing quotes: the text where none other is given. */
const printedText = sql`(select string_agg(exact, ' … ' order by span.position)
  from appearance join span on span.appearance_id = appearance.id
  where appearance.statement_id = it.id and appearance.position = 0)`;

const lists: Record<ListName, { table: keyof DB & string; json: RawBuilder<unknown> }> = {
  ...entityTables,
  series: {
    table: 'exercise_series',
    json: sql`json_build_object('slug', it.slug, 'names', (
      select json_agg(json_build_object('value', value, 'language', language) order by position)
      from exercise_series_name where series_id = it.id))`,
  },
  sources: {
    table: 'source',
    json: object(sql`'key', coalesce(it.key, it.id::text), 'title', title, 'url', url,
      'publisher', ${slugOf(sql`publisher_id`)}, 'language', language, 'publishedOn', published_on,
      'sha256', sha256, 'codePoints', code_points, 'text', text,
      'versions', (select json_agg(json_build_object('sha256', sha256, 'codePoints', code_points, 'seenAt', seen_at)
        order by seen_at, sha256) from source_version where source_id = it.id)`),
  },
  statements: {
    table: 'statement',
    json: object(sql`'key', coalesce(it.key, it.id::text),
      'state', nullif(state, 'PUBLISHED'),
      'confidence', (select confidence from draft where statement_id = it.id),
      'reasons', (select to_json(reasons) from draft where statement_id = it.id and reasons <> '{}'),
      'form', form, 'speaker', ${slugOf(sql`speaker_id`)}, 'saidOn', said_on, 'language', language,
      'text', nullif(text, ${printedText}), 'event', ${slugOf(sql`event_id`)}, 'polarity', nullif(polarity, 'AFFIRMS'),
      'quotedFragments', case when quoted_fragments <> '{}' then to_json(quoted_fragments) end,
      'about', (select json_agg(${object(
        sql`'entity', ${slugOf(sql`entity_id`)}, 'explicit', explicit, 'surface', surface`,
      )} order by position) from mention where statement_id = it.id),
      'quantities', (select json_agg(${object(
        sql`'subject', ${slugOf(sql`subject_id`)}, 'unit', unit, 'value', value, 'low', low, 'high', high, 'asPrinted', as_printed`,
      )} order by position) from quantity_claim where statement_id = it.id),
      'translations', (select json_agg(json_build_object('language', language, 'origin', origin, 'text', text)
        order by position) from translation where statement_id = it.id),
      'appearances', ${appearances}, 'recordedAt', recorded_at`),
  },
};
