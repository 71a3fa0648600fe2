import { type Kysely, sql } from 'kysely';
import type { DB, EntityKind } from '../db/tables.ts';
import { slugFor } from './named-entities.ts';
import type { Organization, Person } from './popolo-format.ts';
import { wikidataId } from './popolo-records.ts';

/** A slug for each id of the file: that of the entity it is, where the archive has it, else one made of the name. */
export async function slugsFor(
  db: Kysely<DB>,
  organizations: readonly { readonly record: Organization }[],
  persons: readonly { readonly record: Person }[],
): Promise<Map<string, string>> {
  const all = [
    ...organizations.map(({ record }) => ({ record, kind: 'ORGANIZATION' as EntityKind })),
    ...persons.map(({ record }) => ({ record, kind: 'ACTOR' as EntityKind })),
  ];
  const wanted = all.map(({ record, kind }) => ({
    kind,
    wikidata: wikidataId(record) ?? null,
    slug: slugFor(record.name),
    name: record.name,
  }));
  const { rows } = await sql<{ number: number; slug: string; how: 'wikidata' | 'name' | 'taken' }>`
    select wanted.number::int - 1 as number, entity.slug,
      case when entity.wikidata_id = wanted.wikidata then 'wikidata'
        when entity.kind::text = wanted.kind and (entity.wikidata_id is null or wanted.wikidata is null) and exists (
          select from entity_name where entity_id = entity.id and value = wanted.name) then 'name'
        else 'taken' end as how
    from rows from (json_to_recordset(${JSON.stringify(wanted)}::json) as (kind text, wikidata text, slug text, name text))
      with ordinality as wanted (kind, wikidata, slug, name, number)
    join entity on entity.wikidata_id = wanted.wikidata or entity.slug = wanted.slug
    order by how desc`.execute(db);
  const slugs = new Map<string, string>();
  const used = new Set<string>();
  for (const [at, { record }] of all.entries()) {
    const found = rows.filter(({ number }) => number === at);
    const same = found.find(({ how }) => how === 'wikidata') ?? found.find(({ how }) => how === 'name');
    const plain = wanted[at]?.slug ?? '';
    const isFree = found.length === 0 && !used.has(plain);
    const slug =
      same?.slug ?? (isFree ? plain : slugFor(`${record.name} ${wikidataId(record) ?? record.id}`));
    slugs.set(record.id, slug);
    used.add(slug);
  }
  return slugs;
}
