import { type RawBuilder, sql } from 'kysely';
import type { StatementForm } from './tables.ts';

/** What statements can be counted by: rows that no table holds. */
export interface FacetRows {
  entity_count: { entity_id: string; name: string; count: number };
  form_count: { form: StatementForm; count: number };
  language_count: { language: string; count: number };
  timeline_count: { starts_on: string; count: number };
  network_edge: {
    speaker_id: string;
    speaker_name: string;
    about_id: string;
    about_name: string;
    count: number;
  };
}

/** Where their columns that hold keys lead. */
export interface FacetKeys {
  entity_count: { entity_id: 'entity' };
  network_edge: { speaker_id: 'entity'; about_id: 'entity' };
}

type Sql = RawBuilder<unknown>;

/** Number of statements for each value of a column of theirs. */
export function countBy(statements: Sql, value: Sql, name: string): Sql {
  return sql`select ${value} as ${sql.id(name)}, count(*)::int as count from ${statements} group by 1`;
}

/**
 * Number of statements for each speaker and each entity it speaks about. A statement mentions an entity once. Nothing is
 * read of mentions but what their index on both holds.
 */
export function countNetwork(statements: Sql, statementId: Sql, speakerId: Sql): Sql {
  return sql`
    select ${speakerId} as speaker_id, mention.entity_id as about_id, count(*)::int as count
    from ${statements} join mention on mention.statement_id = ${statementId}
    group by 1, 2`;
}

/** Number of statements about each entity, from those of `countNetwork`: a statement has one speaker. */
export function countAbout(network: Sql): Sql {
  return sql`select about_id as entity_id, sum(count)::int as count from ${network} group by about_id`;
}

/** Number of statements for each publisher; one that it printed in several sources counts once. */
export function countPublishers(statements: Sql, statementId: Sql): Sql {
  return sql`
    select publisher_id as entity_id, count(*)::int as count
    from (
      select distinct appearance.statement_id, source.publisher_id
      from ${statements} join appearance on appearance.statement_id = ${statementId}
        join source on source.id = appearance.source_id
      where source.publisher_id is not null
    ) as printed
    group by publisher_id`;
}

/** The entities that count most, by name where they count alike. Names are looked up for those only that may be among them. */
export function mostCounted(counts: Sql, first: Sql): Sql {
  return sql`
    select most.entity_id, entity.name, most.count
    from (select entity_id, count from ${counts} as counted order by count desc fetch first (${first}) rows with ties) as most
      join entity on entity.id = most.entity_id
    order by most.count desc, entity.name, entity.id limit ${first}`;
}

/** The heaviest edges of `countNetwork`, by names where they weigh alike. */
export function heaviestEdges(network: Sql, first: Sql): Sql {
  return sql`
    select most.speaker_id, speaker.name as speaker_name, most.about_id, about.name as about_name, most.count
    from (select * from ${network} order by count desc fetch first (${first}) rows with ties) as most
      join entity as speaker on speaker.id = most.speaker_id join entity as about on about.id = most.about_id
    order by most.count desc, speaker.name, speaker.id, about.name, about.id limit ${first}`;
}
