import { type Kysely, sql } from 'kysely';

export interface Column {
  readonly table: string;
  readonly name: string;
  /** Base type of a domain, element type of an array, else the type itself. */
  readonly type: string;
  readonly isArray: boolean;
  readonly nullable: boolean;
  readonly value: 'given' | 'default' | 'generated';
}

/** Columns of all tables but the migrator's, by table name and then as they were created. */
export async function readColumns<Tables>(db: Kysely<Tables>): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select c.relname as table, a.attname as name, element.typname as type, base.typelem <> 0 as "isArray",
      not (a.attnotnull or t.typnotnull) as nullable,
      case when a.attgenerated <> '' or a.attidentity = 'a' then 'generated'
        when a.atthasdef or a.attidentity = 'd' then 'default' else 'given' end as value
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
    join pg_type base on base.oid = case t.typtype when 'd' then t.typbasetype else t.oid end
    join pg_type element on element.oid = case base.typelem when 0 then base.oid else base.typelem end
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and c.relname not like 'kysely_migration%'
    order by c.relname, a.attnum`.execute(db);
  return rows;
}

/** Labels of every enum, in their order, by name of the type. */
export async function readEnums<Tables>(db: Kysely<Tables>): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ name: string; labels: string[] }>`
    select t.typname as name, array_agg(e.enumlabel::text order by e.enumsortorder) as labels
    from pg_type t join pg_enum e on e.enumtypid = t.oid
    where t.typnamespace = 'public'::regnamespace
    group by t.typname order by t.typname`.execute(db);
  return new Map(rows.map(({ name, labels }) => [name, labels]));
}

export interface Reference {
  readonly table: string;
  readonly column: string;
  readonly toTable: string;
  readonly toColumn: string;
  /** Whether the column referred to is by itself the primary key of its table. */
  readonly toKey: boolean;
}

/** Every foreign key, one row for each pair of columns. */
export async function readReferences<Tables>(db: Kysely<Tables>): Promise<Reference[]> {
  const { rows } = await sql<Reference>`
    select child.relname as table, a.attname as column, parent.relname as "toTable", b.attname as "toColumn",
      exists (select from pg_index i where i.indrelid = f.confrelid and i.indisprimary
        and i.indnkeyatts = 1 and i.indkey[0] = b.attnum) as "toKey"
    from pg_constraint f
    join pg_class child on child.oid = f.conrelid
    join pg_class parent on parent.oid = f.confrelid
    cross join unnest(f.conkey, f.confkey) as pair (child_column, parent_column)
    join pg_attribute a on a.attrelid = f.conrelid and a.attnum = pair.child_column
    join pg_attribute b on b.attrelid = f.confrelid and b.attnum = pair.parent_column
    where f.contype = 'f' and child.relnamespace = 'public'::regnamespace
    order by child.relname, a.attnum, parent.relname, b.attnum`.execute(db);
  return rows;
}
