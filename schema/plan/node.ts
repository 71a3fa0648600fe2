import { type GraphQLObjectType, isInterfaceType } from 'graphql';
import { sql } from 'kysely';
import { badInput } from './client-error.ts';
import { type Compilation, type SelectedField, tableOf } from './compile.ts';
import { decodeGlobalId } from './global-id.ts';
import { orNull, type Piece, rowText } from './json-text.ts';
import type { Param } from './param.ts';
import { TableSource } from './source.ts';

const MOST_NODES = 100;

/** Relay's `node(id)`: the type is in the id. */
export function node(compilation: Compilation, selected: SelectedField): Piece[] {
  const id = compilation.arguments(selected).args.id as Param<string>;
  const typeName = compilation.scope.choose(id.map((text) => decodeGlobalId(text).typeName));
  const type = nodeType(compilation, selected, typeName);
  return [
    orNull(byKey(compilation, selected, type, sql`${id.map((text) => decodeGlobalId(text).key)}::uuid`)),
  ];
}

/** Relay's `nodes(ids)`: in the order of the ids, null where none has the id. */
export function nodes(compilation: Compilation, selected: SelectedField): Piece[] {
  const ids = compilation.arguments(selected).args.ids as Param<string[]>;
  const wanted = ids.map((texts) => {
    if (texts.length > MOST_NODES)
      throw badInput(`\`ids\` has ${texts.length} ids: at most ${MOST_NODES} at a time.`);
    return texts.map(decodeGlobalId);
  });
  const names = compilation.scope.choose(
    wanted.map((all) => [...new Set(all.map(({ typeName }) => typeName))].sort().join()),
  );
  const types = names === '' ? [] : names.split(',').map((name) => nodeType(compilation, selected, name));
  if (types.length === 0) return ['[]'];
  const cases = types.map(
    (type) => sql`when ${sql.lit(type.name)} then ${byKey(compilation, selected, type, sql`wanted.key`)}`,
  );
  const typeNames = wanted.map((all) => all.map(({ typeName }) => typeName));
  const keys = wanted.map((all) => all.map(({ key }) => key));
  const each = orNull(sql`case wanted.type ${sql.join(cases, sql` `)} end`);
  return [
    '[',
    sql`(select string_agg(${each}, ',' order by wanted.number)
      from unnest(${typeNames}::text[], ${keys}::uuid[]) with ordinality as wanted (type, key, number))`,
    ']',
  ];
}

function byKey(
  compilation: Compilation,
  selected: SelectedField,
  type: GraphQLObjectType,
  key: ReturnType<typeof sql>,
) {
  const row = TableSource.root(compilation.scope, tableOf(type));
  const object = rowText(compilation.object(compilation, type, selected.nodes, row));
  const { table, findable } = tableOf(type);
  const found = findable && sql` and ${row.ref(`${table}.${findable.column}`)} = ${sql.lit(findable.value)}`;
  return sql`(select ${object} from ${row.frame.toSql()} where ${row.key} = ${key}${found ?? sql``})`;
}

function nodeType(compilation: Compilation, selected: SelectedField, name: string): GraphQLObjectType {
  const type = selected.field && compilation.typeOf(selected.field.type);
  const types = isInterfaceType(type) ? compilation.document.schema.getPossibleTypes(type) : [];
  const found = types.find((each) => each.name === name);
  if (!found) throw badInput(`"${name}:…" is not an id of this archive: ${name} is none of its types.`);
  return found;
}
