import { type Kysely, sql } from 'kysely';

/** A table that is to be made anew: as it stands in the catalog, in SQL that means the same wherever it is run. */
export interface TableDefinition {
  readonly name: string;
  readonly schema: string;
  /** Columns that hold what was given, not what is generated. */
  readonly columns: readonly string[];
  /** Statements that make it like the old one beyond what `like … including all` copies, and cost nothing later. */
  readonly settings: readonly string[];
  readonly triggers: readonly { readonly name: string; readonly statement: string }[];
  /** Statements that make its keys, then its other indexes. */
  readonly indexes: readonly string[];
  /** The one of them that makes the primary key. */
  readonly primaryKey: string;
  readonly foreignKeys: readonly string[];
  /** Tables that its foreign keys lead to, each with its schema. */
  readonly refersTo: readonly string[];
  /** Statements that say of the parts above what the old ones say of themselves. */
  readonly comments: readonly string[];
}

/**
 * Definitions of these tables and of all that refer to them. Names without a schema stay so: what is made of them belongs
 * to the schema that is searched first. Undefined where a table has anything that would be lost with it, such as a view of
 * it, or where the user does not own it.
 */
export async function readDefinitions<Tables>(
  db: Kysely<Tables>,
  roots: readonly string[],
): Promise<readonly TableDefinition[] | undefined> {
  const { rows } = await sql<TableDefinition & { transferable: boolean }>`
    with recursive hanging (oid) as (
      select root::regclass::oid from unnest(${roots}::text[]) as root
      union select conrelid from hanging join pg_constraint on confrelid = hanging.oid and contype = 'f'
    ),
    comment (statement, relation) as (
      select format('comment on constraint %I on %I is %L', conname, relname, description), conrelid
        from pg_constraint join pg_class on pg_class.oid = conrelid
        join pg_description on objoid = pg_constraint.oid and classoid = 'pg_constraint'::regclass
        where contype in ('p', 'u', 'x', 'f')
      union all select format('comment on index %I is %L', relname, description), indrelid
        from pg_index join pg_class on pg_class.oid = indexrelid
        join pg_description on objoid = indexrelid and classoid = 'pg_class'::regclass
      union all select format('comment on trigger %I on %I is %L', tgname, relname, description), tgrelid
        from pg_trigger join pg_class on pg_class.oid = tgrelid
        join pg_description on objoid = pg_trigger.oid and classoid = 'pg_trigger'::regclass
      union all select format('comment on table %I is %L', relname, description), pg_class.oid
        from pg_class join pg_description on objoid = pg_class.oid and classoid = 'pg_class'::regclass and objsubid = 0
    ),
    privilege (statement, relation) as (
      select format('grant %s on %I to %s%s', privilege_type, relname, to_whom, with_option), oid
        from pg_class cross join aclexplode(relacl) cross join ${grantee} where grantee <> relowner
      union all select format('grant %s (%I) on %I to %s%s', privilege_type, attname, relname, to_whom, with_option), pg_class.oid
        from pg_class join pg_attribute on attrelid = pg_class.oid and not attisdropped
        cross join aclexplode(attacl) cross join ${grantee}
    ),
    -- What depends on a table and is not a part of any: views, policies, functions that are given its rows.
    dependent (relation) as (
      select coalesce(typrelid, refobjid)
      from pg_depend left join pg_type on refclassid = 'pg_type'::regclass and pg_type.oid = refobjid
      where deptype in ('n', 'a') and refclassid in ('pg_class'::regclass, 'pg_type'::regclass)
        and not case classid
          when 'pg_class'::regclass then exists (select from pg_index where indexrelid = objid)
          when 'pg_constraint'::regclass then true
          when 'pg_trigger'::regclass then true
          when 'pg_attrdef'::regclass then true
          else false end
    )
    select relname as name, nspname as schema,
      (select array_agg(attname::text order by attnum) from pg_attribute
        where attrelid = hanging.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
      array(select statement from privilege where relation = hanging.oid order by 1)
        || array(select format('alter table %I set (%s)', relname, option) from unnest(reloptions) as option) as settings,
      (select coalesce(json_agg(json_build_object('name', tgname, 'statement', pg_get_triggerdef(oid, true)) order by tgname), '[]')
        from pg_trigger where tgrelid = hanging.oid and not tgisinternal) as triggers,
      array(select ${addition} from pg_constraint
        where conrelid = hanging.oid and contype in ('p', 'u', 'x') order by contype, conname)
        || array(select pg_get_indexdef(indexrelid, 0, true) from pg_index
          where indrelid = hanging.oid and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x'))
          order by indexrelid::regclass::text) as indexes,
      (select ${addition} from pg_constraint where conrelid = hanging.oid and contype = 'p') as "primaryKey",
      array(select ${addition} from pg_constraint
        where conrelid = hanging.oid and contype = 'f' order by conname) as "foreignKeys",
      array(select distinct format('%s.%s', other.relnamespace::regnamespace, other.relname) from pg_constraint
        join pg_class as other on other.oid = confrelid where conrelid = hanging.oid and contype = 'f') as "refersTo",
      array(select statement from comment where relation = hanging.oid order by 1) as comments,
      relowner = current_user::regrole and relkind = 'r' and relpersistence = 'p' and relreplident = 'd'
        and not relrowsecurity and not relhasrules and not relhassubclass and not relispartition
        and has_database_privilege(current_database(), 'create')
        and not exists (select from dependent where relation = hanging.oid)
        and not exists (select from pg_inherits where inhrelid = hanging.oid)
        and not exists (select from pg_publication_rel where prrelid = hanging.oid)
        and not exists (select from pg_publication where puballtables)
        and not exists (select from pg_publication_namespace where pnnspid = relnamespace)
        and not exists (select from pg_trigger where tgrelid = hanging.oid and tgenabled <> 'O')
        and not exists (select from pg_constraint where conrelid = hanging.oid and not convalidated)
        and not exists (select from pg_index where indrelid = hanging.oid and (not indisvalid or indisclustered))
        and not exists (select from pg_attribute where attrelid = hanging.oid and attnum > 0 and not attisdropped
          and (attidentity <> '' or attstattarget >= 0 or attoptions is not null)) as transferable
    from hanging join pg_class on pg_class.oid = hanging.oid join pg_namespace on pg_namespace.oid = relnamespace
    order by relname`.execute(db);
  const [first] = rows;
  const isWhole = rows.every(
    ({ transferable, primaryKey, schema }) => transferable && primaryKey && schema === first?.schema,
  );
  return isWhole ? rows : undefined;
}

const grantee = sql`lateral (select
  case grantee when 0 then 'public' else quote_ident(pg_get_userbyid(grantee)) end as to_whom,
  case when is_grantable then ' with grant option' else '' end as with_option) as named`;

const addition = sql`format('alter table %I add constraint %I %s', relname, conname, pg_get_constraintdef(pg_constraint.oid, true))`;
