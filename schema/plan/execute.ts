import { type GraphQLResolveInfo, isInterfaceType } from 'graphql';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { badInput } from './bad-input.ts';
import { Compilation, type SelectedField, tableOf } from './compile.ts';
import { compileConnection } from './connection.ts';
import { From } from './from.ts';
import { decodeGlobalId } from './global-id.ts';
import { jsonArray, type Layout, type Slot } from './layout.ts';
import type { FieldPlan, PlanOf } from './plan-types.ts';
import { compileOne } from './relation.ts';
import { type Execution, type PlanRow, refuseDamagedCursor, resolveSlot, rowOf } from './result.ts';
import { compileObject } from './selection.ts';

const MOST_NODES = 100;

/** Answers one root field and everything selected below it with one SQL statement. */
export async function resolveRoot(
  plan: FieldPlan,
  db: Kysely<never>,
  args: object,
  context: object,
  info: GraphQLResolveInfo,
): Promise<unknown> {
  const compilation = new Compilation(info, compileObject);
  const field = info.parentType.getFields()[info.fieldName];
  if (!field) throw new Error(`${info.fieldName} is not a field of ${info.parentType.name}`);
  const selected: SelectedField = {
    key: '',
    field,
    nodes: [...info.fieldNodes],
    parentType: info.parentType.name,
  };
  switch (plan.kind) {
    case 'one': {
      const { result, used } = compilation.scope.collect(() =>
        compileOne(compilation, selected, plan, undefined),
      );
      const slot: Slot = { kind: 'one', index: 0, layout: result.layout, used };
      return answer(compilation, db, slot, result.sql, args, context);
    }
    case 'connection': {
      const { result, used } = compilation.scope.collect(() =>
        compileConnection(compilation, selected, plan, undefined),
      );
      const slot: Slot = { kind: 'connection', index: 0, layout: result.layout, used };
      return answer(compilation, db, slot, result.sql, args, context);
    }
    case 'node':
      return (await nodesById(compilation, db, selected, [(args as { id: string }).id]))[0];
    case 'nodes':
      return nodesById(compilation, db, selected, (args as { ids: string[] }).ids);
    default:
      throw new Error(`a ${plan.kind} field cannot stand at the root`);
  }
}

async function answer(
  compilation: Compilation,
  db: Kysely<never>,
  slot: Slot,
  value: RawBuilder<unknown>,
  args: object,
  context: object,
): Promise<unknown> {
  const { values, execution } = await run(compilation, db, [value]);
  return resolveSlot(slot, values, execution, () => '', args, context);
}

async function run(
  { scope }: Compilation,
  db: Kysely<never>,
  values: readonly RawBuilder<unknown>[],
): Promise<{ values: unknown[]; execution: Execution }> {
  const found = scope.lookups.map(({ table, check }) =>
    check ? sql`(select coalesce(json_agg(json), '[]') from ${sql.table(table)})` : sql`null`,
  );
  const statement = sql<{
    data: unknown[];
  }>`${scope.toSql()}select ${jsonArray([jsonArray(values), jsonArray(found)])} as data`;
  const { rows } = await statement.execute(db).catch(refuseDamagedCursor);
  const [data, lookups] = (rows[0]?.data ?? []) as [unknown[], unknown[][][]];
  return { values: data, execution: { lookups: scope.lookups, found: lookups } };
}

/** Objects by global id, in the order asked for, null where none has the id. */
async function nodesById(
  compilation: Compilation,
  db: Kysely<never>,
  selected: SelectedField,
  ids: readonly string[],
): Promise<(PlanRow | null)[]> {
  if (ids.length > MOST_NODES)
    throw badInput(`\`ids\` has ${ids.length} ids: at most ${MOST_NODES} at a time.`);
  const node = compilation.typeOf(selected.field.type);
  const types = isInterfaceType(node) ? compilation.info.schema.getPossibleTypes(node) : [];
  const wanted = ids.map((id) => {
    const { typeName, key } = decodeGlobalId(id);
    const type = types.find(({ name }) => name === typeName);
    if (!type) throw badInput(`"${id}" is not an id of this archive: ${typeName} is none of its types.`);
    return { type, key };
  });
  const layouts = new Map<string, Layout>();
  const values: RawBuilder<unknown>[] = [];
  for (const type of new Set(wanted.map((id) => id.type))) {
    const from = new From(compilation.scope, tableOf(type));
    const object = compilation.object(compilation, type, selected.nodes, from);
    const keys = [...new Set(wanted.filter((id) => id.type === type).map(({ key }) => key))];
    layouts.set(type.name, object.layout);
    values.push(
      sql`(select coalesce(json_agg(json_build_array(${from.key}, ${object.sql})), '[]') from ${from.toSql()} where ${from.key} = any(${keys}::uuid[]))`,
    );
  }
  if (values.length === 0) return [];
  const { values: lists, execution } = await run(compilation, db, values);
  const found = new Map<string, PlanRow | null>();
  [...layouts].forEach(([typeName, layout], at) => {
    for (const [key, json] of lists[at] as [string, unknown][])
      found.set(`${typeName}:${key}`, rowOf(layout, json, execution));
  });
  return wanted.map(({ type, key }) => found.get(`${type.name}:${key}`) ?? null);
}

export type RootPlan = PlanOf<'one'> | PlanOf<'connection'> | PlanOf<'node'> | PlanOf<'nodes'>;
